import { looserThanPreset, type Entry, type Instant } from '#custody';
import {
  concernsOfDay,
  correctionsOfDay,
  entryWords,
  INCIDENT_WORDS,
  incidentsOfDay,
  listed,
  meetingsOfDay,
  numberOf,
  peopleOfDay,
  ROLE_WORDS,
  stopsOfDay,
  weaponOfEntry,
  withheldWords,
  type DayPart,
} from '#record';
import type { DayRefusals } from './refusals.service.js';
import { roundSections } from './round-sections.js';
import { timeIn } from './told-time.js';

/** A table of the day's report: what it is of, its columns, and its rows as they are read. */
export interface Section {
  readonly kind: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** All that a day's report is made from; the log is redacted for its reader already (CH2). */
export interface DayFacts {
  readonly part: DayPart;
  readonly log: readonly Entry[];
  readonly refusals: DayRefusals;
  /** The server's clock as the report is made. */
  readonly at: Instant;
  readonly epoch: string;
  readonly head: string;
}

/** The day's report as tables, in the order in which they are read. Pure. */
export function daySections(facts: DayFacts): Section[] {
  return [
    day(facts),
    people(facts),
    meetings(facts),
    weapons(facts),
    ...roundSections(facts.part),
    ...troubles(facts),
    ...rest(facts),
  ];
}

const time = ({ part }: DayFacts, at: Instant): string => timeIn(part, at);

function day(facts: DayFacts): Section {
  const { part, refusals, at, epoch, head, log } = facts;
  const { production } = part.after;
  const { number, date, begun, wrapped } = part.day;
  const rows = [
    ['production', production.name],
    ['unit', production.unit],
    ['time zone', production.timeZone],
    ['day', number ?? ''],
    ['date', date ?? ''],
    ['begun', time(facts, begun)],
    ['wrapped', wrapped === null ? `so far, ${time(facts, at)}` : time(facts, wrapped)],
    ['refusals told of by the wrap', refusals.wrap?.count ?? ''],
    ['digest of the refusals', refusals.wrap?.digest ?? ''],
    ['log, epoch', epoch],
    ['log, newest entry', log.at(-1)?.cursor ?? 0],
    ['log, head', head],
    ...looserThanPreset(part.after).map(({ says }) => ['looser than the preset', says]),
  ];
  return { kind: 'day', columns: ['what', 'is'], rows };
}

const people = (facts: DayFacts): Section => ({
  kind: 'person',
  columns: ['name', 'roles', 'trained on', 'permit', 'safety meeting'],
  rows: peopleOfDay(facts.part).map(({ person, training, hasPermitEnded, meeting }) => [
    person.name,
    listed(person.roles.map((role) => ROLE_WORDS[role])),
    training
      .map(({ weaponId, weaponType, endsOn }) => {
        const on = weaponId === undefined ? (weaponType ?? '') : numberOf(facts.part.known, weaponId);
        return `${on} through ${endsOn}`;
      })
      .join('; '),
    person.permitEnds === undefined ? '' : `${hasPermitEnded ? 'ended' : 'through'} ${person.permitEnds}`,
    meeting === null ? '' : `${meeting.isBriefedIn ? 'briefed in' : 'there'}, ${time(facts, meeting.at)}`,
  ]),
});

const meetings = (facts: DayFacts): Section => ({
  kind: 'meeting',
  columns: ['time', 'entry', 'topic', 'there', 'briefed in later', 'by'],
  rows: meetingsOfDay(facts.part).map(({ at, cursor, topic, there, briefedIn, by }) => [
    time(facts, at),
    cursor,
    topic,
    there.map(({ name }) => name).join('; '),
    briefedIn.flatMap((each) => each.people.map(({ name }) => name)).join('; '),
    by?.name ?? '',
  ]),
});

/** Every entry of the day that names a weapon, both counts of both checks among them, a weapon after the other. */
function weapons(facts: DayFacts): Section {
  const { part } = facts;
  const rows = part.entries.flatMap((entry) => {
    const weaponId = weaponOfEntry(part.known, entry);
    if (!weaponId) return [];
    const { what, detail } = entryWords(part.known, entry);
    const told = [detail, withheldWords(entry)].filter(Boolean).join(' · ');
    const number = numberOf(part.known, weaponId);
    return [[number, time(facts, entry.at), entry.cursor, what, told, entry.by?.name ?? '']];
  });
  const numbers = new Intl.Collator('en', { numeric: true });
  rows.sort((a, b) => numbers.compare(String(a[0]), String(b[0])) || Number(a[2]) - Number(b[2]));
  return { kind: 'weapon', columns: ['weapon', 'time', 'entry', 'what', 'detail', 'by'], rows };
}

function troubles(facts: DayFacts): Section[] {
  const { part } = facts;
  const incidents = incidentsOfDay(part).map(({ incident, number, by, closedBy }) => [
    time(facts, incident.at),
    INCIDENT_WORDS[incident.kind],
    number ?? '',
    incident.what,
    by.name,
    incident.closed?.cause ?? 'open',
    incident.closed?.correction ?? '',
    closedBy?.name ?? '',
  ]);
  const stops = stopsOfDay(part).map(({ at, stopId, why, by, halves, isLifted }) => [
    time(facts, at),
    stopId,
    why,
    by.name,
    isLifted ? 'lifted' : 'stands',
    halves.map((half) => `${half.by?.name ?? ''}: ${half.done}`).join('; '),
  ]);
  const columns = ['time', 'kind', 'weapon', 'what', 'reported by', 'cause', 'correction', 'closed by'];
  return [
    { kind: 'incident', columns, rows: incidents },
    { kind: 'stop', columns: ['time', 'entry', 'why', 'called by', 'now', 'what was done'], rows: stops },
  ];
}

function rest(facts: DayFacts): Section[] {
  const { part, log, refusals } = facts;
  // ST6: never the sender; words that are withheld say so, and why.
  const concerns = concernsOfDay(part).flatMap(({ concern, answeredBy }) => {
    const { answered } = concern;
    const withheld = answered?.withhold === undefined ? null : `withheld: ${answered.withhold}`;
    return [concern, ...(concern.also ?? [])].map(({ at, text }) => [
      time(facts, at),
      concern.number ?? '',
      withheld ?? text ?? 'words withheld',
      answered ? (answered.answer ?? 'words withheld') : 'stands unanswered',
      answeredBy?.name ?? '',
    ]);
  });
  const refused = refusals.refusals.map((each) => [
    each.sequence,
    time(facts, each.at),
    each.by.name,
    each.screen,
    each.type,
    each.weaponId === undefined ? '' : numberOf(part.known, each.weaponId),
    each.rule ?? 'shown once every inspection is answered',
    each.reason ?? '',
    each.message ?? '',
    // What follows is for working the wrap's digest out again (docs/wire.md).
    each.at,
    each.by.personId,
    each.deviceId,
    each.commandId,
    each.cursor,
    each.dataHash,
  ]);
  const notes = correctionsOfDay(part.day, log).map(({ at, cursor, note, pointsAt, entry, by }) => {
    const was = entry && entryWords(part.known, entry);
    return [time(facts, at), cursor, pointsAt, was ? `${was.what} · ${was.detail}` : '', note, by?.name ?? ''];
  });
  const forDigest = ['at', 'personId', 'deviceId', 'commandId', 'cursor', 'dataHash'];
  return [
    { kind: 'concern', columns: ['time', 'weapon', 'concern', 'answer', 'answered by'], rows: concerns },
    {
      kind: 'refusal',
      columns: ['number', 'time', 'who', 'screen', 'tried', 'weapon', 'rule', 'reason', 'message', ...forDigest],
      rows: refused,
    },
    { kind: 'correction', columns: ['time', 'entry', 'points at', 'which said', 'note', 'by'], rows: notes },
  ];
}
