import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk.js';
import { nextTask } from '../turns.js';
import type { ListOf } from './fields.js';
import type { ListRow } from './list-rows.js';
import { tryRows, type TriedRow } from './trial.js';

/** The rows as the rules take them on the state as it is, tried anew whenever that could change; null until then. */
export function useTrial(list: ListOf, rows: readonly ListRow[], isStill: boolean): readonly TriedRow[] | null {
  const { state, me, at } = useDesk();
  const [done, setDone] = useState<{ of: readonly ListRow[]; tried: TriedRow[] } | null>(null);
  const on = useRef({ state, at });
  useEffect(() => {
    on.current = { state, at };
  });
  // CU10: of the weapons only their numbers matter, and those seldom change.
  const numbers = Object.values(state.weapons)
    .map(({ number }) => number)
    .join('\n');
  const [kept, keep] = useState({ numbers, weapons: state.weapons });
  if (kept.numbers !== numbers) keep({ numbers, weapons: state.weapons });
  const { weapons } = kept;
  const { people } = state;
  useEffect(() => {
    if (isStill || !me) return undefined;
    let isOld = false;
    const { state: from, at: now } = on.current;
    void tryRows(list, rows, { state: { ...from, weapons, people }, me, at: now }, nextTask).then((tried) => {
      if (!isOld) setDone({ of: rows, tried });
    });
    return () => {
      isOld = true;
    };
  }, [list, rows, me, weapons, people, isStill]);
  return done && done.of === rows ? done.tried : null;
}
