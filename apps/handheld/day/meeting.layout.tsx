import type { PersonId } from '#custody';
import { useState, type ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { roster, toMeeting } from './meeting.view.js';

/** PE4: the roster to tick; those who came late are briefed into the meeting that stands. */
export function MeetingPage(): ReactNode {
  const desk = useDesk();
  const standing = desk.state.day?.meeting ?? null;
  const [isLate, setIsLate] = useState(standing !== null);
  const [ticked, setTicked] = useState<ReadonlySet<PersonId>>(new Set());
  const [topic, setTopic] = useState('');
  const rows = roster(desk.state).filter((row) => !isLate || !row.wasThere);
  const words = isLate ? (standing?.topic ?? '') : topic;
  const command = toMeeting(desk.state, [...ticked], words, isLate);
  const tick = (personId: PersonId): void =>
    setTicked((was) => {
      const next = new Set(was);
      if (!next.delete(personId)) next.add(personId);
      return next;
    });
  const record = async (): Promise<void> => {
    if (!command) return;
    const said = isLate ? `${ticked.size} briefed in` : `Meeting, ${ticked.size} there`;
    const outcome = await desk.send(command, said);
    if (outcome.status === 'accepted') desk.go({ page: 'day' });
  };
  return (
    <Page
      title={isLate ? 'Who came late' : 'Safety meeting'}
      action={
        <button type="button" className="go" disabled={!command || desk.isSending} onClick={() => void record()}>
          {ticked.size === 0
            ? 'Still to say: who was there'
            : words.trim() === ''
              ? 'Still to say: about what'
              : isLate
                ? `${ticked.size} briefed in`
                : `${ticked.size} were there`}
        </button>
      }
    >
      {isLate ? (
        <p className="dim" dir="auto">
          Briefed into “{standing?.topic}”.
        </p>
      ) : (
        <label className="field">
          <span>About</span>
          <input value={topic} dir="auto" maxLength={200} onChange={(event) => setTopic(event.target.value)} />
        </label>
      )}
      <div className="pick two">
        <button type="button" onClick={() => setTicked(new Set(rows.map((row) => row.personId)))}>
          Tick all {rows.length}
        </button>
        {isLate ? (
          <button type="button" onClick={() => setIsLate(false)}>
            A new meeting
          </button>
        ) : (
          <button type="button" onClick={() => setTicked(new Set())}>
            None
          </button>
        )}
      </div>
      <ul className="people roster">
        {rows.map((row) => (
          <li key={row.personId}>
            <button
              type="button"
              className={ticked.has(row.personId) ? 'on' : undefined}
              aria-pressed={ticked.has(row.personId)}
              onClick={() => tick(row.personId)}
            >
              <span dir="auto">{row.name}</span>
              <small>{row.role}</small>
              <i aria-hidden>{ticked.has(row.personId) ? '✓' : ''}</i>
            </button>
          </li>
        ))}
      </ul>
      {isLate && rows.length === 0 && <p className="rest">Everybody on the list was there.</p>}
    </Page>
  );
}
