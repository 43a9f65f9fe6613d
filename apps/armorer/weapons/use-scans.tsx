import { useState, type ReactNode } from 'react';
import { useSend } from '#live/react';
import { useDesk } from '../desk.js';
import { weaponScanned } from '../keys/find.js';
import { inTurn, sendEach } from './in-turn.js';
import { onScanned, type Run } from './runs.view.js';

interface Trouble {
  number: string;
  /** "is not locked". */
  failed: string;
  why: string;
}

function Troubles({ troubles, onSeen }: { troubles: readonly Trouble[]; onSeen: () => void }) {
  if (troubles.length === 0) return null;
  return (
    <div className="sent" role="alert">
      {troubles.map(({ number, failed, why }) => (
        <p key={number} className="refused" dir="auto">
          <b>
            {number} {failed}.
          </b>{' '}
          {why}
        </p>
      ))}
      <button type="button" className="act small" onClick={onSeen}>
        Seen
      </button>
    </div>
  );
}

/** What a scan does from anywhere: it opens the weapon, or goes on with the row that is on. Says whether it named one. */
export function useScans(run: Run | null): { onScan: (text: string) => boolean; sent: ReactNode } {
  const { state, at, me, off, go, say, wake } = useDesk();
  const { send } = useSend();
  const [turn] = useState(inTurn);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const onScan = (text: string): boolean => {
    const weapon = weaponScanned(state, text);
    if (!weapon) {
      say(`Nothing here is called “${text.slice(0, 60)}”`);
      return false;
    }
    const { number } = weapon;
    const does = onScanned(state, weapon, me, run, at);
    if (does.kind === 'open') go(does.place);
    else if (does.kind === 'say') say(does.words);
    else if (off) wake();
    else
      void turn(async () => {
        const why = await sendEach(send, does.bodies);
        if (why === null) say(does.done);
        // What went wrong with one stays in sight while the next ones are scanned.
        setTroubles((now) => {
          const others = now.filter((each) => each.number !== number);
          return why === null ? others : [...others, { number, failed: does.failed, why }];
        });
      });
    return true;
  };
  return { onScan, sent: <Troubles troubles={troubles} onSeen={() => setTroubles([])} /> };
}
