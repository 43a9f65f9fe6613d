import {
  currentTraining,
  hasEnded,
  type Cursor,
  type Entry,
  type Instant,
  type Person,
  type PersonId,
  type Training,
} from '#custody';
import { named, recorded, type Named, type Recorded } from './named.js';
import type { DayPart } from './part.js';

/** PE4: a safety meeting, who was there, and who was briefed into it later. */
export interface MeetingOfDay extends Recorded {
  topic: string;
  there: Named[];
  briefedIn: (Recorded & { people: Named[] })[];
}

/** PE1, PE2: one person on a day. */
export interface PersonOfDay {
  person: Person;
  /** In date on that day, the longest of each. */
  training: Training[];
  /** PE2: it had ended by then. */
  hasPermitEnded: boolean;
  /** PE4: the newest meeting that they were at or briefed into; null where there was none. */
  meeting: { cursor: Cursor; at: Instant; isBriefedIn: boolean } | null;
  /** Who signed anything on that day. */
  didAct: boolean;
}

/** PE4: the safety meetings of a day, in order. */
export function meetingsOfDay({ after, entries }: Pick<DayPart, 'after' | 'entries'>): MeetingOfDay[] {
  const meetings: MeetingOfDay[] = [];
  for (const entry of entries) {
    if (entry.type !== 'record-meeting') continue;
    const { topic, personIds, joins } = entry.data;
    const people = personIds.map((personId) => named(after, personId));
    const joined = joins === undefined ? undefined : meetings.find(({ cursor }) => cursor === joins);
    if (joined) joined.briefedIn.push({ ...recorded(entry), people });
    else meetings.push({ ...recorded(entry), topic, there: people, briefedIn: [] });
  }
  return meetings;
}

function newestMeetings(entries: readonly Entry[]): Map<PersonId, NonNullable<PersonOfDay['meeting']>> {
  const newest = new Map<PersonId, NonNullable<PersonOfDay['meeting']>>();
  for (const { type, data, cursor, at } of entries)
    if (type === 'record-meeting')
      for (const personId of data.personIds)
        newest.set(personId, { cursor: data.joins ?? cursor, at, isBriefedIn: data.joins !== undefined });
  return newest;
}

/** PE1 to PE4: everybody on the list, what they were trained on in date, and which meeting they were at. */
export function peopleOfDay({ after, entries, day }: Pick<DayPart, 'after' | 'entries' | 'day'>): PersonOfDay[] {
  const meetings = newestMeetings(entries);
  const acted = new Set(entries.map(({ by }) => by?.personId));
  const { timeZone } = after.production;
  const endedBy = (endsOn: string): boolean =>
    day.date === null ? hasEnded(endsOn, day.begun, timeZone) : endsOn < day.date;
  return Object.values(after.people).map((person) => ({
    person,
    training: currentTraining(person).filter(({ endsOn }) => !endedBy(endsOn)),
    hasPermitEnded: person.permitEnds !== undefined && endedBy(person.permitEnds),
    meeting: meetings.get(person.personId) ?? null,
    didAct: acted.has(person.personId),
  }));
}
