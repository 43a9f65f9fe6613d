import { useState } from 'react';
import { barOnLot, remaining, SIGNS, type CommandBody, type Lot, type PersonId, type Sign } from '#custody';
import { nameAndRole, nameOf, SIGN_WORDS } from '#ui/words';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { Step } from '../inspect/step.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { PersonPick } from '../parts/person-pick.js';
import { Pick } from '../parts/pick.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { isRounds } from './is-rounds.js';

/** RD6: rounds for a belt, a tray or the dressing, to one person who answers for them. */
export function GiveForm({ lot, onClose }: { lot: Lot; onClose: () => void }) {
  const { state, at, me, say } = useDesk();
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const [rounds, setRounds] = useState('');
  const [sign, setSign] = useState<Sign | null>(null);
  const sending = useSending(() => undefined);
  const isDummy = lot.kind === 'dummy';
  const isReady = personId !== null && isRounds(rounds) && (!isDummy || sign !== null);
  const proved = isDummy && sign !== null ? { proved: Number(rounds), sign } : {};
  const body: CommandBody<'issue-rounds'> | null = isReady
    ? { type: 'issue-rounds', lotId: lot.lotId, rounds: Number(rounds), ...proved, personId }
    : null;
  const refusal = barOnLot(state, lot) ?? (body ? foresee(state, body, me, at) : null);
  const isOff = body === null || refusal !== null || sending.isSending;
  const give = (): void => {
    if (isOff) return;
    sending.send(body, () => {
      say(`${rounds} of ${lot.label} are with ${nameOf(state, personId)}`);
      onClose();
    });
  };
  const how = isDummy ? ', each proved' : '';
  return (
    <FormPane
      title={
        <>
          Give rounds of <b dir="auto">{lot.label}</b> to a person
        </>
      }
      onClose={onClose}
      onSubmit={give}
    >
      <p className="note">
        For a belt, a tray or the dressing. {remaining(state, lot)} are left. Who takes them answers for them, and the
        wrap waits until they are counted back (RD6).
      </p>
      <Step label="To whom" isDone={personId !== null}>
        <PersonPick
          people={Object.values(state.people)}
          value={personId}
          onChoose={setPersonId}
          tell={(person) => nameAndRole(state, person.personId)}
        />
      </Step>
      <Field
        label={isDummy ? 'How many, each proved by itself' : 'How many'}
        inputMode="numeric"
        value={rounds}
        onChange={({ target }) => setRounds(target.value)}
      />
      {isDummy && (
        <Step label="By which sign" isDone={sign !== null}>
          <Pick
            label="Sign"
            options={SIGNS.map((value) => ({ value, text: SIGN_WORDS[value] }))}
            value={sign}
            onChoose={setSign}
          />
        </Step>
      )}
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={isOff} onPress={give}>
          {body ? `${rounds} of ${lot.label}${how} to ${nameOf(state, personId)}` : 'To whom, and how many?'}
        </KeyButton>
      </div>
    </FormPane>
  );
}
