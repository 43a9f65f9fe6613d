import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { extractText } from 'unpdf';
import type { Entry } from '#custody';
import { call } from '../api.js';
import type { Film } from './film.js';
import type { Player } from './player.js';

const VERIFY = path.resolve(import.meta.dirname, '../../scripts/verify.mjs');
const run = promisify(execFile);

/** A log as a file, and what `npm run verify` says of it on a machine that knows nothing else. */
export interface SavedLog {
  readonly lines: string[];
  readonly entries: Entry[];
  verified(lines?: string[]): Promise<string>;
}

/** Saves the log as the station's button does. */
export async function savedBy(film: Film, player: Player): Promise<SavedLog> {
  film.story.does(player.name, 'saves the log as a file and takes it to another computer');
  const { token } = await player.signedIn();
  const { status, body } = await call(film.server.url, 'GET', '/api/log/export', { token });
  expect(status).toBe(200);
  const lines = String(body).trimEnd().split('\n');
  return {
    lines,
    entries: lines.slice(0, -1).map((line) => JSON.parse(line) as Entry),
    verified: (other = lines) => verified(other),
  };
}

/** The first line of what is said of these lines, the file's name left out; whatever else is told is for a technician. */
async function verified(lines: string[]): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'setboard-evidence-'));
  try {
    const file = path.join(folder, 'log.jsonl');
    await writeFile(file, `${lines.join('\n')}\n`);
    const { stdout } = await run(process.execPath, [VERIFY, file]).catch((error: { stdout: string }) => error);
    return (stdout.split('\n')[0] ?? '').replace(`${file}: `, '');
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same log, with one entry retold. */
export const retold = (
  { lines, entries }: SavedLog,
  which: (entry: Entry) => boolean,
  what: string,
  as: string,
): string[] => {
  const index = entries.findLastIndex(which);
  expect(lines[index]).toContain(what);
  return lines.map((line, at) => (at === index ? line.replaceAll(what, as) : line));
};

/** Every entry that anybody was told of is there, by whoever made it. */
export function nothingIsLost({ entries }: SavedLog, film: Film): void {
  expect(entries.map(({ cursor }) => cursor)).toEqual(entries.map((_, index) => index + 1));
  for (const { cursor, type, by } of film.accepted)
    expect(entries[cursor - 1]).toMatchObject({ cursor, type, by: { name: by } });
  expect(film.accepted.length).toBeGreaterThan(0);
}

interface KeptRefusals {
  wrap: { count: number } | null;
  refusals: { by: { name: string }; type: string; rule: string; message: string }[];
}

/** DY1: each no of that day was kept as a near miss, in order, in its words; and the wrap says how many there were. */
export async function eachNoIsKept(film: Film, player: Player, date: string): Promise<void> {
  const { token } = await player.signedIn();
  const { body } = await call<KeptRefusals>(film.server.url, 'GET', `/api/refusals?day=${date}`, { token });
  const tried = film.nearMisses.filter((each) => each.date === date).map(({ date: _date, ...miss }) => miss);
  expect(body.refusals.map(({ by, type, rule, message }) => ({ by: by.name, type, rule, message }))).toEqual(tried);
  expect(body.wrap?.count).toBe(tried.length);
  film.story.does(
    player.name,
    `looks up what was tried on 21 October: ${tried.length} times a rule said no, and each is kept`,
  );
}

/** The rows of one kind in a day's report. */
export async function reported(film: Film, player: Player, day: string, kind: string): Promise<string[]> {
  const { token } = await player.signedIn();
  const { status, body } = await call(film.server.url, 'GET', `/api/days/${day}/report.csv`, { token });
  expect(status).toBe(200);
  return String(body)
    .split('\r\n')
    .filter((row) => row.startsWith(`${kind},`));
}

/** The day's report holds each no of that day as a near miss: who tried what, and which rule said no. */
export async function nearMissesAreReported(film: Film, player: Player, date: string): Promise<void> {
  const rows = await reported(film, player, date, 'refusal');
  const tried = film.nearMisses.filter((each) => each.date === date);
  expect(rows).toHaveLength(tried.length);
  for (const [at, { by, type, rule }] of tried.entries())
    for (const told of [by, type, rule]) expect(rows[at]).toContain(told);
  film.story.tells('The report of that day tells each of them as a near miss: who tried what, and which rule said no');
}

/** The same on paper, to be signed: fetched as the station's button does, and read back as whoever gets it reads it. */
export async function reportIsOnPaper(film: Film, player: Player, date: string): Promise<void> {
  const { token } = await player.signedIn();
  const response = await fetch(`${film.server.url}/api/days/${date}/report.pdf`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(200);
  const { text } = await extractText(new Uint8Array(await response.arrayBuffer()));
  const words = text.join(' ').replaceAll(/\s+/g, ' ');
  const tried = film.nearMisses.filter((each) => each.date === date);
  expect(words).toContain(`${tried.length} near misses`);
  const solid = words.replaceAll(' ', '');
  for (const { by, rule, message } of tried)
    for (const told of [by, rule, message]) expect(solid).toContain(told.replaceAll(' ', ''));
  film.story.does(
    player.name,
    'prints that report and has it signed: the picture of the day, each check, each near miss',
  );
}
