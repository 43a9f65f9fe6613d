import { useState } from 'react';
import type { CommandBody } from '#custody';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { isRounds } from './is-rounds.js';
import type { Outside } from './rounds.view.js';

/** RD6: counted back, all at once or by and by; what is not counted stands with its person. */
export function BackForm({ outside, onClose }: { outside: Outside; onClose: () => void }) {
  const { state, at, me, say } = useDesk();
  const [rounds, setRounds] = useState('');
  const sending = useSending(() => undefined);
  const { lotId, label, personId, name } = outside;
  const body: CommandBody<'return-rounds'> | null = isRounds(rounds)
    ? { type: 'return-rounds', lotId, rounds: Number(rounds), personId }
    : null;
  const refusal = body ? foresee(state, body, me, at) : null;
  const isOff = body === null || refusal !== null || sending.isSending;
  const still = outside.rounds - Number(rounds);
  const count = (): void => {
    if (isOff) return;
    sending.send(body, () => {
      say(still > 0 ? `${rounds} of ${label} are back, ${still} still with ${name}` : `All of ${label} are back`);
      onClose();
    });
  };
  return (
    <FormPane
      title={
        <>
          Count back from <b dir="auto">{name}</b>
        </>
      }
      onClose={onClose}
      onSubmit={count}
    >
      <p className="note" dir="auto">
        {name} has {outside.rounds} of {label} outside weapons.
      </p>
      <Field
        label="How many came back, counted"
        inputMode="numeric"
        value={rounds}
        onChange={({ target }) => setRounds(target.value)}
      />
      {body && still > 0 && (
        <p className="short-ahead">
          {still} stay with {name} until they are counted back or answered for.
        </p>
      )}
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={isOff} onPress={count}>
          {body ? `${rounds} of ${label} are back` : 'How many came back?'}
        </KeyButton>
      </div>
    </FormPane>
  );
}
