import {
  inGuns,
  isWithheld,
  outsideOf,
  remaining,
  type Entry,
  type Lot,
  type LotId,
  type PersonId,
  type Sign,
  type State,
  type WeaponId,
} from '#custody';
import { named, recorded, type Named, type Recorded } from './named.js';
import type { DayPart } from './part.js';

/** What moved between a lot and the set in one day, in rounds. */
export interface LotMoves {
  /** RD2: drawn into weapons. Under the blind view (CH2) without those of an inspection not yet answered. */
  loaded: number;
  /** RD6: given out outside weapons, and counted back. */
  issued: number;
  returned: number;
  fired: number;
  back: number;
  short: number;
  gone: number;
}

/** RD3, RD6: who answered in writing for what was short, and for which. */
export interface ShortAnswer extends Recorded {
  answer: string;
  weaponId?: WeaponId;
  lotId?: LotId;
  personId?: PersonId;
}

/** One lot at a day's end, and what the day did to it. */
export interface LotOfDay {
  lot: Lot;
  inGuns: number;
  outside: { person: Named; rounds: number }[];
  remaining: number;
  /** RD4. */
  isWithheld: boolean;
  ofDay: LotMoves;
  /** RD4, RD6: its proofs and counts on this day. */
  proofs: (Recorded & { proved: number; counted: number; sign: Sign })[];
}

const lotsMoved = (entries: readonly Entry[]): Map<LotId, { loaded: number; issued: number; returned: number }> => {
  const moved = new Map<LotId, { loaded: number; issued: number; returned: number }>();
  const add = (lotId: LotId, field: 'loaded' | 'issued' | 'returned', rounds: number): void => {
    const lot = moved.get(lotId) ?? { loaded: 0, issued: 0, returned: 0 };
    moved.set(lotId, { ...lot, [field]: lot[field] + rounds });
  };
  for (const { type, data } of entries) {
    if (type === 'inspect' && data.load?.lotId) add(data.load.lotId, 'loaded', data.load.rounds ?? 0);
    if (type === 'issue-rounds') add(data.lotId, 'issued', data.rounds);
    if (type === 'return-rounds') add(data.lotId, 'returned', data.rounds);
  }
  return moved;
};

const NONE = { loaded: 0, issued: 0, returned: 0 };

function ofDay(was: Lot | undefined, now: Lot): Pick<LotMoves, 'fired' | 'back' | 'short' | 'gone'> {
  return {
    fired: now.fired - (was?.fired ?? 0),
    back: now.back - (was?.back ?? 0),
    short: now.short - (was?.short ?? 0),
    gone: now.gone - (was?.gone ?? 0),
  };
}

const proofsOf = (entries: readonly Entry[], lotId: LotId): LotOfDay['proofs'] =>
  entries.flatMap((entry) =>
    entry.type === 'prove-lot' && entry.data.lotId === lotId
      ? [{ ...recorded(entry), proved: entry.data.proved, counted: entry.data.counted, sign: entry.data.sign }]
      : [],
  );

const outside = (state: State, lot: Lot): LotOfDay['outside'] =>
  Object.entries(lot.outside).map(([personId, rounds]) => ({ person: named(state, personId), rounds }));

/** RD2, RD3, RD6: each lot in its state at the end of a day, with what that day drew, fired, gave back and missed. */
export function roundsByLot({ before, after, entries }: Pick<DayPart, 'before' | 'after' | 'entries'>): LotOfDay[] {
  const moved = lotsMoved(entries);
  return Object.values(after.lots).map((lot) => ({
    lot,
    inGuns: inGuns(after, lot),
    outside: outside(after, lot),
    remaining: remaining(after, lot),
    isWithheld: isWithheld(lot),
    ofDay: { ...(moved.get(lot.lotId) ?? NONE), ...ofDay(before.lots[lot.lotId], lot) },
    proofs: proofsOf(entries, lot.lotId),
  }));
}

/** RD3: who answered for what was short, on this day. */
export const shortAnswers = ({ entries }: Pick<DayPart, 'entries'>): ShortAnswer[] =>
  entries.flatMap((entry) => (entry.type === 'answer-short' ? [{ ...recorded(entry), ...entry.data }] : []));

/** RD6: how many rounds of all lots are outside weapons at a day's end. */
export const roundsOutside = ({ after }: Pick<DayPart, 'after'>): number =>
  Object.values(after.lots).reduce((sum, lot) => sum + outsideOf(lot), 0);
