import { setImmediate } from 'node:timers/promises';
import { v5 } from 'uuid';
import type { Problem } from '#custody';
import { IMPORTED_TYPES, MOST_IMPORTED, type ImportedCommand } from '#wire';
import { hashCanonical } from '../custody/chain.js';
import { parseCommand } from '../custody/dto/parse-command.js';
import type { ImportRow } from '../custody/import-turn.js';
import { readShape } from '../http/read-shape.js';
import { ImportBody } from './bodies.js';

/** An import whose rows were looked at, each by itself. */
export interface ReadImport {
  id: string;
  rows: ImportRow[];
  /** By which the same import sent again is told from another one under its id. */
  bodyHash: string;
}

/** The namespace in which a row's id is made of its import's: the same on every server, each time. */
const ROWS = '6ab1bc36-5b0b-4dfc-9a1a-1d4dcb5a5cc8';
/** Some milliseconds' worth: no pulse waits for a long list to be looked at. */
const AT_ONCE = 50;
const TYPES = new Set<unknown>(IMPORTED_TYPES);

const NOT_A_LIST = {
  path: 'commands',
  message: `must be a list of 1 to ${MOST_IMPORTED.toLocaleString('en')} commands`,
};
const NOT_IMPORTED = { path: 'type', message: `must be one of ${IMPORTED_TYPES.join(', ')}` };
const NO_ID = { path: 'id', message: 'is made by the server for each row' };

/** Reads what was sent as an import. What is wrong with one row stays with it, so that the answer can name every bad one. */
export async function readImport(sent: unknown): Promise<ReadImport | { problems: Problem[] }> {
  const { commands, envelope } = opened(sent);
  const read = readShape(ImportBody, envelope);
  if ('problems' in read || !commands)
    return { problems: [...('problems' in read ? read.problems : []), ...(commands ? [] : [NOT_A_LIST])] };
  const { id } = read.value;
  const rows: ImportRow[] = [];
  const hashes: (string | null)[] = [];
  for (const [nth, command] of commands.entries()) {
    const row = readRow(command, v5(`${id} ${nth}`, ROWS));
    rows.push(row);
    hashes.push('body' in row ? hashCanonical(row.body) : null);
    if (nth % AT_ONCE === AT_ONCE - 1) await setImmediate();
  }
  return { id, rows, bodyHash: hashCanonical({ rows: hashes }) };
}

/** The list apart from what it came in: it may be long, and whatever is in it is looked at a piece at a time. */
function opened(sent: unknown): { commands: unknown[] | null; envelope: unknown } {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return { commands: null, envelope: sent };
  const { commands, ...envelope }: { commands?: unknown } = sent;
  const isList = Array.isArray(commands) && commands.length > 0 && commands.length <= MOST_IMPORTED;
  return { commands: isList ? commands : null, envelope };
}

function readRow(command: unknown, commandId: string): ImportRow {
  if (typeof command !== 'object' || command === null || Array.isArray(command))
    return { problems: [{ path: '', message: 'must be a command: an object with a type' }] };
  if ('id' in command) return { problems: [NO_ID] };
  if (!('type' in command) || !TYPES.has(command.type)) return { problems: [NOT_IMPORTED] };
  const parsed = parseCommand({ ...command, id: commandId });
  return 'problems' in parsed ? parsed : { commandId, body: parsed.body as ImportedCommand };
}
