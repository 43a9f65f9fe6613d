import { useState } from 'react';
import type { PersonId, Weapon } from '#custody';
import { nameAndRole, nameOf, SIGHT_WHYS } from '#ui/words';
import { useDesk } from '../desk.js';
import { Step } from '../inspect/step.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { PersonPick } from '../parts/person-pick.js';
import { Pick } from '../parts/pick.js';
import { Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { atWeapon } from '../place.js';

/** CU11: what is seen outranks what was planned. It says who has it, whatever the log believed. */
export function SightForm({ weapon }: { weapon: Weapon }) {
  const { state, go, say } = useDesk();
  const [holderId, setHolderId] = useState<PersonId | null>(null);
  const [why, setWhy] = useState<string>(SIGHT_WHYS[0]);
  const sending = useSending(() => undefined);
  const isOff = holderId === null || why.trim() === '' || sending.isSending;
  const close = (): void => go(atWeapon(weapon.weaponId));
  const sign = (): void => {
    if (holderId === null || isOff) return;
    sending.send({ type: 'sight', weaponId: weapon.weaponId, holderId, why: why.trim() }, () => {
      say(`${weapon.number} was seen with ${nameOf(state, holderId)}`);
      close();
    });
  };
  const missing = holderId === null ? 'Who has it?' : why.trim() === '' ? 'How do you know?' : null;
  return (
    <FormPane
      title={
        <>
          Who has <b>{weapon.number}</b>?
        </>
      }
      onClose={close}
      onSubmit={sign}
    >
      <p className="note">Both checks lapse, and “not checked” stands on every board until an armorer takes it back.</p>
      <div className="steps">
        <Step label="Seen with" isDone={holderId !== null}>
          <PersonPick
            people={Object.values(state.people)}
            value={holderId}
            onChoose={setHolderId}
            tell={({ personId }) => nameAndRole(state, personId)}
          />
        </Step>
        <Pick
          label="How do you know"
          options={SIGHT_WHYS.map((value) => ({ value, text: value }))}
          value={SIGHT_WHYS.find((words) => words === why) ?? null}
          onChoose={setWhy}
        />
        <Field
          label="How do you know, and how did it come about?"
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
      </div>
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={isOff} onPress={sign}>
          {missing ?? `I saw ${weapon.number} with ${nameOf(state, holderId)}`}
        </KeyButton>
      </div>
    </FormPane>
  );
}
