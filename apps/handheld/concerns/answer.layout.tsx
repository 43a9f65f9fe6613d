import type { ConcernId } from '#custody';
import { standingViews } from '#ui/words';
import { useState, type ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { Page } from '../parts/page.js';
import { Written } from '../parts/written.js';
import { Voices } from './concerns.layout.js';

const LONGEST = 1_000;

/** ST6: answered in writing; the words may be withheld with a reason, and stay in the log. */
export function AnswerConcernPage({ concernId }: { concernId: ConcernId }): ReactNode {
  const desk = useDesk();
  const [answer, setAnswer] = useState('');
  const [isWithheld, setIsWithheld] = useState(false);
  const [why, setWhy] = useState('');
  const concern = standingViews(desk.state, desk.at).find((each) => each.concernId === concernId);
  if (!concern)
    return (
      <Page title="Answered">
        <p className="rest">This concern is answered already.</p>
      </Page>
    );
  const missing =
    answer.trim() === '' ? 'what was done' : isWithheld && why.trim() === '' ? 'why it is withheld' : null;
  const send = async (): Promise<void> => {
    const withhold = isWithheld ? { withhold: why.trim() } : {};
    const body = { type: 'answer-concern', concernId, answer: answer.trim(), ...withhold } as const;
    const outcome = await desk.send(body, 'The concern is answered');
    if (outcome.status === 'accepted') desk.back();
  };
  return (
    <Page
      title={concern.number === null ? 'Answer the concern' : `Answer about ${concern.number}`}
      action={
        <button type="button" className="go" disabled={missing !== null || desk.isSending} onClick={() => void send()}>
          {missing ? `Still to say: ${missing}` : isWithheld ? 'Answer, withhold its words' : 'Answer it'}
        </button>
      }
    >
      <Voices voices={concern.voices} />
      <Written label="What was done about it?" value={answer} onSay={setAnswer} longest={LONGEST} />
      <button type="button" className="wide" aria-pressed={isWithheld} onClick={() => setIsWithheld(!isWithheld)}>
        {isWithheld ? '✓ Its words are withheld' : 'Withhold its words'}
        <small>They name somebody, or must not be read. The log keeps them.</small>
      </button>
      {isWithheld && <Written label="Why are they withheld?" value={why} onSay={setWhy} rows={2} longest={LONGEST} />}
    </Page>
  );
}
