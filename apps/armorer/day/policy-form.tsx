import { useForm, useWatch, type UseFormRegister } from 'react-hook-form';
import { changePolicy, isHeadArmorer, isLooser } from '#custody';
import { useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { policyChange, policyFields, type PolicyFields } from './day.view.js';

type TimeName =
  'lastsEmpty' | 'lastsDummy' | 'lastsBlank' | 'outEmpty' | 'outDummy' | 'outBlank' | 'idle' | 'perArmorer';
type SwitchName = 'adMayHandOver' | 'adMayHold' | 'barWorkingWeapons' | 'barRounds' | 'newMeetingEachScene';

const TIMES: readonly { name: TimeName; label: string }[] = [
  { name: 'lastsBlank', label: 'A check with blanks lasts, minutes (CH4)' },
  { name: 'lastsDummy', label: 'A check with dummies lasts, minutes (CH4)' },
  { name: 'lastsEmpty', label: 'A check of an empty one lasts, minutes (CH4)' },
  { name: 'outBlank', label: 'With an actor too long, blanks, minutes (DY4)' },
  { name: 'outDummy', label: 'With an actor too long, dummies, minutes (DY4)' },
  { name: 'outEmpty', label: 'With an actor too long, empty, minutes (DY4)' },
  { name: 'idle', label: 'Loaded and idle, minutes (DY5)' },
  { name: 'perArmorer', label: 'Weapons out per armorer (PE5)' },
];

const SWITCHES: readonly { name: SwitchName; label: string }[] = [
  { name: 'adMayHandOver', label: 'The AD may hand over to the actor (CU4)' },
  { name: 'adMayHold', label: 'The AD may hold it and take it from the actor (CU2)' },
  { name: 'newMeetingEachScene', label: 'Each scene wants its own safety meeting (PE4)' },
  { name: 'barWorkingWeapons', label: 'No real or blank-firing weapons (CU9)' },
  { name: 'barRounds', label: 'No rounds of any kind (CU9)' },
];

const isAmount = (text: string): boolean | string =>
  text.trim() === '' || /^\d{1,4}(\.\d)?$/.test(text.trim()) || 'A number, or nothing for “no limit”.';

function Times({
  register,
  problems,
}: {
  register: UseFormRegister<PolicyFields>;
  problems: Partial<Record<TimeName, { message?: string }>>;
}) {
  return (
    <div className="pairs">
      {TIMES.map(({ name, label }) => (
        <Field
          key={name}
          label={label}
          inputMode="decimal"
          placeholder="no limit"
          problem={problems[name]?.message}
          {...register(name, { validate: isAmount })}
        />
      ))}
    </div>
  );
}

/** CU12: what the production sets for itself. Only what was changed is sent. */
export function PolicyForm({ onClose }: { onClose: () => void }) {
  const { state, me, say } = useDesk();
  const { policy } = state.production;
  const { register, control, handleSubmit, formState } = useForm<PolicyFields>({ defaultValues: policyFields(policy) });
  const sending = useSending(() => undefined);
  const change = policyChange(policy, { ...policyFields(policy), ...useWatch({ control }) });
  const isLoosening = change !== null && isLooser(policy, changePolicy(policy, change));
  const isBarred = isLoosening && me !== null && !isHeadArmorer(me);
  const set = handleSubmit((fields) => {
    const said = policyChange(policy, fields);
    if (!said) return;
    sending.send({ type: 'set-policy', policy: said }, () => {
      say('The policy is set');
      onClose();
    });
  });
  return (
    <FormPane title="Policy" onClose={onClose} onSubmit={() => void set()}>
      <p className="note">
        A time that is left empty has no limit. What was inspected already keeps its own time (CH4).
      </p>
      <Times register={register} problems={formState.errors} />
      <fieldset className="ticks">
        <legend>On this production</legend>
        {SWITCHES.map(({ name, label }) => (
          <label key={name} className="tick">
            <input type="checkbox" {...register(name)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {isLoosening && (
        <p className="short-ahead">
          This is looser than what holds now{isBarred ? '. A producer may only tighten it.' : '.'}
        </p>
      )}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton
          k="Enter"
          isFirst
          doesWrite
          isOff={change === null || isBarred || sending.isSending}
          onPress={() => void set()}
        >
          {change === null ? 'Nothing changed yet' : 'Set the policy'}
        </KeyButton>
      </div>
    </FormPane>
  );
}
