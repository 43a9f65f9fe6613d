import { evolveEach, lapseOf, type Entry, type Instant, type State, type Weapon, type WeaponId } from '#custody';
import { recorded } from '../named.js';
import type { DayPart } from '../part.js';
import { touchedBy } from '../picture/touched.js';
import { stepOf } from './step-of.js';
import type { PathStep } from './steps.js';

/** What happened to one weapon in a day, oldest first; no step at all where it stayed in the safe. */
export interface WeaponPath {
  /** As it was at the day's end, or as it left. */
  weapon: Weapon;
  steps: readonly PathStep[];
}

/** CH4: an entry that names no weapon lapses many. */
const lapsedBy = (entry: Entry, was: Weapon | null, now: Weapon | null): PathStep | null =>
  now?.lapsed && was && !was.lapsed ? { kind: 'lapsed', ...recorded(entry), lapse: now.lapsed } : null;

class Paths {
  private readonly paths = new Map<WeaponId, { weapon: Weapon; isThere: boolean; steps: PathStep[] }>();

  constructor(
    before: State,
    private readonly begun: Instant,
  ) {
    for (const weapon of Object.values(before.weapons))
      this.paths.set(weapon.weaponId, { weapon, isThere: true, steps: [] });
  }

  see(state: State, entry: Entry): void {
    for (const weaponId of touchedBy(state, entry)) {
      const path = this.paths.get(weaponId);
      const was = path?.weapon ?? null;
      const now = state.weapons[weaponId] ?? null;
      const weapon = now ?? was;
      if (!weapon) continue;
      const steps = path?.steps ?? [];
      if (was) this.timeIsUp(was, entry.at, steps);
      const step = stepOf(entry, { state, was, now }) ?? lapsedBy(entry, was, now);
      if (step) steps.push(step);
      this.paths.set(weaponId, { weapon, isThere: now !== null, steps });
    }
  }

  until(at: Instant): WeaponPath[] {
    return [...this.paths.values()].map(({ weapon, isThere, steps }) => {
      if (isThere) this.timeIsUp(weapon, at, steps);
      return { weapon, steps };
    });
  }

  /** CH4: no entry says that time is up, so it is worked out before the next one and at the end. */
  private timeIsUp(weapon: Weapon, at: Instant, steps: PathStep[]): void {
    const lapse = lapseOf(weapon, at);
    if (lapse?.reason !== 'time' || lapse.at < this.begun) return;
    if (steps.some((step) => step.kind === 'lapsed' && step.at === lapse.at && step.cursor === null)) return;
    steps.push({ kind: 'lapsed', cursor: null, at: lapse.at, by: null, lapse });
  }
}

/**
 * Each weapon's path through a day, in the order of registration: inspected with its counts, checked with its own, agreed or
 * not, to whom and by whose hands, back, locked, and what was fired, unloaded and short. `at` is when the record is made.
 */
export function weaponPaths({ before, entries, day }: DayPart, at: Instant): WeaponPath[] {
  const paths = new Paths(before, day.begun);
  evolveEach(before, entries, (state, entry) => paths.see(state, entry));
  return paths.until(at);
}
