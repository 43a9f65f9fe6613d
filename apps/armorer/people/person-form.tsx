import { useForm, useWatch } from 'react-hook-form';
import { v4 as newId } from 'uuid';
import { isArmorer, ROLES, type CommandBody, type Person, type PersonId, type Role } from '#custody';
import { ROLE_WORDS } from '#ui/words';
import { useDesk } from '../desk.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { roleBarred } from './people.view.js';

interface PersonFields {
  name: string;
  roles: Role[];
  permitEnds: string;
  otherDuty: string;
}

const fieldsOf = (person: Person | null): PersonFields => ({
  name: person?.name ?? '',
  roles: person?.roles ?? [],
  permitEnds: person?.permitEnds ?? '',
  otherDuty: person?.otherDuty ?? '',
});

/** Only what was changed is sent: an AD may give an AD's role and nothing else, so the rest must not come along. */
function amended(person: Person, fields: PersonFields): CommandBody<'amend-person'> {
  const isSame =
    fields.roles.length === person.roles.length && fields.roles.every((role) => person.roles.includes(role));
  return {
    type: 'amend-person',
    personId: person.personId,
    ...(fields.name.trim() === person.name ? {} : { name: fields.name.trim() }),
    ...(isSame ? {} : { roles: fields.roles }),
    ...(fields.permitEnds === (person.permitEnds ?? '') ? {} : { permitEnds: fields.permitEnds || null }),
    ...(fields.otherDuty.trim() === (person.otherDuty ?? '') ? {} : { otherDuty: fields.otherDuty.trim() || null }),
  };
}

function bodyOf(person: Person | null, personId: PersonId, fields: PersonFields): CommandBody {
  if (person) return amended(person, fields);
  const { name, roles, permitEnds } = fields;
  return { type: 'add-person', personId, name: name.trim(), roles, ...(permitEnds ? { permitEnds } : {}) };
}

interface PersonFormProps {
  person: Person | null;
  onClose: () => void;
  onAdded?: (personId: PersonId) => void;
}

/** A person with their roles; an armorer's permit with its end (PE2), and another duty where there is one (PE5). */
export function PersonForm({ person, onClose, onAdded }: PersonFormProps) {
  const { state, me, say } = useDesk();
  const { register, control, handleSubmit, formState } = useForm<PersonFields>({ defaultValues: fieldsOf(person) });
  const sending = useSending(() => undefined);
  const { errors } = formState;
  const roles = useWatch({ control, name: 'roles' });
  const isOneOfArmorers = isArmorer({ roles });
  const sign = handleSubmit((fields) => {
    const personId = person?.personId ?? newId();
    sending.send(bodyOf(person, personId, fields), () => {
      say(`${fields.name} is ${person ? 'changed' : 'added'}`);
      if (onAdded) onAdded(personId);
      else onClose();
    });
  });
  return (
    <FormPane
      title={person ? <span dir="auto">{person.name}</span> : 'Add a person'}
      onClose={onClose}
      onSubmit={() => void sign()}
    >
      <Field
        label="Name, as it is to stand on the boards"
        problem={errors.name?.message}
        {...register('name', {
          required: 'A name is wanted.',
          maxLength: { value: 80, message: '80 letters at most.' },
        })}
      />
      <fieldset className="ticks">
        <legend>Roles</legend>
        {ROLES.map((role) => {
          const hasIt = person?.roles.includes(role) === true;
          const barred = hasIt ? null : roleBarred(state, me, role);
          return (
            <label key={role} className="tick">
              <input
                type="checkbox"
                value={role}
                disabled={barred !== null}
                {...register('roles', { validate: (all) => all.length > 0 || 'At least one role.' })}
              />
              <span>
                {ROLE_WORDS[role]}
                {barred && <small>{barred}</small>}
              </span>
            </label>
          );
        })}
        {errors.roles?.message && <small className="problem">{errors.roles.message}</small>}
      </fieldset>
      {isOneOfArmorers && (
        <>
          <Field
            label="Permit is good through"
            type="date"
            note="PE2: from the day after, they don’t inspect or hand over."
            {...register('permitEnds')}
          />
          {person && (
            <Field
              label="Another duty"
              note="PE5: it is shown. Leave it empty where there is none."
              {...register('otherDuty')}
            />
          )}
        </>
      )}
      <Sent sending={sending} />
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={sending.isSending} onPress={() => void sign()}>
          {person ? 'Save the change' : 'Add the person'}
        </KeyButton>
      </div>
    </FormPane>
  );
}
