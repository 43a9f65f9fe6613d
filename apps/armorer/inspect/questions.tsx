import { roundsIn, type LoadKind, type Weapon } from '#custody';
import { useDesk } from '../desk.js';
import { KeyButton } from '../parts/key-button.js';
import { NumberRow } from '../parts/number-row.js';
import { Pick } from '../parts/pick.js';
import { roomIn, seenWhole, type InspectAnswers, type Question } from './inspect-form.view.js';
import { shortAhead } from './inspect-words.js';
import { LotPick } from './lot-pick.js';
import { SignPick } from './sign-pick.js';
import { Step } from './step.js';

export type Change = (change: Partial<InspectAnswers>) => void;

interface QuestionsProps {
  weapon: Weapon;
  answers: InspectAnswers;
  change: Change;
  choose: (kind: LoadKind) => void;
  open: Question | null;
}

const LOADS: readonly { value: LoadKind; text: string; key: string; tone?: 'dummy' | 'blank' }[] = [
  { value: 'empty', text: 'Empty', key: 'E' },
  { value: 'dummy', text: 'Dummies', key: 'D', tone: 'dummy' },
  { value: 'blank', text: 'Blanks', key: 'K', tone: 'blank' },
];

/** RD3: what became of the load before. */
export function Before({
  weapon,
  answers,
  change,
  open,
  isFiredAsked,
}: Omit<QuestionsProps, 'choose'> & { isFiredAsked: boolean }) {
  const was = roundsIn(weapon);
  const short = shortAhead(weapon, answers);
  return (
    <>
      {isFiredAsked && (
        <Step label={`Fired, of the ${was} loaded before`} isDone={answers.fired !== null}>
          <NumberRow
            label="Fired"
            to={was}
            value={answers.fired}
            unit="fired"
            onChoose={(fired) => change({ fired })}
          />
        </Step>
      )}
      <Step label="Unloaded now" isDone={answers.unloaded !== null} isNow={open === 'unloaded'}>
        <NumberRow
          label="Unloaded"
          to={was}
          value={answers.unloaded}
          unit="unloaded"
          isOpen={open === 'unloaded'}
          onChoose={(unloaded) => change({ unloaded })}
        />
        {short && <p className="short-ahead">{short}</p>}
      </Step>
    </>
  );
}

/** CH1: bore, chambers and magazine, in one tap or each by itself. */
export function Look({ weapon, answers, change, open }: Omit<QuestionsProps, 'choose'>) {
  const isWhole = answers.boreClear === true && answers.chambersSeen === weapon.chambers;
  const all = `Bore clear, ${weapon.chambers} of ${weapon.chambers}${weapon.magazine ? ', magazine seen' : ''}`;
  return (
    <>
      <KeyButton
        k="B"
        className={isWhole ? 'whole-look on' : 'whole-look'}
        onPress={() => change(seenWhole(weapon, answers))}
      >
        {isWhole ? '✓ ' : ''}
        {all}
      </KeyButton>
      <Step label="Bore seen clear before loading" isDone={answers.boreClear !== null} isNow={open === 'bore'}>
        <Pick
          label="Bore"
          options={[
            { value: 'yes', text: 'Clear' },
            { value: 'no', text: 'Not clear' },
          ]}
          value={answers.boreClear === null ? null : answers.boreClear ? 'yes' : 'no'}
          onChoose={(bore) => change({ boreClear: bore === 'yes' })}
        />
      </Step>
      <Step label="Chambers seen" isDone={answers.chambersSeen !== null} isNow={open === 'chambers'}>
        <NumberRow
          label="Chambers seen"
          from={1}
          to={weapon.chambers}
          value={answers.chambersSeen}
          isOpen={open === 'chambers'}
          onChoose={(chambersSeen) => change({ chambersSeen })}
        />
      </Step>
      {weapon.magazine !== undefined && (
        <Step
          label={`Magazine of ${weapon.magazine} seen`}
          isDone={answers.isMagazineSeen !== null}
          isNow={open === 'magazine'}
        >
          <Pick
            label="Magazine"
            options={[
              { value: 'yes', text: 'Seen' },
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

/** What goes in, from which lot, how many, and proved how (CH5). */
export function Loading({ weapon, answers, change, choose, open }: QuestionsProps) {
  const { state } = useDesk();
  const isBarred = state.production.policy.barRounds;
  const isLoading = answers.loadKind !== null && answers.loadKind !== 'empty';
  return (
    <>
      <Step label="What goes in" isDone={answers.loadKind !== null} isNow={open === 'load'}>
        <Pick
          label="Load"
          options={LOADS.map((option) => ({
            ...option,
            barred: isBarred && option.value !== 'empty' ? 'CU9 This production bars all rounds.' : null,
          }))}
          value={answers.loadKind}
          onChoose={choose}
        />
      </Step>
      {isLoading && (
        <>
          <LotPick weapon={weapon} answers={answers} isNow={open === 'lot'} onChoose={(lotId) => change({ lotId })} />
          <Step
            label={answers.loadKind === 'dummy' ? 'How many dummies' : 'How many blanks'}
            isDone={answers.rounds !== null}
            isNow={open === 'rounds'}
          >
            <NumberRow
              label="Rounds"
              from={1}
              to={roomIn(weapon)}
              value={answers.rounds}
              isOpen={open === 'rounds'}
              onChoose={(rounds) => change({ rounds })}
            />
          </Step>
        </>
      )}
      {answers.loadKind === 'dummy' && <SignPick weapon={weapon} answers={answers} open={open} onChange={change} />}
    </>
  );
}
