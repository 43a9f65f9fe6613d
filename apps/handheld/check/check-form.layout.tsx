import { SIGNS, type LoadKind } from '#custody';
import { SIGN_WORDS } from '#ui/words';
import { useEffect, useRef, type ReactNode } from 'react';
import { NumberRow } from '../parts/number-row.js';
import { mostRounds, stepsOf, type Parts, type SeenSoFar, type Step } from './check-form.view.js';

export interface CheckFormProps {
  weapon: Parts;
  seen: SeenSoFar;
  onSay: (answer: Partial<SeenSoFar>) => void;
}

const KINDS: [LoadKind, string][] = [
  ['empty', 'None'],
  ['dummy', 'Dummy'],
  ['blank', 'Blank'],
];

/** A question that is answered by having seen it: the whole line is the target. */
function Tick({ label, isOn, onTick }: { label: string; isOn: boolean; onTick: () => void }): ReactNode {
  return (
    <button type="button" className="tick" aria-pressed={isOn} onClick={onTick}>
      <span>{label}</span>
      <i aria-hidden>{isOn ? '✓' : ''}</i>
    </button>
  );
}

function Question({ weapon, seen, onSay, step }: CheckFormProps & { step: Step }): ReactNode {
  switch (step) {
    case 'sound':
      return (
        <Tick label="Sound, and the number on it" isOn={seen.sound} onTick={() => onSay({ sound: !seen.sound })} />
      );
    case 'bore':
      return (
        <Tick label="Bore seen clear before loading" isOn={seen.bore} onTick={() => onSay({ bore: !seen.bore })} />
      );
    case 'magazine':
      return <Tick label="Magazine seen" isOn={seen.magazine} onTick={() => onSay({ magazine: !seen.magazine })} />;
    case 'chambers':
      return weapon.chambers === 1 ? (
        <Tick
          label="Chamber seen, 1 of 1"
          isOn={seen.chambers === 1}
          onTick={() => onSay({ chambers: seen.chambers === 1 ? null : 1 })}
        />
      ) : (
        <>
          <span className="asks">Chambers seen</span>
          <NumberRow
            label="Chambers seen"
            to={weapon.chambers}
            value={seen.chambers}
            onChoose={(chambers) => onSay({ chambers })}
          />
        </>
      );
    case 'kind':
      return (
        <>
          <span className="asks">Rounds in it</span>
          <fieldset className="pick" aria-label="Rounds in it">
            {KINDS.map(([kind, word]) => (
              <button
                key={kind}
                type="button"
                className={seen.kind === kind ? `on on-${kind}` : undefined}
                aria-pressed={seen.kind === kind}
                onClick={() => onSay({ kind })}
              >
                {word}
              </button>
            ))}
          </fieldset>
        </>
      );
    case 'rounds': {
      const label = seen.kind === 'dummy' ? 'How many dummies' : 'How many blanks';
      return (
        <>
          <span className="asks">{label}</span>
          <NumberRow
            label={label}
            to={mostRounds(weapon)}
            value={seen.rounds}
            onChoose={(rounds) => onSay({ rounds })}
          />
        </>
      );
    }
    case 'sign':
      return (
        <>
          <span className="asks">Each one proved: how</span>
          <fieldset className="pick" aria-label="Each one proved: how">
            {SIGNS.map((sign) => (
              <button
                key={sign}
                type="button"
                className={seen.sign === sign ? 'on on-dummy' : undefined}
                aria-pressed={seen.sign === sign}
                onClick={() => onSay({ sign })}
              >
                {SIGN_WORDS[sign]}
              </button>
            ))}
          </fieldset>
        </>
      );
  }
}

/** CH2: asks what was seen. It is given the weapon's build and the AD's own answers, never the inspection. */
export function CheckForm(props: CheckFormProps): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const steps = stepsOf(props.weapon, props.seen);
  const next = steps.find(({ isNext }) => isNext)?.step;
  const hasBegun = steps.some(({ isDone }) => isDone);
  useEffect(() => {
    if (hasBegun && next) list.current?.querySelector(`[data-step="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [next, hasBegun]);
  return (
    <ul className="steps" ref={list}>
      {steps.map(({ step, isDone, isNext }) => (
        <li key={step} data-step={step} className={isDone ? 'done' : isNext ? 'now' : undefined}>
          <Question {...props} step={step} />
        </li>
      ))}
    </ul>
  );
}
