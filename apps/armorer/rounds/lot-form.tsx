import { useForm, useWatch } from 'react-hook-form';
import { CHARGES, type Charge, type CommandBody } from '#custody';
import { useDesk } from '../desk.js';
import { v4 as newId } from 'uuid';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Pick } from '../parts/pick.js';
import { Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';

interface LotFields {
  label: string;
  kind: 'dummy' | 'blank';
  charge: Charge | null;
  calibre: string;
  supplier: string;
  rounds: string;
  isKnown: boolean | null;
}

const EMPTY: LotFields = {
  label: '',
  kind: 'blank',
  charge: null,
  calibre: '',
  supplier: '',
  rounds: '',
  isKnown: null,
};

const bodyOf = (lot: LotFields): CommandBody<'add-lot'> => ({
  type: 'add-lot',
  lotId: newId(),
  label: lot.label.trim(),
  kind: lot.kind,
  ...(lot.kind === 'blank' && lot.charge ? { charge: lot.charge } : {}),
  calibre: lot.calibre.trim(),
  supplier: lot.supplier.trim(),
  rounds: Number(lot.rounds),
  knownSource: lot.isKnown === true,
});

/** RD2, RD4: a lot as it came; one from an unknown or mixed supplier is withheld until it is proved. */
export function LotForm({ onClose }: { onClose: () => void }) {
  const { say } = useDesk();
  const { register, control, handleSubmit, setValue, formState } = useForm<LotFields>({ defaultValues: EMPTY });
  const sending = useSending(() => undefined);
  const { errors } = formState;
  const lot = { ...EMPTY, ...useWatch({ control }) };
  const add = handleSubmit((fields) => {
    sending.send(bodyOf(fields), () => {
      say(`${fields.label} is added`);
      onClose();
    });
  });
  return (
    <FormPane title="Add a lot" onClose={onClose} onSubmit={() => void add()}>
      <Pick
        label="Kind"
        options={[
          { value: 'blank', text: 'Blanks', tone: 'blank' },
          { value: 'dummy', text: 'Dummies', tone: 'dummy' },
        ]}
        value={lot.kind}
        onChoose={(kind) => setValue('kind', kind)}
      />
      {lot.kind === 'blank' && (
        <Pick
          label="Charge"
          options={CHARGES.map((charge) => ({ value: charge, text: `${charge} load` }))}
          value={lot.charge}
          onChoose={(charge) => setValue('charge', charge, { shouldDirty: true })}
        />
      )}
      <Field
        label="Label on the box"
        problem={errors.label?.message}
        {...register('label', { required: 'What does the box say?' })}
      />
      <Field
        label="Calibre"
        problem={errors.calibre?.message}
        {...register('calibre', { required: 'Blanks only go into their own calibre.' })}
      />
      <Field
        label="Supplier"
        problem={errors.supplier?.message}
        {...register('supplier', { required: 'Who supplied it?' })}
      />
      <Field
        label="How many rounds"
        inputMode="numeric"
        problem={errors.rounds?.message}
        {...register('rounds', {
          validate: (rounds) => /^[1-9]\d{0,5}$/.test(rounds.trim()) || 'A whole number of rounds.',
        })}
      />
      <Pick
        label="Is the source known?"
        options={[
          { value: 'yes', text: 'One known supplier' },
          { value: 'no', text: 'Unknown or mixed: withheld until each is proved (RD4)' },
        ]}
        value={lot.isKnown === null ? null : lot.isKnown ? 'yes' : 'no'}
        onChoose={(known) => setValue('isKnown', known === 'yes')}
      />
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton
          k="Enter"
          isFirst
          doesWrite
          isOff={sending.isSending || lot.isKnown === null || (lot.kind === 'blank' && lot.charge === null)}
          onPress={() => void add()}
        >
          Add the lot
        </KeyButton>
      </div>
    </FormPane>
  );
}
