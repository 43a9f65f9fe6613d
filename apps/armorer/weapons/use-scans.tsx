import type { ReactNode } from 'react';
import { useDesk } from '../desk.js';
import { weaponScanned } from '../keys/find.js';
import { Sent } from '../parts/sent.js';
import { useSending } from '../parts/use-sending.js';
import { onScanned, type Run } from './runs.view.js';

/** What a scan does from anywhere: it opens the weapon, or goes on with the row that is on. Says whether it named one. */
export function useScans(run: Run | null): { onScan: (text: string) => boolean; sent: ReactNode } {
  const { state, at, me, off, go, say, wake } = useDesk();
  const sending = useSending(() => undefined);
  const onScan = (text: string): boolean => {
    const weapon = weaponScanned(state, text);
    if (!weapon) {
      say(`Nothing here is called “${text.slice(0, 60)}”`);
      return false;
    }
    const does = onScanned(state, weapon, me, run, at);
    if (does.kind === 'open') go(does.place);
    else if (does.kind === 'say') say(does.words);
    else if (off) wake();
    else {
      const [first, second] = does.bodies;
      const done = (): void => say(does.done);
      if (first) sending.send(first, second ? () => sending.send(second, done) : done);
    }
    return true;
  };
  return { onScan, sent: <Sent sending={sending} /> };
}
