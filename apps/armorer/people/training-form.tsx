import { useState } from 'react';
import type { PersonId } from '#custody';
import { byNumber, listed, nameOf } from '#ui/words';
import { useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Pick } from '../parts/pick.js';
import { Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import type { On } from './open.js';
import { weaponTypes } from './people.view.js';

interface TrainingFormProps {
  personIds: readonly PersonId[];
  /** PE3: what lapses, and is trained again; only the new last day is to be said. */
  again?: On;
  onClose: () => void;
}

/** PE1: one training for many at once, on a weapon or on a type, through its last day. */
export function TrainingForm({ personIds, again, onClose }: TrainingFormProps) {
  const { state, say } = useDesk();
  const [on, setOn] = useState<On | null>(again ?? null);
  const [endsOn, setEndsOn] = useState('');
  const [isSingle, setIsSingle] = useState(again?.startsWith('weapon:') ?? false);
  const sending = useSending(() => undefined);
  const known = weaponTypes(state);
  const wanted = again?.startsWith('type:') ? again.slice(5) : undefined;
  // Somebody may be trained on a type of which nothing is registered any more.
  const types = (wanted === undefined || known.includes(wanted) ? known : [...known, wanted]).map((type) => ({
    value: `type:${type}` as const,
    text: type,
  }));
  const weapons = Object.values(state.weapons)
    .toSorted(byNumber)
    .map(({ weaponId, number, name }) => ({ value: `weapon:${weaponId}` as const, text: `${number} ${name}` }));
  const isReady = on !== null && endsOn !== '' && personIds.length > 0;
  const record = (): void => {
    if (!on || !isReady) return;
    const what = on.startsWith('type:') ? { weaponType: on.slice(5) } : { weaponId: on.slice(7) };
    sending.send({ type: 'record-training', personIds: [...personIds], ...what, endsOn }, () => {
      say(`Training of ${personIds.length} is recorded`);
      onClose();
    });
  };
  const who =
    personIds.length > 4 ? `${personIds.length} people` : listed(personIds.map((personId) => nameOf(state, personId)));
  return (
    <FormPane title="Record training" onClose={onClose} onSubmit={record}>
      <p className="note" dir="auto">
        {personIds.length === 0 ? 'Tick in the list who was trained.' : who}
      </p>
      <Pick
        label="On what"
        options={[
          { value: 'types', text: 'On a type' },
          { value: 'one', text: 'On one weapon' },
        ]}
        value={isSingle ? 'one' : 'types'}
        onChoose={(which) => setIsSingle(which === 'one')}
      />
      <Pick label={isSingle ? 'Weapon' : 'Type'} options={isSingle ? weapons : types} value={on} onChoose={setOn} />
      <Field label="Good through" type="date" value={endsOn} onChange={({ target }) => setEndsOn(target.value)} />
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={!isReady || sending.isSending} onPress={record}>
          {isReady ? `${personIds.length} trained through ${endsOn}` : 'On what, and through which day?'}
        </KeyButton>
      </div>
    </FormPane>
  );
}
