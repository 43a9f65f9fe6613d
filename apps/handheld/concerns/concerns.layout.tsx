import { maySend } from '#custody';
import { answeredToday, standingViews, type StandingView } from '#ui/words';
import type { ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';

/** ST6: what was said of one number, by whom nobody knows. */
export function Voices({ voices }: Pick<StandingView, 'voices'>): ReactNode {
  return (
    <ul className="voices">
      {voices.map(({ concernId, text, time }) => (
        <li key={concernId}>
          {text === null ? <span className="dim">Its words are not shown here.</span> : <q dir="auto">{text}</q>}
          <small>{time}</small>
        </li>
      ))}
    </ul>
  );
}

const aboutWords = (number: string | null): string => (number === null ? 'No number' : `About ${number}`);

/** ST6: what the crew said that nobody answered yet, the oldest first, and what was answered today. */
export function ConcernsPage(): ReactNode {
  const { state, at, me, go } = useDesk();
  const standing = standingViews(state, at);
  const answered = answeredToday(state, at);
  const person = state.people[me];
  const mayAnswer = person !== undefined && maySend(person, 'answer-concern');
  return (
    <Page title={standing.length === 0 ? 'No concern stands' : 'Concerns'}>
      {standing.map(({ concernId, number, weaponId, voices, age }) => (
        <article key={concernId} className="a-concern">
          <h2>
            <span dir="auto">{aboutWords(number)}</span> <small>{age}</small>
          </h2>
          <Voices voices={voices} />
          <div className="concern-acts">
            {mayAnswer && (
              <button type="button" className="wide strong" onClick={() => go({ page: 'concern', concernId })}>
                Answer
              </button>
            )}
            {weaponId !== null && (
              <button type="button" className="wide" onClick={() => go({ page: 'weapon', weaponId })}>
                See {number}
              </button>
            )}
          </div>
        </article>
      ))}
      {answered.length > 0 && (
        <section className="wrap">
          <h2>Answered today: {answered.length}</h2>
          <ul>
            {answered.map(({ concernId, number, answer, by, time, withheld }) => (
              <li key={concernId} dir="auto">
                <b>{aboutWords(number)}:</b> {answer ?? 'the answer is not shown here'}
                <p className="dim">
                  {by}, {time}
                  {withheld !== null && ` · words withheld: ${withheld}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
