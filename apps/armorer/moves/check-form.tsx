import { useState } from 'react';
import { callFor, isWorking, SIGNS, type CommandBody, type LoadKind, type Weapon } from '#custody';
import { SIGN_WORDS, nameOf } from '#ui/words';
import { useDesk } from '../desk.js';
import { foresee } from '../foresee.js';
import { roomIn } from '../inspect/inspect-form.view.js';
import { Step } from '../inspect/step.js';
import { useFigures } from '../keys/keyboard.js';
import { FormPane } from '../parts/form-pane.js';
import { KeyButton } from '../parts/key-button.js';
import { NumberRow } from '../parts/number-row.js';
import { Pick } from '../parts/pick.js';
import { Refused, Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { atWeapon } from '../place.js';
import {
  checkCommand,
  checkMissing,
  checkWords,
  NOTHING_SEEN,
  wholeAndEmpty,
  type CheckAnswers,
} from './check-form.view.js';

interface PartProps {
  weapon: Weapon;
  answers: CheckAnswers;
  change: (part: Partial<CheckAnswers>) => void;
}

const LOADS: readonly { value: LoadKind; text: string; key: string; tone?: 'dummy' | 'blank' }[] = [
  { value: 'empty', text: 'None', key: 'E' },
  { value: 'dummy', text: 'Dummies', key: 'D', tone: 'dummy' },
  { value: 'blank', text: 'Blanks', key: 'K', tone: 'blank' },
];

function Look({ weapon, answers, change }: PartProps) {
  return (
    <>
      <Step label="Bore seen clear before loading" isDone={answers.boreClear !== null}>
        <Pick
          label="Bore"
          options={[
            { value: 'yes', text: 'Clear', key: 'B' },
            { value: 'no', text: 'Not clear' },
          ]}
          value={answers.boreClear === null ? null : answers.boreClear ? 'yes' : 'no'}
          onChoose={(bore) => change({ boreClear: bore === 'yes' })}
        />
      </Step>
      <Step label="Chambers seen" isDone={answers.chambersSeen !== null}>
        <NumberRow
          label="Chambers seen"
          from={1}
          to={weapon.chambers}
          value={answers.chambersSeen}
          isOpen={answers.chambersSeen === null}
          onChoose={(chambersSeen) => change({ chambersSeen })}
        />
      </Step>
      {weapon.magazine !== undefined && (
        <Step label={`Magazine of ${weapon.magazine} seen`} isDone={answers.isMagazineSeen !== null}>
          <Pick
            label="Magazine"
            options={[
              { value: 'yes', text: 'Seen', key: 'M' },
              { value: 'no', text: 'Not seen' },
            ]}
            value={answers.isMagazineSeen === null ? null : answers.isMagazineSeen ? 'yes' : 'no'}
            onChoose={(seen) => change({ isMagazineSeen: seen === 'yes' })}
          />
        </Step>
      )}
    </>
  );
}

function Rounds({ weapon, answers, change }: PartProps) {
  const { loadKind } = answers;
  return (
    <>
      <Step label="Rounds in it" isDone={loadKind !== null}>
        <Pick
          label="Rounds in it"
          options={LOADS}
          value={loadKind}
          onChoose={(kind) => change({ loadKind: kind, rounds: null, sign: null })}
        />
      </Step>
      {loadKind !== null && loadKind !== 'empty' && (
        <Step
          label={loadKind === 'dummy' ? 'How many dummies, each proved' : 'How many blanks'}
          isDone={answers.rounds !== null}
        >
          <NumberRow
            label="Rounds"
            from={1}
            to={roomIn(weapon)}
            value={answers.rounds}
            isOpen={answers.chambersSeen !== null}
            onChoose={(rounds) => change({ rounds })}
          />
        </Step>
      )}
      {loadKind === 'dummy' && (
        <Step label="By which sign" isDone={answers.sign !== null}>
          <Pick
            label="Sign"
            options={SIGNS.map((sign, index) => ({ value: sign, text: SIGN_WORDS[sign], key: ['T', 'H', 'P'][index] }))}
            value={answers.sign}
            onChoose={(sign) => change({ sign })}
          />
        </Step>
      )}
    </>
  );
}

/** CH3, CH7: the words to call, or both counts; the log alone knows whether they agree. */
function Outcome({ weapon }: { weapon: Weapon }) {
  const { state, go } = useDesk();
  const { check, inspection } = weapon;
  const close = (): void => go(atWeapon(weapon.weaponId));
  const isAgreed = check?.agreed === true;
  return (
    <FormPane title={<b>{weapon.number}</b>} onClose={close} onSubmit={close}>
      <output className="outcome" data-agreed={isAgreed || undefined}>
        {isAgreed ? (
          <>
            <p>Agreed. Call:</p>
            <strong>“{callFor(weapon)}”</strong>
          </>
        ) : (
          <>
            <strong>The counts differ.</strong>
            <p>
              You saw {check?.load?.rounds ?? 0}, {nameOf(state, inspection?.by)} declared{' '}
              {inspection?.load?.rounds ?? 0}. It goes back to the armorer.
            </p>
          </>
        )}
      </output>
      <div className="form-foot">
        <KeyButton k="Enter" isFirst onPress={close}>
          Done
        </KeyButton>
      </div>
    </FormPane>
  );
}

/** CH2: an AD whose phone is dead checks here, blind as everywhere: nothing shown, nothing filled in. */
export function CheckForm({ weapon }: { weapon: Weapon }) {
  const { state, at, me, go } = useDesk();
  const [answers, setAnswers] = useState(NOTHING_SEEN);
  const [checkedFrom, setCheckedFrom] = useState<string | null>(null);
  const sending = useSending(() => undefined);
  const change = (part: Partial<CheckAnswers>): void => setAnswers((now) => ({ ...now, ...part }));
  const openRow = answers.chambersSeen === null ? 'chambersSeen' : 'rounds';
  const most = openRow === 'rounds' ? roomIn(weapon) : weapon.chambers;
  useFigures(checkedFrom ? null : (figure) => figure > 0 && figure <= most && change({ [openRow]: figure }));
  if (checkedFrom && weapon.check && weapon.check.at !== checkedFrom) return <Outcome weapon={weapon} />;

  const command = checkCommand(weapon, answers);
  const refusal = command && !checkedFrom ? foresee(state, command, me, at) : null;
  const isOff = !command || refusal !== null || sending.isSending || checkedFrom !== null;
  const send = (body: CommandBody<'check'>): void => {
    const before = weapon.check?.at ?? 'none';
    sending.send(body, () => setCheckedFrom(before));
  };
  const sign = (): void => {
    if (!isOff && command) send(command);
  };
  const empty = checkCommand(weapon, wholeAndEmpty(weapon));
  const canSignEmpty =
    isWorking(weapon) && answers === NOTHING_SEEN && empty !== null && !foresee(state, empty, me, at);
  const parts = { weapon, answers, change };
  return (
    <FormPane
      title={
        <>
          Check <b>{weapon.number}</b> <span dir="auto">{weapon.name}</span>
        </>
      }
      onClose={() => go(atWeapon(weapon.weaponId))}
      onSubmit={sign}
    >
      <p className="note">What did you see? The armorer’s count is hidden until you have given yours.</p>
      <div className="steps">
        {isWorking(weapon) && (
          <>
            <Look {...parts} />
            <Rounds {...parts} />
          </>
        )}
      </div>
      {refusal && <Refused refusal={refusal} />}
      <Sent sending={sending} />
      {canSignEmpty && (
        <KeyButton k="Y" doesWrite isOff={sending.isSending} onPress={() => send(empty)}>
          {checkWords(weapon, wholeAndEmpty(weapon))}
        </KeyButton>
      )}
      <div className="form-foot">
        <KeyButton k="Enter" isFirst doesWrite isOff={isOff} onPress={sign}>
          {checkMissing(weapon, answers) ?? checkWords(weapon, answers)}
        </KeyButton>
      </div>
    </FormPane>
  );
}
