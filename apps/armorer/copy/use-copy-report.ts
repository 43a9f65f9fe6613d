import { useEffect, useState } from 'react';
import { isArmorer } from '#custody';
import type { CopyReport } from '#ui/entrance';
import { useDesk } from '../desk.js';

const ASK_EVERY_MS = 5_000;

/** How the copy of the log stands, asked for again and again; null for whoever is not told, and until an answer came. */
export function useCopyReport(): CopyReport | null {
  const { me, server } = useDesk();
  const [report, setReport] = useState<CopyReport | null>(null);
  const isTold = me !== null && isArmorer(me);
  useEffect(() => {
    if (!isTold) return undefined;
    let isOver = false;
    const ask = (): void =>
      void server.copy().then((told) => {
        // Where no answer comes the last one stays, and grows old by the clock.
        if (told.ok && !isOver) setReport(told.value);
      });
    ask();
    const timer = setInterval(ask, ASK_EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [isTold, server]);
  return isTold ? report : null;
}
