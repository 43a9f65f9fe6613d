import { useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { PRESET_POLICIES } from '#custody';
import { PRESETS } from '#ui/entrance';
import { Field } from './field.js';
import { presetLine } from './presets.js';
import { timeZones, type SetUpFields } from './set-up-fields.js';

interface FormPart {
  form: UseFormReturn<SetUpFields>;
}

interface ProductionFieldsProps extends FormPart {
  /** What the server did not take, by field. */
  errors: Partial<Record<keyof SetUpFields, string>>;
  ownTimeZone: string;
}

const PIN = /^\d{6,}$/;
const NOT_REMEMBERED = { autoComplete: 'off', autoCorrect: 'off', spellCheck: false } as const;

/** The code that claims an empty server: both ways to begin want it. */
export function CodeField({ form, error }: FormPart & { error: string | undefined }) {
  const { register, formState } = form;
  return (
    <Field
      label="Set-up code"
      hint="The server prints it when it starts: look at its window, or ask who started it."
      error={formState.errors.setupCode?.message ?? error}
    >
      {(ties) => (
        <input
          {...ties}
          {...NOT_REMEMBERED}
          className="field-code"
          {...register('setupCode', { validate: (code) => code.trim() !== '' || 'The set-up code is needed.' })}
        />
      )}
    </Field>
  );
}

const needed = (what: string) => ({ validate: (text: string) => text.trim() !== '' || what });

function Place({ form, errors, ownTimeZone }: ProductionFieldsProps) {
  const { register, formState, watch } = form;
  const zones = useMemo(() => timeZones(ownTimeZone), [ownTimeZone]);
  const own = formState.errors;
  return (
    <>
      <Field label="Production" error={own.name?.message ?? errors.name}>
        {(ties) => <input {...ties} dir="auto" autoComplete="off" {...register('name', needed('Give it a name.'))} />}
      </Field>
      <Field label="Unit" isOptional error={own.unit?.message ?? errors.unit}>
        {(ties) => <input {...ties} dir="auto" autoComplete="off" {...register('unit')} />}
      </Field>
      <Field label="Time zone of the set" error={errors.timeZone}>
        {(ties) => (
          <select {...ties} {...register('timeZone')}>
            {zones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Rules to start from" hint={presetLine(watch('preset'))} error={errors.preset}>
        {(ties) => (
          <select {...ties} {...register('preset')}>
            {PRESETS.map((preset) => (
              <option key={preset} value={preset}>
                {PRESET_POLICIES[preset].name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}

function People({ form, errors }: FormPart & Pick<ProductionFieldsProps, 'errors'>) {
  const { register, formState, getValues } = form;
  const own = formState.errors;
  return (
    <>
      <Field
        label="Armorer"
        hint="Your name as the boards show it."
        error={own.armorerName?.message ?? errors.armorerName}
      >
        {(ties) => (
          <input {...ties} dir="auto" autoComplete="off" {...register('armorerName', needed('Who is the armorer?'))} />
        )}
      </Field>
      <Field label="Producer" isOptional error={errors.producerName}>
        {(ties) => <input {...ties} dir="auto" autoComplete="off" {...register('producerName')} />}
      </Field>
      <Field
        label="Armorer’s PIN"
        hint="Six digits or more, known to nobody else."
        error={own.pin?.message ?? errors.pin}
      >
        {(ties) => (
          <input
            {...ties}
            {...NOT_REMEMBERED}
            className="field-pin"
            inputMode="numeric"
            {...register('pin', {
              pattern: { value: PIN, message: 'Six digits or more.' },
              required: 'Six digits or more.',
              deps: 'pinAgain',
            })}
          />
        )}
      </Field>
      <Field label="The PIN once more" error={own.pinAgain?.message}>
        {(ties) => (
          <input
            {...ties}
            {...NOT_REMEMBERED}
            className="field-pin"
            inputMode="numeric"
            {...register('pinAgain', { validate: (again) => again === getValues('pin') || 'Not the same PIN.' })}
          />
        )}
      </Field>
    </>
  );
}

/** What a production of one's own wants to be known. */
export function ProductionFields(props: ProductionFieldsProps) {
  return (
    <div className="set-up-fields">
      <Place {...props} />
      <People form={props.form} errors={props.errors} />
    </div>
  );
}
