import { useState } from 'react';
import { useForm, useWatch, type UseFormRegister } from 'react-hook-form';
import { changePolicy, isHeadArmorer, isLooser, PRESET_POLICIES, type Preset } from '#custody';
import { useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { policyChange, policyFields, type PolicyFields } from './day.view.js';
import { changedLines, SWITCHES, TIMES, type TimeName } from './policy-lines.js';
import { PolicyChanges, PresetPick } from './preset-part.js';

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
  const { policy, preset: standing } = state.production;
  const [preset, setPreset] = useState<Preset>(standing);
  const { register, control, handleSubmit, formState, reset } = useForm<PolicyFields>({
    defaultValues: policyFields(policy),
  });
  const sending = useSending(() => undefined);
  const fields = { ...policyFields(policy), ...useWatch({ control }) };
  const change = policyChange(policy, fields);
  const next = changePolicy(policy, change ?? {});
  const isElsewhere = preset !== standing;
  const isHead = me !== null && isHeadArmorer(me);
  const isLoosening = isLooser(policy, next);
  const isBarred = (isLoosening || isElsewhere) && me !== null && !isHead;
  const changes = [
    ...(isElsewhere ? [`Place: ${PRESET_POLICIES[preset].name}, now ${PRESET_POLICIES[standing].name}`] : []),
    ...changedLines(policyFields(policy), fields),
  ];
  const choose = (place: Preset): void => {
    setPreset(place);
    reset(policyFields(PRESET_POLICIES[place].policy));
  };
  const set = handleSubmit((said) => {
    const body = { policy: policyChange(policy, said) ?? {}, ...(isElsewhere ? { preset } : {}) };
    sending.send({ type: 'set-policy', ...body }, () => {
      say('The policy is set');
      onClose();
    });
  });
  return (
    <FormPane title="Policy" onClose={onClose} onSubmit={() => void set()}>
      <p className="note">
        A time that is left empty has no limit. What was inspected already keeps its own time (CH4).
      </p>
      <PresetPick value={preset} isFixed={me !== null && !isHead} standing={standing} onChoose={choose} />
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
      <PolicyChanges preset={preset} changes={changes} next={next} />
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton
          k="Enter"
          isFirst
          doesWrite
          isOff={changes.length === 0 || isBarred || sending.isSending}
          onPress={() => void set()}
        >
          {changes.length === 0 ? 'Nothing changed yet' : 'Set the policy'}
        </KeyButton>
      </div>
    </FormPane>
  );
}
