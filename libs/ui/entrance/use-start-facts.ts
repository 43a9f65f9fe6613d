import { useEffect, useState } from 'react';
import { http, type StartFacts } from './http.js';

const TRY_AGAIN_AFTER_MS = 3000;

/** The server's own addresses; null until it was reached, which is tried again by itself. */
export function useStartFacts(): StartFacts | null {
  const [facts, setFacts] = useState<StartFacts | null>(null);
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const answer = await http.start();
      if (isOver) return;
      if (answer.ok) setFacts(answer.value);
      else timer = setTimeout(() => void ask(), TRY_AGAIN_AFTER_MS);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  return facts;
}

/**
 * Where another device should go. Phones sign in over HTTPS, and what a browser keeps it keeps by origin, so a code that
 * one scans leads to the HTTPS address where there is one.
 */
export const addressFor = (facts: StartFacts, pathAndQuery: string): string =>
  new URL(pathAndQuery, facts.httpsUrl ?? facts.url).href;
