import { useEffect, useId, useRef, type FormEvent } from 'react';
import { HttpsWanted } from './https-wanted.js';
import { PinPad } from './pin-pad.js';
import { canEnter, PIN_MIN_DIGITS, type SignInMove, type SignInProblem, type SignInStep } from './sign-in-steps.js';
import { useCountdown } from './use-countdown.js';
import { useIsTouch } from './use-is-touch.js';

type PinStep = Exclude<SignInStep, { step: 'who' } | { step: 'signed-in' }>;

interface PinFormProps {
  step: PinStep;
  move: (move: SignInMove) => void;
}

const LABELS: Record<PinStep['step'], string> = {
  pin: 'PIN',
  'new-pin': 'New PIN',
  again: 'New PIN once more',
  sending: 'PIN',
};

const LEADS: Record<PinStep['step'], string | null> = {
  pin: null,
  'new-pin': `The PIN you were given works once. Choose your own: ${PIN_MIN_DIGITS} digits or more, and tell nobody.`,
  again: 'Type the same PIN once more.',
  sending: null,
};

const BUTTONS: Record<PinStep['step'], string> = {
  pin: 'Sign in',
  'new-pin': 'Next',
  again: 'Set PIN and sign in',
  sending: 'Signing in…',
};

function Problem({ problem, secondsLeft }: { problem: SignInProblem; secondsLeft: number }) {
  switch (problem.kind) {
    case 'sentence':
      return <p>{problem.text}</p>;
    case 'wait':
      return secondsLeft > 0 ? (
        <p>
          Too many wrong PINs. Try again in <span className="sign-in-seconds">{secondsLeft} s</span>.
        </p>
      ) : (
        <p>You can try again now.</p>
      );
    case 'https':
      return <HttpsWanted url={problem.url} message={problem.text} />;
  }
}

/** Entering one PIN: typed, or tapped on the pad. */
export function PinForm({ step, move }: PinFormProps) {
  const inputId = useId();
  const leadId = useId();
  const input = useRef<HTMLInputElement>(null);
  const isTouch = useIsTouch();
  const typed = step.step === 'sending' ? step.pin : step.typed;
  const problem = step.step === 'sending' ? null : step.problem;
  const secondsLeft = useCountdown(problem?.kind === 'wait' ? problem.untilMs : null);
  const isOff = step.step === 'sending' || secondsLeft > 0;
  useEffect(() => {
    if (!isOff) input.current?.focus();
  }, [isOff]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isOff) move({ type: 'entered' });
  };
  return (
    <form className="sign-in-pin" onSubmit={onSubmit} noValidate>
      <p id={leadId}>{LEADS[step.step]}</p>
      <p className="sign-in-field">
        <label htmlFor={inputId}>{LABELS[step.step]}</label>
        <input
          ref={input}
          id={inputId}
          className="sign-in-digits"
          value={typed}
          onChange={(event) => move({ type: 'typed', text: event.target.value })}
          readOnly={isOff}
          inputMode={isTouch ? 'none' : 'numeric'}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={leadId}
          aria-invalid={problem?.kind === 'sentence'}
        />
      </p>
      <div className="sign-in-problem" role="alert">
        {problem && <Problem problem={problem} secondsLeft={secondsLeft} />}
      </div>
      {isTouch && (
        <PinPad
          isDisabled={isOff}
          onDigit={(digit) => move({ type: 'typed', text: typed + digit })}
          onErase={() => move({ type: 'typed', text: typed.slice(0, -1) })}
        />
      )}
      <button type="submit" className="entrance-button entrance-go" disabled={isOff || !canEnter(step)}>
        {BUTTONS[step.step]}
      </button>
    </form>
  );
}
