import { localDay, looserThanPreset, type Cursor } from '#custody';
import { clockTime, counted, listed, weaponPaths, type DayPart } from '#record';
import type { DayFacts, Section } from '../day-sections.js';
import { daySections } from '../day-sections.js';
import { Booklet, type Column } from '../pdf/booklet.js';
import type { Paper } from '../pdf/paper.js';
import { timeIn } from '../told-time.js';
import { stepWords } from './path-rows.js';
import { drawPicture } from './picture.js';
import { placesToSign } from './signatures.js';

/** The tables of the CSV that the report prints, in its order: which columns, and how wide. */
const TABLES: readonly { kind: string; title: string; none: string; columns: readonly [string, number][] }[] = [
  {
    kind: 'person',
    title: 'Who was trained, and at the safety meeting',
    none: 'Nobody is on the list.',
    columns: [
      ['name', 4],
      ['roles', 3],
      ['trained on', 6],
      ['permit', 3],
      ['safety meeting', 4],
    ],
  },
  {
    kind: 'meeting',
    title: 'Safety meetings',
    none: 'No safety meeting was recorded.',
    columns: [
      ['time', 2],
      ['topic', 4],
      ['there', 8],
      ['briefed in later', 4],
      ['by', 3],
      ['entry', 1.3],
    ],
  },
  {
    kind: 'lot',
    title: 'Rounds by lot',
    none: 'There is no lot.',
    columns: [
      ['lot', 3],
      ['kind', 3],
      ['calibre', 2],
      ['supplier', 4],
      ['rounds', 2],
      ['proved', 4.5],
      ['loaded', 2],
      ['given out', 2.3],
      ['fired', 2],
      ['back', 2],
      ['short', 2],
      ['in guns', 2],
      ['outside', 5],
      ['left', 2],
    ],
  },
  {
    kind: 'short answered',
    title: 'Who answered for what was short',
    none: 'Nothing was answered for.',
    columns: [
      ['time', 2],
      ['of', 3],
      ['answer', 10],
      ['by', 3],
      ['entry', 1.3],
    ],
  },
  {
    kind: 'incident',
    title: 'Incidents',
    none: 'None was reported, and none stood open.',
    columns: [
      ['time', 2],
      ['kind', 3],
      ['weapon', 2],
      ['what', 6],
      ['reported by', 3],
      ['cause', 5],
      ['correction', 5],
      ['closed by', 3],
    ],
  },
  {
    kind: 'stop',
    title: 'Stops',
    none: 'None was called, and none stood.',
    columns: [
      ['time', 2],
      ['why', 6],
      ['called by', 3],
      ['now', 2],
      ['what was done', 8],
      ['entry', 1.3],
    ],
  },
  {
    kind: 'concern',
    title: 'Concerns of the crew, and their answers',
    none: 'None was raised, and none stood.',
    columns: [
      ['time', 2],
      ['weapon', 2],
      ['concern', 8],
      ['answer', 7],
      ['answered by', 3],
    ],
  },
  {
    kind: 'refusal',
    title: 'Near misses: what was tried, and which rule said no',
    none: 'No rule had to say no.',
    columns: [
      ['number', 1.7],
      ['time', 2],
      ['who', 3.4],
      ['screen', 3.4],
      ['tried', 3],
      ['weapon', 2],
      ['rule', 1.6],
      ['reason', 3.6],
      ['message', 9],
    ],
  },
  {
    kind: 'correction',
    title: 'Corrections',
    none: 'None was made, of this day or on it.',
    columns: [
      ['time', 2],
      ['points at', 2],
      ['which said', 7],
      ['note', 7],
      ['by', 3],
      ['entry', 1.3],
    ],
  },
];

const PATH: readonly Column[] = [
  { title: 'weapon', share: 1.4, isBold: true },
  { title: 'time', share: 2.7 },
  { title: 'what', share: 3.6 },
  { title: 'what was seen and said', share: 10 },
  { title: 'by', share: 3.4 },
  { title: 'entry', share: 1.3 },
];

/** The day's report as pages: all that its tables tell, with the picture first and places to sign last. */
export function printReport(facts: DayFacts, paper: Paper): Promise<Buffer> {
  const { part, log, epoch, head, at } = facts;
  const { production } = part.after;
  const day = `Day ${part.day.number ?? ''}, ${part.day.date ?? ''}`;
  const of = `${production.name} · ${production.unit}`;
  const cursor: Cursor = log.at(-1)?.cursor ?? 0;
  const booklet = new Booklet({
    title: `${day}: ${of}`,
    paper,
    layout: 'landscape',
    foot: `${of} · ${day} · log up to entry ${cursor}, head ${head}`,
  });
  const sections = new Map(daySections(facts).map((section) => [section.kind, section]));
  booklet.title(day, `${of}${production.sample ? ' · SAMPLE' : ''} · report of the weapons`);
  glance(booklet, facts, sections);
  booklet.heading('The day, weapon by weapon');
  drawPicture(booklet, part, at);
  for (const table of TABLES) {
    if (table.kind === 'lot') paths(booklet, part, facts);
    const section = sections.get(table.kind);
    booklet.heading(table.title);
    if (table.kind === 'refusal') digest(booklet, facts);
    if (!section || section.rows.length === 0) booklet.write(table.none);
    else printTable(booklet, section, table.columns);
  }
  placesToSign(booklet);
  booklet.note(
    `Made ${localDay(at, production.timeZone)} ${clockTime(at, production.timeZone)}, ${production.timeZone}; all times are of that zone. Log: epoch ${epoch}, newest entry ${cursor}, head ${head}.`,
  );
  return booklet.finish();
}

function printTable(booklet: Booklet, { columns, rows }: Section, wanted: readonly [string, number][]): void {
  const places = wanted.map(([title]) => columns.indexOf(title));
  const table = wanted.map(([title, share], nth) => ({ title, share, isBold: nth === 0 }));
  booklet.table(
    table,
    rows.map((row) => places.map((place) => String(row[place] ?? ''))),
  );
}

/** What the day came to, in some sentences. */
function glance(booklet: Booklet, { part, refusals, at }: DayFacts, sections: Map<string, Section>): void {
  const { production } = part.after;
  const time = (when: string): string => timeIn(part, when);
  const many = (kind: string): number => sections.get(kind)?.rows.length ?? 0;
  const issued = part.entries.filter(({ type }) => type === 'issue');
  const weapons = new Set(issued.flatMap(({ data }) => ('weaponId' in data ? [data.weaponId] : [])));
  const { begun, wrapped } = part.day;
  const ended = wrapped === null ? `not wrapped: so far, up to ${time(at)}` : `wrapped ${time(wrapped)}`;
  booklet.write(
    `Begun ${time(begun)}, ${ended} (${production.timeZone}). ` +
      `${counted(Object.keys(part.after.weapons).length, 'weapon')} on the board; ${weapons.size} went to actors, ` +
      `${counted(issued.length, 'time')} in all. ${counted(many('incident'), 'incident')}, ` +
      `${counted(many('stop'), 'stop')}, ${counted(many('concern'), 'concern')}, ` +
      `${counted(refusals.refusals.length, 'near miss', 'near misses')}, ${counted(many('correction'), 'correction')}.`,
  );
  const looser = looserThanPreset(part.after);
  if (looser.length === 0) booklet.write('No rule was looser than the preset of the place.');
  // CU12: it stands named on the boards, and so it does here.
  else booklet.bold(`Looser than the preset of the place: ${looser.map(({ says }) => says).join('; ')}.`);
}

/** Each weapon's way through the day with both checks: who, when, and what each saw. */
function paths(booklet: Booklet, part: DayPart, { at }: DayFacts): void {
  const numbers = new Intl.Collator('en', { numeric: true });
  const all = weaponPaths(part, at).toSorted((a, b) => numbers.compare(a.weapon.number, b.weapon.number));
  const entries = new Map(part.entries.map((entry) => [entry.cursor, entry]));
  const time = (when: string): string => timeIn(part, when);
  booklet.heading('Each weapon’s path, with both checks');
  const rows = all.flatMap(({ weapon, steps }) =>
    steps.map((step) => {
      const { what, detail } = stepWords(part.known, step, step.cursor === null ? undefined : entries.get(step.cursor));
      return [weapon.number, time(step.at), what, detail, step.by?.name ?? '', String(step.cursor ?? '')];
    }),
  );
  if (rows.length > 0) booklet.table(PATH, rows);
  if (all.length === 0) booklet.write('There is no weapon yet.');
  const still = all.filter(({ steps }) => steps.length === 0).map(({ weapon }) => weapon.number);
  if (still.length > 0) booklet.write(`Nothing happened to ${listed(still)}.`);
}

/** DY1: what the wrap tells of the refusals, so that a reader can hold the list against it. */
function digest(booklet: Booklet, { refusals }: DayFacts): void {
  const { wrap } = refusals;
  booklet.write(
    wrap
      ? `The wrap’s entry tells of ${wrap.count}, digest ${wrap.digest}.`
      : `${counted(refusals.refusals.length, 'refusal')} so far; the wrap will tell of them by their count and a digest.`,
  );
}
