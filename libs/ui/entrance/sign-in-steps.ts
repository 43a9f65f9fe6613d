import { failureSentence, type Answer, type FieldProblem } from './http-answer.js';
import type { PersonToSignIn } from './http-routes.js';
import type { SignedIn } from './session.js';

/** Why the PIN just entered did not sign anybody in, as the page shows it. */
export type SignInProblem =
  | { kind: 'sentence'; text: string }
  /** The server counts wrong tries; nothing can be entered until then, by this device's clock. */
  | { kind: 'wait'; untilMs: number }
  | { kind: 'https'; url: string | null; text: string };

/**
 * A person on the way to being signed in. A PIN lives here alone, until it was sent: it is never stored or logged.
 * `new-pin` and `again` follow on a PIN that somebody else set, which works once and only to choose another.
 */
export type SignInStep =
  | { step: 'who' }
  | { step: 'pin'; person: PersonToSignIn; typed: string; problem: SignInProblem | null }
  | { step: 'new-pin'; person: PersonToSignIn; usedPin: string; typed: string; problem: SignInProblem | null }
  | {
      step: 'again';
      person: PersonToSignIn;
      usedPin: string;
      chosenPin: string;
      typed: string;
      problem: SignInProblem | null;
    }
  | { step: 'sending'; person: PersonToSignIn; pin: string; newPin: string | null }
  | { step: 'signed-in'; signedIn: SignedIn };

export type SignInMove =
  | { type: 'chose'; person: PersonToSignIn }
  | { type: 'typed'; text: string }
  | { type: 'entered' }
  | { type: 'back' }
  | { type: 'answered'; answer: Answer<SignedIn>; nowMs: number };

/** contract.md: a PIN is six digits or more. */
export const PIN_MIN_DIGITS = 6;
const PIN_MAX_DIGITS = 32;

type TypingStep = Extract<SignInStep, { typed: string }>;

const isTyping = (step: SignInStep): step is TypingStep => 'typed' in step;

const sentence = (text: string): SignInProblem => ({ kind: 'sentence', text });

/** What may be typed as a PIN: its digits, and no more of them than a server would take. */
export const pinDigits = (text: string): string => text.replace(/\D/g, '').slice(0, PIN_MAX_DIGITS);

/** Whether the PIN being typed is long enough to be entered. */
export const canEnter = (step: SignInStep): boolean => isTyping(step) && step.typed.length >= PIN_MIN_DIGITS;

/** The server names the field, which a person knows as the PIN. */
const aboutPin = (message: string, problems: FieldProblem[]): SignInProblem =>
  sentence(problems.map((problem) => `The PIN ${problem.message}.`).join(' ') || message);

function enter(step: TypingStep): SignInStep {
  switch (step.step) {
    case 'pin':
      return { step: 'sending', person: step.person, pin: step.typed, newPin: null };
    case 'new-pin': {
      const { person, usedPin, typed } = step;
      if (typed === usedPin)
        return { ...step, typed: '', problem: sentence('Choose another PIN than the one you were given.') };
      return { step: 'again', person, usedPin, chosenPin: typed, typed: '', problem: null };
    }
    case 'again': {
      const { person, usedPin, chosenPin, typed } = step;
      if (typed === chosenPin) return { step: 'sending', person, pin: usedPin, newPin: chosenPin };
      return {
        step: 'new-pin',
        person,
        usedPin,
        typed: '',
        problem: sentence('Those two were not the same. Choose your PIN once more.'),
      };
    }
  }
}

function answered(
  sending: Extract<SignInStep, { step: 'sending' }>,
  answer: Answer<SignedIn>,
  nowMs: number,
): SignInStep {
  if (answer.ok) return { step: 'signed-in', signedIn: answer.value };
  const { person, pin, newPin } = sending;
  const { failure } = answer;
  const asked = (problem: SignInProblem): SignInStep => ({ step: 'pin', person, typed: '', problem });
  switch (failure.code) {
    case 'new-pin-wanted':
      return { step: 'new-pin', person, usedPin: pin, typed: '', problem: null };
    case 'wrong':
    case 'unauthorized':
    case 'forbidden':
      return asked(sentence(failure.message));
    case 'too-many':
      return asked({ kind: 'wait', untilMs: nowMs + failure.retryAfterSeconds * 1000 });
    case 'https-wanted':
      return asked({ kind: 'https', url: failure.url, text: failure.message });
    case 'malformed':
      // A new PIN that the server finds too simple is chosen anew; the one-use PIN still stands.
      if (newPin === null) return asked(aboutPin(failure.message, failure.problems));
      return { step: 'new-pin', person, usedPin: pin, typed: '', problem: aboutPin(failure.message, failure.problems) };
    case 'network':
      return asked(sentence('The server can’t be reached. You are not signed in.'));
    case 'gone':
    case 'other':
      return asked(sentence(failureSentence(failure)));
  }
}

/** The step after a move; a move that makes no sense where it stands changes nothing. */
export function moveSignIn(step: SignInStep, move: SignInMove): SignInStep {
  switch (move.type) {
    case 'chose':
      return { step: 'pin', person: move.person, typed: '', problem: null };
    case 'typed': {
      if (!isTyping(step)) return step;
      // A waiting time or the address to use stays in sight while one types; a mere mistake is forgotten.
      const problem = step.problem?.kind === 'sentence' ? null : step.problem;
      return { ...step, typed: pinDigits(move.text), problem };
    }
    case 'entered':
      return isTyping(step) && canEnter(step) ? enter(step) : step;
    case 'back':
      return { step: 'who' };
    case 'answered':
      return step.step === 'sending' ? answered(step, move.answer, move.nowMs) : step;
  }
}
