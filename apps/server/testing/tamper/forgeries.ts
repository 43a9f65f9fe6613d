import type { Entry } from '#custody';
import { forgeFrom, headAt, rechained, replaceFrom, type Desk } from './rewrite.js';

/** A whole number from 0 up to, not with, `count`. */
export type Below = (count: number) => number;

type Forgery = (desk: Desk, below: Below) => Promise<void>;

/** A place in JSON, and what stands there. */
interface Leaf {
  readonly path: string[];
  readonly value: unknown;
}

function leavesOf(value: unknown, path: string[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

const other = (value: unknown, below: Below): unknown =>
  typeof value === 'number'
    ? value + 1 + below(9)
    : typeof value === 'boolean'
      ? !value
      : `${String(value)} ${below(9)}`;

function withLeaf(data: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined || typeof data !== 'object' || data === null) return value;
  const inner = Object.entries(data).map(([name, each]) => [name, name === key ? withLeaf(each, rest, value) : each]);
  return Array.isArray(data) ? inner.map(([, each]) => each) : Object.fromEntries(inner);
}

const pick = <T>(all: readonly T[], below: Below): T => {
  const chosen = all[below(all.length)];
  if (chosen === undefined) throw new Error('nothing to choose from');
  return chosen;
};

/** An entry that says something else than it did; the data of some few kinds says nothing. */
function lying(entry: Entry, below: Below): Entry {
  const leaves = leavesOf(entry.data).filter(({ path }) => path.length > 0);
  if (leaves.length === 0) return { ...entry, deviceId: `${entry.deviceId} ${below(9)}` };
  const { path, value } = pick(leaves, below);
  return { ...entry, data: withLeaf(entry.data, path, other(value, below)) } as Entry;
}

/** What a column may be set to that it was not before. */
const CRUDE = [
  `at = at + interval '1 millisecond' * (1 + $3)`,
  `by = jsonb_build_object('personId', 'p', 'name', 'Nobody ' || $3)`,
  `device_id = coalesce(device_id, '') || $3`,
  `command_id = command_id || $3`,
  `type = CASE type WHEN 'lock' THEN 'roll' ELSE 'lock' END || left($3::text, 0)`,
  `data = data || jsonb_build_object('note', $3::text)`,
  `salt = md5(salt || $3)`,
  `data_hash = encode(sha256((data_hash || $3)::bytea), 'hex')`,
  `hash = encode(sha256((hash || $3)::bytea), 'hex')`,
];

const swapped = (log: readonly Entry[], one: number, two: number): Entry[] =>
  log.map((entry, at) => (at === one ? (log[two] ?? entry) : at === two ? (log[one] ?? entry) : entry));

/** Two different places, the lower one first. */
function places(log: readonly Entry[], below: Below): [number, number] {
  const one = below(log.length - 1);
  return [one, one + 1 + below(log.length - one - 1)];
}

/** What somebody who is the database's superuser may do to a log; those that are "hashed anew" know the code as well. */
export const FORGERIES: Record<string, Forgery> = {
  async 'a column changed'({ client, productionId, log }, below) {
    const statement = `UPDATE log_entry SET ${pick(CRUDE, below)} WHERE production_id = $1 AND cursor = $2`;
    const column = statement.includes('* (1 + $3)') ? below(900) : String(below(900));
    await client.query(statement, [productionId, 1 + below(log.length), column]);
  },
  async 'an entry changed, and its dataHash'(desk, below) {
    const entry = pick(desk.log, below);
    const [made] = rechained(headAt(desk, entry.cursor - 1), entry.cursor - 1, [lying(entry, below)]);
    const set =
      'UPDATE log_entry SET data = $3, device_id = $4, data_hash = $5 WHERE production_id = $1 AND cursor = $2';
    await desk.client.query(set, [desk.productionId, entry.cursor, made?.data, made?.deviceId, made?.dataHash]);
  },
  async 'an entry changed, all hashed anew'(desk, below) {
    const at = below(desk.log.length);
    const rest = desk.log.slice(at).map((entry, index) => (index === 0 ? lying(entry, below) : entry));
    await forgeFrom(desk, at + 1, rest);
  },
  async 'an entry cut out'({ client, productionId, log }, below) {
    await client.query('DELETE FROM log_entry WHERE production_id = $1 AND cursor = $2', [
      productionId,
      1 + below(log.length),
    ]);
  },
  async 'an entry cut out, all hashed anew'(desk, below) {
    const at = below(desk.log.length);
    await forgeFrom(desk, at + 1, desk.log.slice(at + 1));
  },
  async 'the end cut off'({ client, productionId, log }, below) {
    await client.query('DELETE FROM log_entry WHERE production_id = $1 AND cursor > $2', [
      productionId,
      1 + below(log.length - 1),
    ]);
  },
  async 'two entries swapped'(desk, below) {
    const [one, two] = places(desk.log, below);
    const moved = swapped(desk.log, one, two).map((entry, at) => ({ ...entry, cursor: at + 1 }));
    await replaceFrom(desk, 1, moved);
  },
  async 'two entries swapped, all hashed anew'(desk, below) {
    const [one, two] = places(desk.log, below);
    await forgeFrom(desk, one + 1, swapped(desk.log, one, two).slice(one));
  },
  async 'an entry put in'(desk, below) {
    const at = below(desk.log.length);
    const put = [pick(desk.log, below), ...desk.log.slice(at)].map((entry, index) => ({
      ...entry,
      cursor: at + index + 1,
    }));
    await replaceFrom(desk, at + 1, put);
  },
  async 'an entry put in, all hashed anew'(desk, below) {
    const at = below(desk.log.length);
    await forgeFrom(desk, at + 1, [lying(pick(desk.log, below), below), ...desk.log.slice(at)]);
  },
  async 'another epoch, all hashed anew'(desk, below) {
    const epoch = `${desk.epoch.slice(0, -1)}${below(10)}`;
    await desk.client.query('UPDATE production SET epoch = $2 WHERE id = $1', [desk.productionId, epoch]);
    await forgeFrom({ ...desk, epoch }, 1, desk.log);
  },
};

/** What a database does to a log, or the next day: nothing of it is an edit. */
export const HARMLESS: Record<string, Forgery> = {
  async 'every row written again'({ client, productionId }) {
    await client.query('UPDATE log_entry SET data = data, at = at WHERE production_id = $1', [productionId]);
  },
  async 'every row copied out and in'(desk) {
    await replaceFrom(desk, 1, [...desk.log]);
  },
  async 'keys in another order'({ client, productionId }) {
    await client.query(
      `UPDATE log_entry SET data = (SELECT coalesce(jsonb_object_agg(key, value ORDER BY key DESC), '{}') FROM jsonb_each(data))
        WHERE production_id = $1`,
      [productionId],
    );
  },
  async 'no snapshot and no receipts'({ client, productionId }) {
    await client.query('DELETE FROM log_snapshot WHERE production_id = $1', [productionId]);
    await client.query('DELETE FROM receipt WHERE production_id = $1', [productionId]);
  },
  async 'more recorded'(desk, below) {
    const { at, by } = desk.log.at(-1) ?? { at: '', by: null };
    const more = Array.from({ length: 1 + below(3) }, (_, index) => {
      const said = { type: 'set-scene', data: { scene: `9${index}` } } as const;
      return { ...desk.log.at(-1), ...said, at, by, salt: '0'.repeat(32), commandId: `later ${index}` } as Entry;
    });
    await forgeFrom(desk, desk.log.length + 1, more);
  },
};
