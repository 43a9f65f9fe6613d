import type { IncidentKind, Sign, WeaponId } from '#custody';
import type { Named, Recorded } from '../named.js';

interface OfWeapon {
  weaponId: WeaponId;
  /** Its board number as it was then. */
  number: string;
}

/** One thing that an entry did to a lot. */
export type LotTouch =
  | { kind: 'added'; rounds: number }
  /** RD4: a count of the whole lot; `missed` is what it came out short by, below zero where there were too many. */
  | { kind: 'proved'; proved: number; counted: number; sign: Sign; missed: number }
  | ({ kind: 'loaded'; rounds: number } & OfWeapon)
  /** RD3: how many were fired since it was loaded, as it was said when the weapon came back. */
  | ({ kind: 'fired'; rounds: number } & OfWeapon)
  /** RD3: a load closed: what was fired of it, what came out again, and what is short of it. */
  | ({ kind: 'closed'; loaded: number; fired: number; back: number; short: number } & OfWeapon)
  /** Left the production in a weapon that was retired. */
  | ({ kind: 'gone'; rounds: number } & OfWeapon)
  /** RD6: outside weapons, and back again. */
  | { kind: 'given-out' | 'counted-back'; rounds: number; person: Named }
  /** RD3, RD6: an answer in writing for what was short, in a weapon, with a person, or of the count itself. */
  | ({ kind: 'answered'; answer: string } & ShortOf)
  | ({ kind: 'incident'; incident: IncidentKind } & OfWeapon);

type ShortOf = ({ of: 'weapon' } & OfWeapon) | { of: 'person'; person: Named } | { of: 'count' };

/** One line of a lot's story: who did what when, and what was then left to draw. */
export type LotLine = Recorded & LotTouch & { left: number };
