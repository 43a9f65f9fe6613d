import { randomUUID } from 'node:crypto';
import { Log } from '../custody/log.js';
import { ProductionsService } from '../custody/productions.service.js';
import { asCrew, type CrewMember } from '../testing/crew.js';
import { revolver } from '../testing/first-board.js';
import { createDatabase, type TestDatabase } from '../testing/test-database.js';
import { armorerPin, setUp, signIn, TestApp, type Production } from '../testing/test-app.js';
import { KeeperRows } from './keeper-rows.js';
import { NeighboursService } from './neighbours.service.js';
import { PeerLink } from './peer-link.js';

let database: TestDatabase;
let first: TestApp;
let second: TestApp;
beforeAll(async () => {
  database = await createDatabase();
  first = await openServer();
  second = await openServer();
  await untilKnown(first, second);
  await untilKnown(second, first);
});
afterAll(async () => {
  await Promise.all([first.close(), second.close()]);
  await database.drop();
});

const openServer = (): Promise<TestApp> =>
  TestApp.open({ DATABASE_URL: database.url, SETBOARD_PEER_ADDRESS: '127.0.0.1' }, { databaseUrl: database.url });
const idOf = ({ app }: TestApp): string => app.get(NeighboursService).id;
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function untilKnown(to: TestApp, other: TestApp): Promise<void> {
  while (!to.app.get(NeighboursService).of(idOf(other))) await soon();
}

/** One production; its armorer on both servers. The first that is sent to takes it. */
async function onBoth(): Promise<{ production: Production; here: CrewMember; there: CrewMember }> {
  const production = await setUp(first);
  const token = await signIn(first, production.deviceToken, production.personId, armorerPin);
  const here = await asCrew(first, production.personId, token);
  const there = await asCrew(second, production.personId, token);
  await expect(here.send({ type: 'start-day', number: 1, date: '2026-11-22' })).resolves.toMatchObject({
    status: 'accepted',
  });
  return { production, here, there };
}

async function keptBy({ productionId }: Production): Promise<string | null> {
  const rows = await second.source.query<{ kept_by: string | null }[]>('SELECT kept_by FROM production WHERE id = $1', [
    productionId,
  ]);
  return rows[0]?.kept_by ?? null;
}

/** How many this server handed on, by who decided them then. */
async function handedOn(app: TestApp, decided: 'here' | 'there'): Promise<number> {
  const { text } = await app.ask('GET', '/metrics');
  return Number(new RegExp(`^setboard_handed_on_total\\{decided="${decided}"\\} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

async function cursorOn(app: TestApp, { productionId }: Production): Promise<number | undefined> {
  return (await app.app.get(ProductionsService).open(productionId))?.board.cursor;
}

describe('a production’s commands', () => {
  it('[one keeper] are decided by the server that had the first of them, whichever they come to', async () => {
    const { production, there } = await onBoth();
    expect(await keptBy(production)).toBe(idOf(first));
    const before = await handedOn(second, 'there');
    await expect(there.send(revolver('07'))).resolves.toEqual({ status: 'accepted', cursor: 3 });
    await expect(there.send(revolver('07'))).resolves.toMatchObject({ status: 'refused', rule: 'CU10', cursor: 3 });
    expect(await handedOn(second, 'there')).toBe(before + 2);
    expect(await cursorOn(first, production)).toBe(3);
  });

  it('[one keeper] have one first answer for an id, whichever server decides', async () => {
    const { production, here, there } = await onBoth();
    const [taken, refused] = [randomUUID(), randomUUID()];
    const one = revolver('07');
    const no = revolver('07');
    for (const who of [there, here, there]) {
      await expect(who.send(one, taken)).resolves.toEqual({ status: 'accepted', cursor: 3 });
      await expect(who.send(no, refused)).resolves.toMatchObject({ status: 'refused', rule: 'CU10', cursor: 3 });
    }
    const writer = await second.app.get(ProductionsService).open(production.productionId);
    const sent = { id: taken, body: one, bodyHash: 'another', personId: production.personId, deviceId: 'd' };
    await expect(writer?.runHere(sent, 2_700)).resolves.toMatchObject({
      status: 'malformed',
      problems: [{ path: 'id' }],
    });
  });

  it('[one keeper] are handed on whatever they are: lists and what the crew raises as well', async () => {
    const { production, here, there } = await onBoth();
    const before = await handedOn(second, 'there');
    const lists = (commands: unknown[]) =>
      second.ask('POST', '/api/imports', { token: there.token, body: { id: randomUUID(), commands } });
    // The list asks by a writer that looked nowhere yet.
    await second.app.get(Log).heads([production.productionId]);
    expect((await lists([revolver('07'), revolver('08')])).body).toEqual({
      ok: true,
      firstCursor: 3,
      cursor: 4,
      count: 2,
    });
    expect((await lists([revolver('09'), revolver('08')])).body).toMatchObject({ ok: false, refusals: [{ row: 1 }] });
    const { body: today } = await first.ask<{ code: string }>('GET', '/api/concern-code', { token: here.token });
    const body = { code: today.code, text: 'Show me weapon 07' };
    expect((await second.ask('POST', '/api/concerns', { body })).status).toBe(201);
    expect(await handedOn(second, 'there')).toBe(before + 3);
  });

  it('[one keeper] go on at once on another server when the keeper ends', async () => {
    const third = await openServer();
    await untilKnown(second, third);
    const production = await setUp(third);
    const token = await signIn(third, production.deviceToken, production.personId, armorerPin);
    await (await asCrew(third, production.personId, token)).send({ type: 'start-day', number: 1, date: '2026-11-22' });
    expect(await keptBy(production)).toBe(idOf(third));
    const there = await asCrew(second, production.personId, token);
    await expect(there.send(revolver('07'))).resolves.toEqual({ status: 'accepted', cursor: 3 });
    await third.close();
    await expect(there.send(revolver('08'))).resolves.toEqual({ status: 'accepted', cursor: 4 });
    expect(await keptBy(production)).toBe(idOf(second));
  });

  it('[one keeper] are decided where they come to while the keeper lives and can’t be reached', async () => {
    const { production, there } = await onBoth();
    await second.app.get(Log).heads([production.productionId]);
    const rows = second.app.get(KeeperRows);
    const away = { id: randomUUID(), address: '127.0.0.1:9', rules: 'test' };
    await rows.renew(away);
    await second.source.query('UPDATE production SET kept_by = $2 WHERE id = $1', [production.productionId, away.id]);
    while (!second.app.get(NeighboursService).of(away.id)) await rows.renew(away).then(soon);
    await second.app.get(Log).heads([production.productionId]);
    const before = await handedOn(second, 'here');
    await expect(there.send(revolver('07'))).resolves.toEqual({ status: 'accepted', cursor: 3 });
    expect(await handedOn(second, 'here')).toBe(before + 1);
    // Now it is known not to be heard, and nobody tries before it is.
    await rows.renew(away);
    await expect(there.send(revolver('08'))).resolves.toEqual({ status: 'accepted', cursor: 4 });
    expect(await handedOn(second, 'here')).toBe(before + 1);
    await rows.leave(away.id);
  });
});

describe('what is handed on too late', () => {
  it('[Contract] is not done: nobody waits for it any more', async () => {
    const { production } = await onBoth();
    const address = second.app.get(NeighboursService).of(idOf(first))?.peer.address ?? '';
    const tells = { bye: () => undefined, lost: () => undefined, back: () => undefined };
    const link = new PeerLink(address, await second.app.get(KeeperRows).secret(), tells);
    const { productionId, personId } = production;
    const ask = (until: number) => {
      const body = revolver('07');
      const turn = { id: randomUUID(), body, bodyHash: 'h', personId, deviceId: randomUUID() };
      return link.ask(productionId, turn, until);
    };
    await expect(ask(performance.now())).resolves.toBeNull();
    expect(await cursorOn(first, production)).toBe(2);
    await expect(ask(performance.now() + 2_700)).resolves.toEqual({ status: 'accepted', cursor: 3 });
    link.close();
  });
});

describe('a production’s row', () => {
  const us = () => ({ id: randomUUID(), address: '127.0.0.1:9', rules: 'other' });
  const ageBy = (id: string, ms: number) =>
    second.source.query(`UPDATE peer SET renewed_at = renewed_at - $2 * interval '1 ms' WHERE id = $1`, [id, ms]);

  it('[one keeper] is taken once, by whoever comes first, and again only when that one’s row lapsed', async () => {
    const { productionId } = await setUp(first);
    const rows = second.app.get(KeeperRows);
    const [one, other] = [us(), us()];
    for (const each of [one, other]) await rows.renew(each);
    expect(await rows.take(productionId, one.id)).toBe(one.id);
    expect(await rows.take(productionId, other.id)).toBe(one.id);
    await ageBy(one.id, 2_000);
    expect((await rows.renew(other)).map(({ id }) => id)).not.toContain(one.id);
    expect(await rows.take(productionId, other.id)).toBe(other.id);
    await rows.renew(one);
    expect(await rows.take(productionId, one.id)).toBe(other.id);
    await rows.leave(other.id);
    expect(await rows.take(productionId, one.id)).toBe(one.id);
    await rows.leave(one.id);
  });

  it('[one keeper] of several who take it at the same moment one has it', async () => {
    const { productionId } = await setUp(first);
    const rows = second.app.get(KeeperRows);
    const all = Array.from({ length: 8 }, us);
    for (const each of all) await rows.renew(each);
    await Promise.all(all.map(({ id }) => rows.take(productionId, id)));
    const keepers = new Set(await Promise.all(all.map(({ id }) => rows.take(productionId, id))));
    expect(keepers.size).toBe(1);
    for (const { id } of all) await rows.leave(id);
  });
});

describe('one server alone with its embedded database', () => {
  it('[one keeper] has no row and no door', async () => {
    const alone = await TestApp.open();
    const production = await setUp(alone);
    const token = await signIn(alone, production.deviceToken, production.personId, armorerPin);
    const armorer = await asCrew(alone, production.personId, token);
    await armorer.send({ type: 'start-day', number: 1, date: '2026-11-22' });
    const [counted] = await alone.source.query<{ peers: string; kept: string }[]>(
      'SELECT (SELECT count(*) FROM peer) AS peers, (SELECT count(kept_by) FROM production) AS kept',
    );
    expect(counted).toEqual({ peers: '0', kept: '0' });
    await alone.close();
  });
});

describe('the secret of the servers', () => {
  it('[LOG_LEVEL] is in no log, and is another in each database', async () => {
    const secret = await first.app.get(KeeperRows).secret();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect([...first.said, ...second.said].join('\n')).not.toContain(secret);
    const another = await TestApp.open();
    expect(await another.app.get(KeeperRows).secret()).not.toBe(secret);
    await another.close();
  });
});
