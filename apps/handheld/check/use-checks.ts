import type { Weapon, WeaponId } from '#custody';
import { useCallback, useState } from 'react';
import type { Desk } from '../parts/desk.js';
import type { CheckResult } from './check-result.view.js';
import { resultOf } from './check-result.view.js';
import { NOTHING_SEEN, say, sentence, toCheck, type SeenSoFar } from './check-form.view.js';

/** The checks in hand: what was said so far of each weapon, which one the page asks about, and what came of the last. */
export interface Checks {
  pinned: WeaponId | null;
  pin: (weaponId: WeaponId | null) => void;
  seenOf: (weapon: Weapon) => SeenSoFar;
  say: (weapon: Weapon, answer: Partial<SeenSoFar>) => void;
  /** Signs what was seen; answers whether it was recorded. */
  sign: (desk: Desk, weapon: Weapon, seen: SeenSoFar) => Promise<boolean>;
  /** The newest check that was recorded, and its result as soon as the board has it. */
  signed: { weaponId: WeaponId; cursor: number } | null;
  forget: () => void;
  /** A weapon that left while it was being answered about, so that its half-said check does not vanish without a word. */
  lost: WeaponId | null;
  lose: (weaponId: WeaponId | null) => void;
  hasBegun: (weapon: Weapon) => boolean;
}

/** Answers belong to one inspection: a new one of the same weapon is asked about from the beginning (CH2). */
const keyOf = (weapon: Weapon): string => `${weapon.weaponId} ${weapon.inspection?.cursor ?? 0}`;

export function useChecks(): Checks {
  const [pinned, pin] = useState<WeaponId | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, SeenSoFar>>(new Map());
  const [lost, lose] = useState<WeaponId | null>(null);
  const [signed, setSigned] = useState<Checks['signed']>(null);

  const sign = useCallback(async (desk: Desk, weapon: Weapon, said: SeenSoFar): Promise<boolean> => {
    const command = toCheck(weapon, said);
    if (!command) return false;
    const outcome = await desk.send(command, `${weapon.number}: ${sentence(weapon, said)}`);
    if (outcome.status !== 'accepted') return false;
    setSigned({ weaponId: weapon.weaponId, cursor: outcome.cursor });
    return true;
  }, []);

  return {
    pinned,
    pin,
    seenOf: (weapon) => drafts.get(keyOf(weapon)) ?? NOTHING_SEEN,
    say(weapon, answer) {
      pin(weapon.weaponId);
      lose(null);
      setDrafts((was) => new Map(was).set(keyOf(weapon), say(was.get(keyOf(weapon)) ?? NOTHING_SEEN, answer)));
    },
    sign,
    signed,
    forget: () => setSigned(null),
    lost,
    lose,
    hasBegun: (weapon) => drafts.has(keyOf(weapon)),
  };
}

/** The check was recorded, and the board does not show it yet: nothing may be signed twice meanwhile. */
export const isOnItsWay = (desk: Desk, signed: Checks['signed']): boolean =>
  signed !== null && desk.cursor < signed.cursor;

/** The result of the newest check, from when the board holds it until the weapon has gone on. */
export function resultNow(desk: Desk, signed: Checks['signed']): CheckResult | null {
  if (!signed || isOnItsWay(desk, signed)) return null;
  const weapon = desk.state.weapons[signed.weaponId];
  const result = weapon ? resultOf(desk.state, weapon, desk.me) : null;
  return result?.kind === 'agreed' && weapon?.status !== 'with-ad' ? null : result;
}
