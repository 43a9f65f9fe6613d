import { maySend, type Cursor, type Entry } from '#custody';
import { clockTime, dayOfYear, entryWords, weaponOfEntry, withheldWords, type Known } from '#record';
import { useDesk } from '../desk.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { atWeapon } from '../place.js';

interface EntryPaneProps {
  entry: Entry;
  /** DY6: notes that point at it. */
  notes: readonly Entry<'correct'>[];
  known: Known;
  onOpen: (cursor: Cursor) => void;
  onCorrect: () => void;
  onClose: () => void;
}

function Facts({ entry, known }: Pick<EntryPaneProps, 'entry' | 'known'>) {
  const { state } = useDesk();
  const { timeZone } = state.production;
  const weaponId = weaponOfEntry(known, entry);
  const weapon = weaponId === null ? undefined : known.weapons[weaponId];
  return (
    <dl className="facts">
      <div>
        <dt>Recorded</dt>
        <dd>
          {dayOfYear(entry.at, timeZone)} {clockTime(entry.at, timeZone)}
        </dd>
      </div>
      <div>
        <dt>By</dt>
        <dd dir="auto">{entry.by?.name ?? 'Nobody’s name is kept'}</dd>
      </div>
      {weapon && (
        <div>
          <dt>Weapon</dt>
          <dd dir="auto">
            {weapon.number} {weapon.name}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** One entry whole: all its words, the notes that point at it, and its place in the chain. */
export function EntryPane({ entry, notes, known, onOpen, onCorrect, onClose }: EntryPaneProps) {
  const { state, me, go } = useDesk();
  const { what, detail } = entryWords(known, entry);
  const withheld = withheldWords(entry);
  const weaponId = weaponOfEntry(known, entry);
  const pointsAt = entry.type === 'correct' ? entry.data.cursor : null;
  return (
    <FormPane title={`Entry ${entry.cursor}`} onClose={onClose} closeWord="Close">
      <p className="entry-what" dir="auto">
        <b>{what}</b> {detail}
      </p>
      {withheld !== null && <p className="note">Not shown to you: {withheld}.</p>}
      <Facts entry={entry} known={known} />
      {notes.length > 0 && (
        <section aria-labelledby="notes">
          <h2 id="notes">
            Notes <b>{notes.length}</b>
          </h2>
          <ul className="lines">
            {notes.map((note) => (
              <li key={note.cursor}>
                <span dir="auto">
                  {note.data.note}
                  <small>
                    {note.by?.name}, {dayOfYear(note.at, state.production.timeZone)}{' '}
                    {clockTime(note.at, state.production.timeZone)}
                  </small>
                </span>
                <KeyButton className="small" onPress={() => onOpen(note.cursor)}>
                  Entry {note.cursor}
                </KeyButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="acts">
        {me !== null && maySend(me, 'correct') && (
          <KeyButton k="N" doesWrite onPress={onCorrect}>
            Add a note
          </KeyButton>
        )}
        {pointsAt !== null && (
          <KeyButton k="G" onPress={() => onOpen(pointsAt)}>
            Show entry {pointsAt}
          </KeyButton>
        )}
        {weaponId !== null && state.weapons[weaponId] && (
          <KeyButton k="G" onPress={() => go(atWeapon(weaponId))}>
            Go to {state.weapons[weaponId].number}
          </KeyButton>
        )}
      </div>
      <p className="dim log-hash">
        Hash <code>{entry.hash}</code>
      </p>
    </FormPane>
  );
}
