import { useEffect, useState } from 'react';
import type { Answer, HttpFailure } from './http-answer.js';

/** What was asked of the server: under way, known, or failed and about to be asked again. */
export type Asked<Value> =
  { kind: 'asking' } | { kind: 'known'; value: Value } | { kind: 'failed'; failure: HttpFailure };

const ASK_AGAIN_AFTER_MS = 3000;

/** Asks until there is an answer, by itself. `ask` has to be stable. */
export function useAsked<Value>(ask: () => Promise<Answer<Value>>): Asked<Value> {
  const [asked, setAsked] = useState<Asked<Value>>({ kind: 'asking' });
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const askOnce = async (): Promise<void> => {
      const answer = await ask();
      if (isOver) return;
      if (answer.ok) {
        setAsked({ kind: 'known', value: answer.value });
        return;
      }
      setAsked({ kind: 'failed', failure: answer.failure });
      timer = setTimeout(() => void askOnce(), ASK_AGAIN_AFTER_MS);
    };
    void askOnce();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [ask]);
  return asked;
}
