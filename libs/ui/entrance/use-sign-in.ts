import { useEffect, useEffectEvent, useReducer } from 'react';
import type { PersonToSignIn } from './http-routes.js';
import * as http from './http.js';
import { sessionStore } from './session-store.js';
import type { SignedIn } from './session.js';
import { moveSignIn, type SignInMove, type SignInStep } from './sign-in-steps.js';

/** Binds the sign-in's steps to the server and to this browser's session. */
export function useSignIn(
  deviceToken: string,
  only: PersonToSignIn | undefined,
  onSignedIn: (() => void) | undefined,
): [SignInStep, (move: SignInMove) => void] {
  const [step, move] = useReducer(
    moveSignIn,
    only ? moveSignIn({ step: 'who' }, { type: 'chose', person: only }) : ({ step: 'who' } as const),
  );
  useEffect(() => {
    if (step.step !== 'sending') return undefined;
    let isOver = false;
    const { person, pin, newPin } = step;
    // Put off by a task: React's strict mode runs an effect twice, and a one-use PIN must be sent once.
    const timer = setTimeout(() => {
      void http
        .signIn(deviceToken, { personId: person.personId, pin, ...(newPin === null ? {} : { newPin }) })
        .then((answer) => {
          if (!answer.ok && answer.failure.code === 'unauthorized') sessionStore.change({ type: 'unpaired' });
          else if (!isOver) move({ type: 'answered', answer, nowMs: Date.now() });
        });
    });
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [step, deviceToken]);
  const enter = useEffectEvent((signedIn: SignedIn) => {
    sessionStore.change({ type: 'signed-in', signedIn });
    onSignedIn?.();
  });
  useEffect(() => {
    if (step.step === 'signed-in') enter(step.signedIn);
  }, [step]);
  return [step, move];
}
