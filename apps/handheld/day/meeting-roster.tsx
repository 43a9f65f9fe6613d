import type { PersonId } from '#custody';
import type { ReactNode } from 'react';
import type { RosterPart, RosterRow } from './meeting.view.js';

export interface MeetingRosterProps {
  parts: readonly RosterPart[];
  /** How many there are without the letters. */
  count: number;
  letters: string;
  onLetters: (letters: string) => void;
  ticked: ReadonlySet<PersonId>;
  onTick: (ticked: ReadonlySet<PersonId>) => void;
}

/** From this many on a name is found by its letters, too. */
const FIND_FROM = 16;

const without = (ticked: ReadonlySet<PersonId>, rows: readonly RosterRow[]): Set<PersonId> =>
  new Set([...ticked].filter((personId) => !rows.some((row) => row.personId === personId)));

/** PE4: fifty names, two abreast: one tap each, or a whole part at once. */
export function MeetingRoster({ parts, count, letters, onLetters, ticked, onTick }: MeetingRosterProps): ReactNode {
  const tick = (rows: readonly RosterRow[]): void =>
    onTick(
      rows.every(({ personId }) => ticked.has(personId))
        ? without(ticked, rows)
        : new Set([...ticked, ...rows.map(({ personId }) => personId)]),
    );
  return (
    <>
      {count >= FIND_FROM && (
        <label className="field">
          <span>Find a name</span>
          <input
            value={letters}
            dir="auto"
            autoComplete="off"
            maxLength={40}
            onChange={(event) => onLetters(event.target.value)}
          />
        </label>
      )}
      {parts.map(({ title, rows }) => (
        <section key={title} className="roster-part" aria-label={title}>
          <h2>
            <button type="button" className="roster-title" onClick={() => tick(rows)}>
              <span>{title}</span>
              <b>
                {rows.filter(({ personId }) => ticked.has(personId)).length} of {rows.length}
              </b>
            </button>
          </h2>
          <ul className="people pairs roster">
            {rows.map((row) => (
              <li key={row.personId}>
                <button
                  type="button"
                  className={ticked.has(row.personId) ? 'on' : undefined}
                  aria-pressed={ticked.has(row.personId)}
                  onClick={() => tick([row])}
                >
                  <span dir="auto">{row.name}</span>
                  <i aria-hidden>{ticked.has(row.personId) ? '✓' : ''}</i>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {parts.length === 0 && letters !== '' && <p className="rest">Nobody on the list is called that.</p>}
    </>
  );
}
