import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { v4 as newId } from 'uuid';
import { isWorking, type Weapon } from '#custody';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Pick } from '../parts/pick.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { atWeapon, WEAPONS } from '../place.js';
import {
  amendCommand,
  KIND_OPTIONS,
  nextOfRow,
  registerCommand,
  weaponFields,
  type WeaponFields,
} from './register.view.js';

const wanted = (what: string) => ({ validate: (text: string) => text.trim() !== '' || what });
const aCount = (least: number) => ({
  validate: (text: string) =>
    (text.trim() === '' && least === 0) ||
    (/^\d{1,3}$/.test(text.trim()) && Number(text) >= least) ||
    'A whole number.',
});

/** CU10, CU12: registering one after the other, or changing one that is locked. */
export function WeaponForm({ weapon }: { weapon: Weapon | null }) {
  const { state, at, me, go, say } = useDesk();
  const { control, register, handleSubmit, setValue, setFocus, reset, formState } = useForm<WeaponFields>({
    defaultValues: weaponFields(weapon),
  });
  const [done, setDone] = useState<string[]>([]);
  const [weaponId, setWeaponId] = useState(() => weapon?.weaponId ?? newId());
  const sending = useSending(() => undefined);
  const { errors } = formState;
  const fields = { ...weaponFields(weapon), ...useWatch({ control }) };
  const canFire = isWorking(fields);
  const command = weapon ? amendCommand(weapon, fields) : registerCommand(weaponId, fields);
  const refusal = command && fields.number.trim() !== '' ? foresee(state, command, me, at) : null;
  const close = (): void => go(weapon ? atWeapon(weapon.weaponId) : WEAPONS);

  const sign = handleSubmit((said) => {
    const body = weapon ? amendCommand(weapon, said) : registerCommand(weaponId, said);
    if (!body || refusal) return;
    sending.send(body, () => {
      say(`${said.number} is ${weapon ? 'changed' : 'registered'}`);
      if (weapon) return close();
      setDone((numbers) => [...numbers, said.number.trim()]);
      setWeaponId(newId());
      reset(nextOfRow(said));
      return setTimeout(() => setFocus('number', { shouldSelect: true }), 0);
    });
  });
  return (
    <FormPane
      title={weapon ? `Change ${weapon.number}` : 'Register weapons'}
      onClose={close}
      closeWord={weapon ? 'Back' : 'Done'}
      onSubmit={() => void sign()}
    >
      {done.length > 0 && (
        <p className="note">Registered: {done.join(', ')}. The next one keeps all but its number and serial.</p>
      )}
      <div className="pairs">
        <Field
          label="Board number"
          maxLength={4}
          problem={errors.number?.message}
          {...register('number', wanted('One to four characters.'))}
        />
        <Field label="Name" problem={errors.name?.message} {...register('name', wanted('What is it called?'))} />
      </div>
      <Pick label="Kind" options={KIND_OPTIONS} value={fields.kind} onChoose={(kind) => setValue('kind', kind)} />
      <div className="pairs">
        <Field
          label="Type, such as single-action revolver"
          note="Training may be on a type (PE1)."
          problem={errors.weaponType?.message}
          {...register('weaponType', wanted('Which type?'))}
        />
        {canFire && (
          <Field label="Calibre" note="Blanks of another calibre never go in (RD5)." {...register('calibre')} />
        )}
        {canFire && (
          <Field
            label="Chambers"
            inputMode="numeric"
            problem={errors.chambers?.message}
            {...register('chambers', aCount(1))}
          />
        )}
        {canFire && (
          <Field
            label="Magazine, rounds it holds"
            inputMode="numeric"
            problem={errors.magazine?.message}
            {...register('magazine', aCount(0))}
          />
        )}
        <Field label="Serial number" {...register('serial')} />
        <Field label="Owner or rental house" {...register('owner')} />
      </div>
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton
          k="Enter"
          isFirst
          doesWrite
          isOff={!command || refusal !== null || sending.isSending}
          onPress={() => void sign()}
        >
          {weapon ? (command ? 'Save the change' : 'Nothing changed yet') : `Register ${fields.number.trim() || 'it'}`}
        </KeyButton>
      </div>
    </FormPane>
  );
}
