import { useCallback, useEffect, useState } from 'react';
import { isAd, isArmorer, localDay, type LocalDay } from '#custody';
import type { ConcernCode } from '#ui/entrance';
import { useDesk } from '../desk.js';

/** The crew's code of today: asked for anew once it is another day where the production shoots. */
export type CrewCode =
  | { kind: 'asking' }
  | { kind: 'known'; code: ConcernCode }
  | { kind: 'failed'; message: string }
  /** It is given out by armorers and ADs. */
  | { kind: 'not-for-you' };

export function useConcernCode(): [CrewCode, () => void] {
  const { server, state, at, me } = useDesk();
  const [asked, setAsked] = useState<{ day: LocalDay; code: CrewCode } | null>(null);
  const today = localDay(at, state.production.timeZone);
  const mayAsk = me !== null && (isArmorer(me) || isAd(me));
  const ask = useCallback(
    (day: LocalDay): void => {
      void server.concernCode().then((told) => {
        const code: CrewCode = told.ok
          ? { kind: 'known', code: told.value }
          : { kind: 'failed', message: told.message };
        setAsked({ day, code });
      });
    },
    [server],
  );
  useEffect(() => {
    if (mayAsk) ask(today);
  }, [ask, mayAsk, today]);
  if (!mayAsk) return [{ kind: 'not-for-you' }, () => undefined];
  return [asked?.day === today ? asked.code : { kind: 'asking' }, () => ask(today)];
}
