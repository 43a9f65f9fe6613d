import {
  LAPSE_WORDS,
  type Cursor,
  type Entry,
  type Instant,
  type Lapse,
  type PersonId,
  type State,
  type Weapon,
} from '#custody';
import { entryWords, nameOf, timeOfDay, weaponOfEntry, type EntryWords } from '#record';

export interface DayLine extends EntryWords {
  cursor: Cursor;
  time: string;
  by: string;
}

/** What lapsed this weapon's check without naming it. */
const lapsesAll = (entry: Entry): boolean => entry.type === 'call-break' || entry.type === 'wrap-day';

/** A weapon's entries since the day began, newest first, and the breaks that lapsed its check on the way. */
export function itsDay(state: State, weapon: Weapon, entries: readonly Entry[]): DayLine[] {
  const lines: DayLine[] = [];
  let hasInspection = false;
  for (const entry of entries) {
    const isIts = weaponOfEntry(state, entry) === weapon.weaponId;
    if (isIts && entry.type === 'inspect') hasInspection = true;
    if (isIts && (entry.type === 'lock' || entry.type === 'take-back')) hasInspection = false;
    const didLapse = hasInspection && lapsesAll(entry);
    if (!isIts && !didLapse) continue;
    const words = entryWords(state, entry);
    lines.push({
      ...words,
      ...(didLapse
        ? { detail: `check lapsed: ${entry.type === 'wrap-day' ? LAPSE_WORDS.wrap : entryReason(entry)}` }
        : {}),
      cursor: entry.cursor,
      time: timeOfDay(entry.at, state.production.timeZone),
      by: entry.by?.name ?? '',
    });
    if (didLapse) hasInspection = false;
  }
  return lines.toReversed();
}

const entryReason = (entry: Entry): string => (entry.type === 'call-break' ? entry.data.why : LAPSE_WORDS.break);

/** What each break was called for, by its time: a check that lapsed then lapsed "at lunch". */
export type BreakNames = ReadonlyMap<Instant, string>;

export const breakNames = (entries: readonly Entry[]): BreakNames =>
  new Map(entries.flatMap((entry) => (entry.type === 'call-break' ? [[entry.at, entry.data.why] as const] : [])));

/** CH4: why a check lapsed, in as few words as there are: "at lunch", "since its time is up". */
export function lapsedWhy(lapse: Lapse, breaks: BreakNames): string {
  const name = lapse.reason === 'break' ? breaks.get(lapse.at) : undefined;
  return name ? `at ${name}` : `(${LAPSE_WORDS[lapse.reason]})`;
}

/** Whether an actor had it since it was last taken out of the safe. */
export function wasWithActor(weapon: Weapon, entries: readonly Entry[]): boolean {
  for (const entry of entries.toReversed()) {
    if (!('weaponId' in entry.data) || entry.data.weaponId !== weapon.weaponId) continue;
    if (entry.type === 'issue') return true;
    if (entry.type === 'inspect' || entry.type === 'lock') return false;
  }
  return false;
}

/** How it last went to an actor in this scene, for "again to A. Marsh". */
export interface LastIssue {
  actorId: PersonId;
  actorName: string;
  handedById: PersonId;
  for: 'take' | 'rehearsal';
  rehearsalReason?: string;
}

/** The newest issue of a weapon, as long as the scene is still the one it was issued in; else null. */
export function lastIssueInScene(state: State, weapon: Weapon, entries: readonly Entry[]): LastIssue | null {
  for (const entry of entries.toReversed()) {
    // What was issued before the newest scene was set was for another one.
    if (entry.type === 'start-day' || entry.type === 'set-scene') return null;
    if (entry.type !== 'issue' || entry.data.weaponId !== weapon.weaponId) continue;
    const { actorId, handedById, rehearsalReason } = entry.data;
    return {
      actorId,
      actorName: nameOf(state, actorId),
      handedById,
      for: entry.data.for,
      ...(rehearsalReason === undefined ? {} : { rehearsalReason }),
    };
  }
  return null;
}
