import type { Answer } from './http-answer.js';
import type { NewPairing } from './http-routes.js';
import type { PairedDevice } from './session.js';

/**
 * A screen on its way to being paired. While it shows a code it goes on showing it when the server can't be reached:
 * the code may well have been accepted already.
 */
export type PairingStep =
  | { step: 'asking'; trouble: string | null; pauseMs: number }
  | { step: 'showing'; code: string; claim: string; trouble: string | null; pauseMs: number }
  | { step: 'paired'; device: PairedDevice };

const CLAIM_EVERY_MS = 1500;
const TRY_AGAIN_AFTER_MS = 2000;

export const PAIRING_BEGINS: PairingStep = { step: 'asking', trouble: null, pauseMs: 0 };

/** What becomes of a screen that asked for a code. */
export function onCode(answer: Answer<NewPairing>): PairingStep {
  if (answer.ok) {
    const { code, claim } = answer.value;
    return { step: 'showing', code, claim, trouble: null, pauseMs: CLAIM_EVERY_MS };
  }
  const { failure } = answer;
  switch (failure.code) {
    case 'network':
      return {
        step: 'asking',
        trouble: 'The server can’t be reached. Trying again by itself.',
        pauseMs: TRY_AGAIN_AFTER_MS,
      };
    case 'too-many':
      return {
        step: 'asking',
        trouble: `Too many screens ask for a code. Trying again in ${failure.retryAfterSeconds} s.`,
        pauseMs: failure.retryAfterSeconds * 1000,
      };
    case 'https-wanted':
    case 'new-pin-wanted':
    case 'wrong':
    case 'unauthorized':
    case 'forbidden':
    case 'gone':
    case 'malformed':
    case 'other':
      return {
        step: 'asking',
        trouble: `No code to be had: ${failure.message} Trying again by itself.`,
        pauseMs: TRY_AGAIN_AFTER_MS,
      };
  }
}

type Showing = Extract<PairingStep, { step: 'showing' }>;

/** What becomes of a screen that asked whether its code was accepted. */
export function onClaim(showing: Showing, answer: Answer<PairedDevice | null>): PairingStep {
  if (answer.ok) {
    if (answer.value) return { step: 'paired', device: answer.value };
    return { ...showing, trouble: null, pauseMs: CLAIM_EVERY_MS };
  }
  const { failure } = answer;
  switch (failure.code) {
    case 'network':
      return {
        ...showing,
        trouble: 'The server can’t be reached. Trying again by itself.',
        pauseMs: TRY_AGAIN_AFTER_MS,
      };
    case 'too-many':
      return { ...showing, trouble: null, pauseMs: failure.retryAfterSeconds * 1000 };
    case 'gone':
      return PAIRING_BEGINS;
    case 'https-wanted':
    case 'new-pin-wanted':
    case 'wrong':
    case 'unauthorized':
    case 'forbidden':
    case 'malformed':
    case 'other':
      // A claim that the server doesn't know any more (a restored database) is as good as gone; the pause keeps a
      // server in trouble from being asked for codes without end.
      return { step: 'asking', trouble: null, pauseMs: TRY_AGAIN_AFTER_MS };
  }
}
