import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { evolve, initialState, type CommandBody, type Entry } from '#custody';
import { readSettings } from '../config/settings.js';
import { openDataSource } from '../database/data-source.js';
import { LogSnapshotRow } from '../database/entities/index.js';
import { openServerLog } from '../health/server-log.js';
import type { ServerFacts } from '../http/server-facts.js';
import { armorer, productionOf, revolver } from '../testing/first-board.js';
import { createDatabase, type TestDatabase } from '../testing/test-database.js';
import { bodyHash, hashData, hashEntry } from './chain.js';
import { Log } from './log.js';
import { ProductionsService } from './productions.service.js';
import { Snapshots } from './snapshots.js';
import { happenedUnsent } from './unsent.js';
import type { Published } from './writer.js';

jest.setTimeout(60_000);

const silent = openServerLog('silent');
const facts: ServerFacts = {
  settings: readSettings({}),
  version: '0',
  buildId: 'test',
  rulesVersion: 'test',
  webDir: '',
  isHttpsUp: () => false,
};
const WITHIN_MS = 5_000;

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await createDatabase();
  source = await openDataSource(database.url, silent);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

/** One server's share of the core, over the database of this spec. */
function server(clock = { now: () => new Date() }) {
  const log = new Log(source);
  const published: Published[] = [];
  const productions = new ProductionsService(source, log, new Snapshots(source, facts, silent), clock, silent);
  productions.onPublished((_id, each) => published.push(each));
  return { productions, published, log };
}

async function newProduction(): Promise<string> {
  const productionId = randomUUID();
  const data = productionOf(productionId);
  const at = new Date().toISOString();
  const created = { cursor: 1, at, by: armorer, type: 'create-production' as const, data };
  await source.transaction((manager) => server().productions.create(manager, productionId, [created], randomUUID()));
  return productionId;
}

async function open(productionId: string, on = server()) {
  const writer = await on.productions.open(productionId);
  if (!writer) throw new Error('no such production');
  const send = (body: CommandBody, id: string = randomUUID()) =>
    writer.run({ id, body, bodyHash: bodyHash(body), personId: armorer.personId, deviceId: 'd' }, WITHIN_MS);
  return { writer, send, ...on };
}

const scene = (name: string): CommandBody => ({ type: 'set-scene', scene: name });
const weapon = (number: string): CommandBody => ({ ...revolver(number), calibre: '.45' });

describe('the writer', () => {
  it('[DY6] appends one entry a command, in order, without gaps, each hash over the one before', async () => {
    const { writer, send } = await open(await newProduction());
    const outcomes = await Promise.all(['01', '02', '03'].map((number) => send(weapon(number))));
    expect(outcomes.map((outcome) => outcome.status === 'accepted' && outcome.cursor)).toEqual([2, 3, 4]);
    const entries = await writer.readLog(0, 100);
    expect(entries.map(({ cursor }) => cursor)).toEqual([1, 2, 3, 4]);
    let head: string = writer.board.epoch;
    for (const entry of entries) {
      expect(entry.dataHash).toBe(hashData(entry.salt ?? '', entry.data));
      expect(entry.hash).toBe(hashEntry(head, entry));
      head = entry.hash;
    }
    expect(writer.board.head).toBe(head);
  });

  it('gives the same id its first answer again, accepted or refused, on any server', async () => {
    const productionId = await newProduction();
    const one = await open(productionId);
    const two = await open(productionId);
    const [accepted, refused] = [randomUUID(), randomUUID()];
    const first = weapon('07');
    const taken = weapon('07');
    await expect(one.send(first, accepted)).resolves.toEqual({ status: 'accepted', cursor: 2 });
    await expect(one.send(taken, refused)).resolves.toMatchObject({ status: 'refused', rule: 'CU10', cursor: 2 });
    for (const again of [one, two]) {
      await expect(again.send(first, accepted)).resolves.toEqual({ status: 'accepted', cursor: 2 });
      await expect(again.send(taken, refused)).resolves.toMatchObject({ status: 'refused', rule: 'CU10', cursor: 2 });
    }
    expect(await two.writer.readLog(0, 100)).toHaveLength(2);
  });

  it('takes the same id with another body as malformed', async () => {
    const { send } = await open(await newProduction());
    const id = randomUUID();
    await send(weapon('07'), id);
    await expect(send(weapon('08'), id)).resolves.toMatchObject({ status: 'malformed', problems: [{ path: 'id' }] });
  });

  it('forgets a refusal after a day', async () => {
    let now = new Date();
    const { send } = await open(await newProduction(), server({ now: () => now }));
    const id = randomUUID();
    await expect(send(scene('42A'), id)).resolves.toMatchObject({ status: 'refused', rule: 'DY1' });
    await send({ type: 'start-day', number: 1, date: '2026-11-22' });
    await expect(send(scene('42A'), id)).resolves.toMatchObject({ status: 'refused', rule: 'DY1' });
    now = new Date(now.getTime() + 25 * 60 * 60 * 1_000);
    await expect(send(scene('42A'), id)).resolves.toMatchObject({ status: 'accepted' });
  });

  it('lets one of two servers win each cursor, and publishes alike on both', async () => {
    const productionId = await newProduction();
    const [one, two] = [await open(productionId), await open(productionId)];
    const servers = [one, two];
    const sends = Array.from({ length: 60 }, (_, index) => (index % 2 ? one : two).send(weapon(String(index))));
    const outcomes = await Promise.all(sends);
    const cursors = outcomes.map((outcome) => (outcome.status === 'accepted' ? outcome.cursor : 0));
    expect(cursors.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 2));
    for (const { writer, published, log } of servers) {
      const [head] = await log.heads([productionId]);
      if (head) await writer.meet(head);
      const entries = published.flatMap((each) => each.entries);
      expect(entries.map(({ cursor }) => cursor)).toEqual(cursors.toSorted((a, b) => a - b));
      expect(writer.board.cursor).toBe(61);
    }
    expect(one.writer.board).toEqual(two.writer.board);
  });

  it('lets one of two armorers who want the same weapon at the same moment have it', async () => {
    const productionId = await newProduction();
    const servers = [await open(productionId), await open(productionId)];
    const sends = servers.map(({ send }) => send(weapon('07')));
    const statuses = (await Promise.all(sends)).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a.localeCompare(b))).toEqual(['accepted', 'refused']);
  });

  it('folds the log to the state it serves, from the first entry or from a snapshot', async () => {
    const productionId = await newProduction();
    const { writer, send } = await open(productionId);
    await send({ type: 'start-day', number: 1, date: '2026-11-22' });
    for (const number of ['07', '08', '09', '10', '11', '12']) await send(weapon(number));
    await Promise.all(Array.from({ length: 600 }, (_, index) => send(scene(`Sc ${index}`))));
    const entries: Entry[] = await writer.readLog(0, 1_000);
    expect(entries.reduce(evolve, initialState())).toEqual(writer.board.state);
    const again = await open(productionId);
    // Down to the order in which things came: which of two incidents bars first goes by it.
    expect(JSON.stringify(again.writer.board)).toBe(JSON.stringify(writer.board));
  });

  it('[issue 5] folds a long log once after another build came, though nobody sends anything', async () => {
    const productionId = await newProduction();
    const { send } = await open(productionId);
    await send({ type: 'start-day', number: 1, date: '2026-11-22' });
    await Promise.all(Array.from({ length: 600 }, (_, index) => send(scene(`Sc ${index}`))));
    const snapshots = source.getRepository(LogSnapshotRow);
    while (!(await snapshots.existsBy({ productionId }))) await setImmediate();
    await snapshots.update({ productionId }, { rulesVersion: 'of another build' });
    await open(productionId);
    const kept = { productionId, rulesVersion: facts.rulesVersion };
    while (!(await snapshots.existsBy(kept))) await setImmediate();
    expect((await snapshots.findOneByOrFail(kept)).cursor).toBe(602);
  });

  it('[ST6] takes what nobody sent in its turn: by nobody, out by the one way, once an id on any server', async () => {
    const productionId = await newProduction();
    const [one, two] = [await open(productionId), await open(productionId)];
    const concernId = randomUUID();
    const concern = happenedUnsent(concernId, { type: 'raise-concern', data: { concernId, text: 'Show me 07' } });
    const sends = [one, two, one].map(({ writer }) => writer.run(concern, WITHIN_MS));
    await expect(Promise.all([...sends, one.send(weapon('07'))])).resolves.toEqual([
      ...sends.map(() => ({ status: 'accepted', cursor: 2 })),
      { status: 'accepted', cursor: 3 },
    ]);
    // Answers go out before what they answer is published.
    for (const head of await one.log.heads([productionId])) await one.writer.meet(head);
    const [entry, ...rest] = one.published.flatMap(({ entries }) => entries);
    expect([entry, rest.length]).toMatchObject([{ cursor: 2, by: null, deviceId: null, data: { concernId } }, 1]);
    expect(entry?.commandId).not.toBe(concernId);
    const more = Array.from({ length: 29 }, () => randomUUID()).map((id) =>
      happenedUnsent(id, { type: 'raise-concern', data: { concernId: id, text: 'Me too' } }),
    );
    await Promise.all(more.map((each) => one.writer.run(each, WITHIN_MS)));
    // ST6: thirty an hour, whichever server they came to.
    const barred = happenedUnsent(randomUUID(), concern.unsent);
    await expect(two.writer.run(barred, WITHIN_MS)).resolves.toEqual({
      status: 'forbidden',
      message: expect.stringContaining('Thirty concerns'),
    });
  });

  it('drops a command that nobody waits for any more', async () => {
    const { writer, send } = await open(await newProduction());
    const first = send(weapon('07'));
    const body = weapon('08');
    const late = { id: randomUUID(), body, bodyHash: bodyHash(body), personId: armorer.personId, deviceId: 'd' };
    await expect(writer.run(late, 0)).resolves.toMatchObject({ status: 'unconfirmed' });
    await expect(first).resolves.toMatchObject({ status: 'accepted' });
    await expect(send(weapon('09'))).resolves.toMatchObject({ status: 'accepted' });
    expect((await writer.readLog(1, 10)).map(({ data }) => 'number' in data && data.number)).toEqual(['07', '09']);
  });
});

describe('the log', () => {
  it.each(['UPDATE log_entry SET type = type', 'DELETE FROM log_entry', 'TRUNCATE log_entry'])(
    '[DY6] is never edited: %s',
    async (statement) => {
      await newProduction();
      await expect(source.query(statement)).rejects.toThrow('DY6');
    },
  );
});
