import { useState } from 'react';
import type { PersonId, Weapon } from '#custody';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { useFigures } from '../keys/keyboard.js';
import { Field } from '../parts/field.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { Pick } from '../parts/pick.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { Step } from '../inspect/step.js';
import { atWeapon } from '../place.js';
import {
  actorsFor,
  handersFor,
  issueCommand,
  issueMissing,
  issueTerms,
  startIssue,
  wantsReason,
  type IssueAnswers,
  type KeptIssue,
} from './issue-form.view.js';

interface IssueFormProps {
  weapon: Weapon;
  kept: KeptIssue | null;
  onIssued: (kept: KeptIssue) => void;
}

const YES_NO = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
] as const;
const yesNo = (value: boolean | null): 'yes' | 'no' | null => (value === null ? null : value ? 'yes' : 'no');

interface TermsProps {
  weapon: Weapon;
  answers: IssueAnswers;
  change: (part: Partial<IssueAnswers>) => void;
}

/** CU6, CU7: everything but who gets it. */
function Terms({ weapon, answers, change }: TermsProps) {
  const { state, at, me } = useDesk();
  const handers = me ? handersFor(state, weapon, me, at) : [];
  return (
    <>
      <Step label="What for" isDone={answers.for !== null}>
        <Pick
          label="What for"
          options={[
            { value: 'take', text: 'A take', key: 'K' },
            { value: 'rehearsal', text: 'A rehearsal', key: 'H' },
          ]}
          value={answers.for}
          onChoose={(what) => change({ for: what })}
        />
        {wantsReason(weapon, answers) && (
          <Field
            label="Why it must be this one and not a replica (CU7)"
            value={answers.reason}
            onChange={(event) => change({ reason: event.target.value })}
          />
        )}
      </Step>
      {handers.length > 1 && (
        <Step label="Handed over by" isDone={answers.handedById !== null}>
          <Pick
            label="Handed over by"
            options={handers.map(({ personId, name, refusal }) => ({
              value: personId,
              text: name,
              barred: refusal ? `${refusal.rule} ${refusal.message}` : null,
            }))}
            value={answers.handedById}
            onChoose={(handedById) => change({ handedById })}
          />
        </Step>
      )}
      <Step label="The actor was shown it, every chamber" isDone={answers.isActorShown}>
        <Pick
          label="Actor shown"
          options={[{ value: 'yes', text: 'Yes, shown', key: 'Y' }]}
          value={answers.isActorShown ? 'yes' : null}
          onChoose={() => change({ isActorShown: true })}
        />
      </Step>
      <Step label="Everybody in the line of fire was shown it" isDone={answers.lineOfFire !== null}>
        <Pick
          label="Line of fire shown"
          options={[
            { ...YES_NO[0], key: 'F' },
            { ...YES_NO[1], key: 'N' },
          ]}
          value={yesNo(answers.lineOfFire)}
          onChoose={(shown) => change({ lineOfFire: shown === 'yes' })}
        />
        {answers.lineOfFire === false && (
          <p className="short-ahead">The “no” stands on every board while it is out (CU7).</p>
        )}
      </Step>
    </>
  );
}

/** CU6: to one actor, for one scene. Once its terms are kept from the one before, each name signs by itself. */
export function IssueForm({ weapon, kept, onIssued }: IssueFormProps) {
  const { state, at, me, go, say } = useDesk();
  const [answers, setAnswers] = useState(() => startIssue(state, weapon, me, at, kept));
  const sending = useSending(() => undefined);
  const actors = actorsFor(state, weapon, at);
  const change = (part: Partial<IssueAnswers>): void => setAnswers((now) => ({ ...now, ...part }));

  const send = (said: IssueAnswers): void => {
    const command = issueCommand(weapon, said);
    if (!command || foresee(state, command, me, at)) return;
    const { actorId: _to, ...next } = said;
    sending.send(command, () => {
      say(`${weapon.number} is with ${state.people[command.actorId]?.name ?? 'the actor'}`);
      onIssued(next);
    });
  };
  const chooseActor = (actorId: PersonId): void => {
    const said = { ...answers, actorId };
    setAnswers(said);
    if (kept) send(said);
  };
  const open = actors.filter(({ refusal }) => refusal === null);
  useFigures((figure) => {
    const actor = open[figure - 1];
    if (actor) chooseActor(actor.personId);
  });
  const missing = issueMissing(weapon, answers);
  const command = issueCommand(weapon, answers);
  const refusal = command ? foresee(state, command, me, at) : null;
  const toWhom = state.people[answers.actorId ?? '']?.name ?? '';
  const actorsStep = (
    <Step label={kept ? 'To whom: each name signs what stands above' : 'To whom'} isDone={answers.actorId !== null}>
      {actors.length === 0 && <p className="note">Nobody is down as an actor. Add them under People.</p>}
      <Pick
        label="Actor"
        options={actors.map(({ personId, name, refusal: bar }) => {
          const place = open.findIndex((each) => each.personId === personId);
          return {
            value: personId,
            text: place >= 0 && place < 9 ? `${place + 1}  ${name}` : name,
            barred: bar ? `${bar.rule} ${bar.message}` : null,
          };
        })}
        value={answers.actorId}
        onChoose={chooseActor}
      />
    </Step>
  );
  return (
    <FormPane
      title={
        <>
          Give <b>{weapon.number}</b> <span dir="auto">{weapon.name}</span> to an actor
        </>
      }
      onClose={() => go(atWeapon(weapon.weaponId))}
      onSubmit={() => send(answers)}
    >
      <div className="steps">
        {kept ? (
          <p className="note">{issueTerms(state, answers)}</p>
        ) : (
          <Terms weapon={weapon} answers={answers} change={change} />
        )}
        {actorsStep}
      </div>
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      {!kept && (
        <div className="form-foot">
          <KeyButton
            k="Enter"
            isFirst
            doesWrite
            isOff={!command || refusal !== null || sending.isSending}
            onPress={() => send(answers)}
          >
            {missing ?? `${weapon.number} to ${toWhom}, ${issueTerms(state, answers)}`}
          </KeyButton>
        </div>
      )}
    </FormPane>
  );
}
