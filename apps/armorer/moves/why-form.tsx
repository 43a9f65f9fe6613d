import { useState, type ReactNode } from 'react';
import type { CommandBody } from '#custody';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';

interface WhyFormProps {
  title: ReactNode;
  note?: ReactNode;
  /** What is asked for in writing, in order. */
  asked: readonly string[];
  /** The button that signs it. */
  signs: string;
  /** Made of the answers once each is written. */
  body: (answers: string[]) => CommandBody;
  done: string;
  onClose: () => void;
  onDone?: () => void;
}

/** A form that wants its reasons in writing: sending, closing an incident, releasing, retiring, answering a short. */
export function WhyForm({ title, note, asked, signs, body, done, onClose, onDone }: WhyFormProps) {
  const { state, at, me, say } = useDesk();
  const [answers, setAnswers] = useState<string[]>(() => asked.map(() => ''));
  const sending = useSending(() => undefined);
  const isWritten = answers.every((answer) => answer.trim() !== '');
  // What is not yet written can't be the reason for a no: the rules are asked with words in its place.
  const refusal = foresee(state, body(answers.map((answer) => answer.trim() || '…')), me, at);
  const isOff = !isWritten || refusal !== null || sending.isSending;
  const sign = (): void => {
    if (isOff) return;
    sending.send(body(answers.map((answer) => answer.trim())), () => {
      say(done);
      (onDone ?? onClose)();
    });
  };
  return (
    <FormPane title={title} onClose={onClose} onSubmit={sign}>
      {note && <div className="note">{note}</div>}
      <div className="steps">
        {asked.map((question, index) => (
          <Field
            key={question}
            label={question}
            value={answers[index] ?? ''}
            onChange={({ target }) =>
              setAnswers((now) => now.map((answer, each) => (each === index ? target.value : answer)))
            }
          />
        ))}
      </div>
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={isOff} onPress={sign}>
          {signs}
        </KeyButton>
      </div>
    </FormPane>
  );
}
