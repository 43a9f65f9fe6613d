import { useState } from 'react';
import type { StandingView } from '#ui/words';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { CONCERNS } from '../place.js';
import { Voices } from './concern-card.js';

/** ST6: answered in writing. Its words may be withheld with a reason; the log keeps them for ever. */
export function AnswerForm({ concern }: { concern: StandingView }) {
  const { state, at, me, go, say } = useDesk();
  const [answer, setAnswer] = useState('');
  const [isWithheld, setIsWithheld] = useState(false);
  const [why, setWhy] = useState('');
  const sending = useSending(() => undefined);
  const { concernId, number, voices } = concern;
  const isWritten = answer.trim() !== '' && (!isWithheld || why.trim() !== '');
  const withhold = isWithheld ? { withhold: why.trim() || '…' } : {};
  const body = { type: 'answer-concern', concernId, answer: answer.trim() || '…', ...withhold } as const;
  const refusal = foresee(state, body, me, at);
  const isOff = !isWritten || refusal !== null || sending.isSending;
  const close = (): void => go(CONCERNS);
  const sign = (): void => {
    if (isOff) return;
    sending.send(body, () => {
      say(number ? `The concern about ${number} is answered` : 'The concern is answered');
      close();
    });
  };
  return (
    <FormPane
      title={number ? <>Answer the concern about {<b dir="auto">{number}</b>}</> : 'Answer the concern'}
      onClose={close}
      onSubmit={sign}
    >
      <Voices voices={voices} />
      <div className="steps">
        <Field
          label="What was done about it?"
          note={voices.length > 1 ? 'It answers all of them.' : undefined}
          maxLength={1_000}
          value={answer}
          onChange={({ target }) => setAnswer(target.value)}
        />
        <button
          type="button"
          className="act withhold"
          aria-pressed={isWithheld}
          onClick={() => setIsWithheld(!isWithheld)}
        >
          {isWithheld ? '✓ Its words are withheld' : 'Withhold its words'}
          <small>They name somebody, or must not be read here</small>
        </button>
        {isWithheld && (
          <Field
            label="Why are they withheld?"
            note="No screen shows them any more. The log keeps them for ever, where armorers read them."
            maxLength={1_000}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
        )}
      </div>
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={isOff} onPress={sign}>
          {isWithheld ? 'Answer it, and withhold its words' : 'Answer it'}
        </KeyButton>
      </div>
    </FormPane>
  );
}
