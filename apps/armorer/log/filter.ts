import { localDay, type Cursor, type Entry, type Instant, type PersonId, type WeaponId } from '#custody';
import { peopleOfEntry, type ShootingDay } from '#record';
import { typesOf, type Kind } from './kinds.js';
import { instantOf } from './wall-time.js';

/** When: all of it, this calendar day, one shooting day, or between two times on the wall. */
export type When =
  { kind: 'all' } | { kind: 'today' } | { kind: 'day'; first: Cursor } | { kind: 'between'; from: string; to: string };

/** What somebody looks for in the log; what is null or empty is not asked. */
export interface LogFilter {
  weaponId: WeaponId | null;
  personId: PersonId | null;
  kind: Kind | null;
  when: When;
  /** Free text: each of its words has to be in what the entry says. */
  words: string;
}

export const EVERYTHING: LogFilter = { weaponId: null, personId: null, kind: null, when: { kind: 'all' }, words: '' };

export const isEverything = ({ weaponId, personId, kind, when, words }: LogFilter): boolean =>
  weaponId === null && personId === null && kind === null && when.kind === 'all' && words.trim() === '';

/** What a filter is worked out with. */
export interface FilterContext {
  days: readonly ShootingDay[];
  timeZone: string;
  at: Instant;
}

/** Which entries of the log a filter's `when` spans: by their time, by their cursor. */
export interface Span {
  from?: Instant;
  to?: Instant;
  first?: Cursor;
  last?: Cursor;
}

const MINUTE_MS = 60_000;
/** A field says minutes; what happened within the last of them is meant too. */
const endOfMinute = (at: Instant): Instant => new Date(Date.parse(at) + MINUTE_MS - 1).toISOString();

export function spanOf(when: When, { days, timeZone, at }: FilterContext): Span {
  switch (when.kind) {
    case 'all':
      return {};
    case 'today': {
      const from = instantOf(`${localDay(at, timeZone)}T00:00`, timeZone);
      return from === null ? {} : { from };
    }
    case 'day': {
      const day = days.find(({ first }) => first === when.first);
      const isNewest = day !== undefined && day === days.at(-1);
      if (!day) return { first: when.first };
      // The newest day goes on: what is recorded next belongs to it.
      return isNewest ? { first: day.first } : { first: day.first, last: day.last };
    }
    case 'between': {
      const [from, to] = [instantOf(when.from, timeZone), instantOf(when.to, timeZone)];
      return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to: endOfMinute(to) }) };
    }
  }
}

const isWithin = ({ at, cursor }: Entry, { from, to, first, last }: Span): boolean =>
  (from === undefined || at >= from) &&
  (to === undefined || at <= to) &&
  (first === undefined || cursor >= first) &&
  (last === undefined || cursor <= last);

/** What a filter wants to know of an entry that is not in the entry itself. */
export interface EntryFacts {
  weaponOf: (entry: Entry) => WeaponId | null;
  /** All that it says, in small letters. */
  textOf: (entry: Entry) => string;
}

/** Whether an entry is looked for; the words come last, since they have to be made first. */
export function sieveOf(filter: LogFilter, span: Span, facts: EntryFacts): (entry: Entry) => boolean {
  const { weaponId, personId, kind } = filter;
  const types = kind === null ? null : typesOf(kind);
  const words = filter.words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return (entry) =>
    isWithin(entry, span) &&
    (types === null || types.has(entry.type)) &&
    (personId === null || peopleOfEntry(entry).includes(personId)) &&
    (weaponId === null || facts.weaponOf(entry) === weaponId) &&
    words.every((word) => facts.textOf(entry).includes(word));
}
