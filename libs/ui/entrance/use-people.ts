import { useCallback, useEffect, useState } from 'react';
import type { HttpFailure } from './http-answer.js';
import { http, type PersonToSignIn } from './http.js';
import { sessionStore } from './session-store.js';

export type PeopleToSignIn =
  | { kind: 'asking' }
  | { kind: 'people'; people: PersonToSignIn[] }
  | { kind: 'failed'; failure: HttpFailure; tryAgain: () => void };

/** Who may sign in here. A device that the server no longer knows is unpaired on the spot. */
export function usePeople(deviceToken: string): PeopleToSignIn {
  const [found, setFound] = useState<PeopleToSignIn>({ kind: 'asking' });
  const [tries, setTries] = useState(0);
  const tryAgain = useCallback(() => {
    setFound({ kind: 'asking' });
    setTries((count) => count + 1);
  }, []);
  useEffect(() => {
    let isOver = false;
    void http.people(deviceToken).then((answer) => {
      if (isOver) return;
      if (answer.ok) setFound({ kind: 'people', people: answer.value });
      else if (answer.failure.code === 'unauthorized') sessionStore.change({ type: 'unpaired' });
      else setFound({ kind: 'failed', failure: answer.failure, tryAgain });
    });
    return () => {
      isOver = true;
    };
  }, [deviceToken, tries, tryAgain]);
  return found;
}
