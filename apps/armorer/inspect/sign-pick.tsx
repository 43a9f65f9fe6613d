import { SIGNS, type Weapon } from '#custody';
import { SIGN_WORDS } from '#ui/words';
import { NumberRow } from '../parts/number-row.js';
import { Pick } from '../parts/pick.js';
import type { InspectAnswers, Question } from './inspect-form.view.js';
import { roomIn } from './inspect-form.view.js';
import { Step } from './step.js';

interface SignPickProps {
  weapon: Weapon;
  answers: InspectAnswers;
  open: Question | null;
  onChange: (change: Partial<InspectAnswers>) => void;
}

/** CH5: dummies are proved one by one, and it is said by which sign. */
export function SignPick({ weapon, answers, open, onChange }: SignPickProps) {
  return (
    <>
      <Step label="Proved, one by one" isDone={answers.proved !== null} isNow={open === 'proved'}>
        <NumberRow
          label="Proved"
          from={1}
          to={answers.rounds ?? roomIn(weapon)}
          value={answers.proved}
          unit="proved"
          isOpen={open === 'proved'}
          onChoose={(proved) => onChange({ proved })}
        />
      </Step>
      <Step label="By which sign" isDone={answers.sign !== null} isNow={open === 'sign'}>
        <Pick
          label="Sign"
          options={SIGNS.map((sign, index) => ({ value: sign, text: SIGN_WORDS[sign], key: ['T', 'H', 'P'][index] }))}
          value={answers.sign}
          onChoose={(sign) => onChange({ sign })}
        />
      </Step>
    </>
  );
}
