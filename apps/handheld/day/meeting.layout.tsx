import type { PersonId } from '#custody';
import { useState, type ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { MeetingRoster } from './meeting-roster.js';
import { onRoster, roster, toMeeting } from './meeting.view.js';

/** What is met about most often, in one tap. */
const TOPICS = ['Today’s weapons', 'Blanks', 'New scene'] as const;

function Topic({ topic, onSay }: { topic: string; onSay: (topic: string) => void }): ReactNode {
  return (
    <>
      <fieldset className="pick" aria-label="About">
        {TOPICS.map((words) => (
          <button
            key={words}
            type="button"
            className={words === topic ? 'on' : undefined}
            aria-pressed={words === topic}
            onClick={() => onSay(words)}
          >
            {words}
          </button>
        ))}
      </fieldset>
      <label className="field">
        <span>Or about</span>
        <input value={topic} dir="auto" maxLength={200} onChange={(event) => onSay(event.target.value)} />
      </label>
    </>
  );
}

/** What the button signs, or what is still to be said. */
function signs(count: number, topic: string, isLate: boolean): string {
  if (count === 0) return isLate ? 'Still to say: who came late' : 'Still to say: who was there';
  if (topic.trim() === '') return 'Still to say: about what';
  return isLate ? `${count} briefed in` : `${count} were there`;
}

/** PE4: the roster to tick; those who came late are briefed into the meeting that stands. */
export function MeetingPage(): ReactNode {
  const desk = useDesk();
  const standing = desk.state.day?.meeting ?? null;
  const [isLate, setIsLate] = useState(standing !== null);
  const [ticked, setTicked] = useState<ReadonlySet<PersonId>>(new Set());
  const [topic, setTopic] = useState('');
  const [letters, setLetters] = useState('');
  const words = isLate ? (standing?.topic ?? '') : topic;
  const parts = roster(desk.state);
  const all = onRoster(parts, isLate, '').flatMap(({ rows }) => rows);
  const command = toMeeting(desk.state, [...ticked], words, isLate);
  const record = async (): Promise<void> => {
    if (!command) return;
    const said = isLate ? `${ticked.size} briefed in` : `Meeting, ${ticked.size} there`;
    const outcome = await desk.send(command, said);
    if (outcome.status === 'accepted') desk.go({ page: 'day' });
  };
  const anew = (): void => {
    setIsLate(false);
    setTicked(new Set());
  };
  return (
    <Page
      title={isLate ? 'Who came late' : 'Safety meeting'}
      action={
        <button type="button" className="go" disabled={!command || desk.isSending} onClick={() => void record()}>
          {signs(ticked.size, words, isLate)}
        </button>
      }
    >
      {isLate ? (
        <p className="dim" dir="auto">
          Briefed into “{standing?.topic}”, {standing?.personIds.length} were there.
        </p>
      ) : (
        <Topic topic={topic} onSay={setTopic} />
      )}
      <div className="pick two">
        {all.length > 0 && (
          <button type="button" onClick={() => setTicked(new Set(all.map((row) => row.personId)))}>
            Tick all {all.length}
          </button>
        )}
        {isLate ? (
          <button type="button" onClick={anew}>
            A new meeting
          </button>
        ) : (
          <button type="button" onClick={() => setTicked(new Set(standing?.personIds))}>
            {standing ? `As before: ${standing.personIds.length}` : 'None'}
          </button>
        )}
      </div>
      <MeetingRoster
        parts={onRoster(parts, isLate, letters)}
        count={all.length}
        letters={letters}
        onLetters={setLetters}
        ticked={ticked}
        onTick={setTicked}
      />
      {isLate && all.length === 0 && <p className="rest">Everybody on the list was there.</p>}
    </Page>
  );
}
