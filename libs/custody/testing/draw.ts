import type { CommandType } from '../command.js';
import type { PersonId } from '../ids.js';
import { maySend } from '../roles.js';
import type { State } from '../state.js';
import type { Weapon } from '../weapon.js';

/** What chance gives for one command; `plausible` makes of it what somebody on the set could have sent just then. */
export interface Draw {
  type: CommandType;
  /** Seconds since the command before. */
  wait: number;
  /** Numbers to choose by, each for one thing, so that a failing run shrinks well. */
  who: number;
  whom: number;
  which: number;
  load: number;
  count: number;
  /** One in eight does something careless: the wrong person, a miscount, a lapse of attention. */
  slip: number;
}

/** The slip at which it is careless. */
export const CARELESS = 7;

/** One of these, by an index of any size. */
export function pick<T>(from: readonly T[], index: number): T {
  const chosen = from[index % from.length];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
}

/** Who sends it: mostly someone who may. */
export function sender(state: State, { type, who, slip }: Draw): PersonId {
  const all = Object.values(state.people);
  const may = all.filter((person) => maySend(person, type));
  return pick(slip === CARELESS || may.length === 0 ? all : may, who).personId;
}

/** Which weapon: mostly one that the move fits. */
export function weaponFor(state: State, { type, which, slip }: Draw): Weapon | undefined {
  const all = Object.values(state.weapons);
  const fits: Partial<Record<CommandType, Weapon['status'][]>> = {
    inspect: ['locked', 'inspected', 'returned'],
    check: ['inspected'],
    issue: ['with-ad'],
    'hand-back': ['with-actor'],
    'take-back': ['inspected', 'with-ad', 'with-actor', 'out-of-service'],
    lock: ['inspected', 'returned'],
    'release-weapon': ['out-of-service'],
    'amend-weapon': ['locked'],
    'retire-weapon': ['locked', 'out-of-service'],
  };
  const wanted = fits[type];
  const fitting =
    type === 'answer-short' ? all.filter(({ short }) => short) : all.filter((each) => wanted?.includes(each.status));
  const from = slip === CARELESS || fitting.length === 0 ? all : fitting;
  return from.length === 0 ? undefined : pick(from, which);
}
