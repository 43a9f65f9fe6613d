import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { CommandBody } from '#custody';
import type { Events, Pulse, Snapshot } from '#wire';
import { Log } from '../custody/log.js';
import { ProductionsService } from '../custody/productions.service.js';
import { happenedUnsent } from '../custody/unsent.js';
import type { ProductionWriter } from '../custody/writer.js';
import { LogSnapshotRow } from '../database/entities/index.js';
import { asCrew, crewMember, type CrewMember } from '../testing/crew.js';
import { armorerPin, setUp, TestApp, type Production } from '../testing/test-app.js';
import { WireTap } from '../testing/wire-tap.js';
import { IdleService } from './idle.service.js';

jest.setTimeout(60_000);

let app: TestApp;
let there: TestApp;
beforeAll(async () => {
  app = await TestApp.open();
  there = await TestApp.open({}, app);
});
afterAll(async () => {
  await there.close();
  await app.close();
});

const productions = (): ProductionsService => app.app.get(ProductionsService);
const stop = (why: string): CommandBody => ({ type: 'call-stop', why });

/** As after a while in which nobody asked for anything. */
async function letGo(): Promise<void> {
  await setImmediate();
  await app.app.get(IdleService).look(0);
}

async function open(productionId: string): Promise<ProductionWriter> {
  const writer = await productions().open(productionId);
  if (!writer) throw new Error('no such production');
  return writer;
}

async function onSet(): Promise<Production & { armorer: CrewMember }> {
  const made = await setUp(app);
  return { ...made, armorer: await crewMember(app, made, made.personId, armorerPin) };
}

/** What a screen shows by what it heard: each batch exactly at its place, or this throws. */
function cursorOf({ heard }: WireTap): number {
  let cursor = -1;
  for (const { event, payload } of heard) {
    if (event === 'snapshot') cursor = (payload as Snapshot).cursor;
    if (event !== 'events') continue;
    const { base, cursor: to } = payload as Events;
    if (base !== cursor) throw new Error(`events after ${base} came to a screen at ${cursor}`);
    cursor = to;
  }
  return cursor;
}

const isCurrent = (tap: WireTap): boolean => {
  const pulse = tap.of('pulse').at(-1) as Pulse | undefined;
  return pulse !== undefined && pulse.cursor === cursorOf(tap);
};

describe('a production that nobody looks at', () => {
  it('[idle] is in memory no longer, however many were asked for once', async () => {
    const ids = Array.from({ length: 60 }, () => randomUUID());
    const at = app.clock.now().toISOString();
    const armorer = { personId: randomUUID(), name: 'H. Ortiz' };
    const about = { name: 'Dust', unit: '', timeZone: 'UTC', preset: 'california' as const, sample: false, armorer };
    await app.source.transaction(async (manager) => {
      for (const productionId of ids) {
        const data = { productionId, ...about };
        const created = { cursor: 1, at, by: armorer, type: 'create-production' as const, data };
        await productions().create(manager, productionId, [created], randomUUID());
      }
    });
    for (const id of ids) await open(id);
    const { deviceToken } = await setUp(app);
    const tap = await WireTap.open(app.url, deviceToken);
    await tap.until(isCurrent, 'a screen that looks');
    expect(productions().keptCount).toBeGreaterThanOrEqual(61);

    await letGo();

    expect(productions().keptCount).toBe(1);
    tap.close();
  });

  it('[idle] is no part of the beat, and a screen that comes is shown all of it', async () => {
    const [idle, other] = [await onSet(), await setUp(app)];
    const writer = await open(idle.productionId);
    const tap = await WireTap.open(app.url, other.deviceToken);
    const elsewhere = await asCrew(there, idle.personId, idle.armorer.token);
    await expect(elsewhere.send(stop('rain'))).resolves.toMatchObject({ status: 'accepted', cursor: 2 });
    const before = tap.of('pulse').length;
    await tap.until(
      ({ heard }) => heard.filter(({ event }) => event === 'pulse').length > before + 2,
      'two beats more',
    );
    expect(writer.board.cursor).toBe(1);

    const came = await WireTap.open(app.url, idle.deviceToken);
    await came.until((each) => isCurrent(each) && cursorOf(each) === 2, 'what was written elsewhere');
    for (const each of [tap, came]) each.close();
  });

  it('[idle] comes back from its snapshot as it was, and its log goes on', async () => {
    const { productionId, armorer } = await onSet();
    await Promise.all(Array.from({ length: 60 }, (_, nth) => armorer.send(stop(`plane ${nth}`))));
    const writer = await open(productionId);
    // An answer goes out before what it answers does.
    for (const head of await app.app.get(Log).heads([productionId])) await writer.meet(head);
    const { board } = writer;

    await letGo();

    expect(await app.source.getRepository(LogSnapshotRow).findOneBy({ productionId })).toMatchObject({ cursor: 61 });
    const again = await open(productionId);
    expect(again.board).not.toBe(board);
    expect(JSON.stringify(again.board)).toBe(JSON.stringify(board));
    await expect(armorer.send(stop('rain'))).resolves.toMatchObject({ status: 'accepted', cursor: 62 });
  });

  it('[idle] is kept by a screen that looks, and goes once the last has gone', async () => {
    const { productionId, deviceToken } = await onSet();
    const tap = await WireTap.open(app.url, deviceToken);
    await tap.until(isCurrent, 'a screen that looks');
    const writer = await open(productionId);
    await letGo();
    expect(await open(productionId)).toBe(writer);

    tap.close();
    // The server hears of it a moment later.
    while ((await open(productionId)) === writer) await letGo();
  });

  it('[idle] that somebody still holds as it goes: what they commit goes out once, by the one that is kept', async () => {
    const { productionId, deviceToken, armorer } = await onSet();
    const held = await open(productionId);
    await letGo();
    const tap = await WireTap.open(app.url, deviceToken);
    await tap.until(isCurrent, 'a screen that looks');

    const concern = { concernId: randomUUID(), text: 'Show me 07' };
    const id = concern.concernId;
    const unsent = happenedUnsent(id, { type: 'raise-concern', data: concern });
    await expect(held.run(unsent, 5_000)).resolves.toEqual({ status: 'accepted', cursor: 2 });
    await expect(armorer.send(stop('rain'))).resolves.toMatchObject({ status: 'accepted', cursor: 3 });

    await tap.until((each) => isCurrent(each) && cursorOf(each) === 3, 'both entries');
    const { board } = await open(productionId);
    expect([board.cursor, Object.keys(board.state.concerns)]).toEqual([3, [id]]);
    tap.close();
  });

  it('[idle] loses nothing to whoever comes as it goes: screens come and leave, commands come without any', async () => {
    const { productionId, deviceToken, armorer } = await onSet();
    const over = new AbortController();
    let went = 0;
    const goes = async (): Promise<void> => {
      while (!over.signal.aborted) {
        const before = productions().keptCount;
        await letGo();
        if (productions().keptCount < before) went += 1;
      }
    };
    const screens = async (): Promise<void> => {
      for (let nth = 0; nth < 5; nth++) {
        const tap = await WireTap.open(app.url, deviceToken);
        await tap.until(isCurrent, 'what it shows is all there is');
        tap.close();
      }
    };
    const commands = async (): Promise<number[]> => {
      const cursors: number[] = [];
      for (let nth = 0; nth < 60; nth++) {
        const outcome = await armorer.send(stop(`plane ${nth}`));
        cursors.push(outcome.status === 'accepted' ? outcome.cursor : -1);
      }
      return cursors;
    };
    const going = goes();
    const [cursors] = await Promise.all([commands(), screens(), screens()]);
    over.abort();
    await going;

    expect(cursors).toEqual(cursors.map((_, nth) => nth + 2));
    expect(went).toBeGreaterThan(0);
    const entries = await app.app.get(Log).read(productionId, 0, 1_000);
    expect(entries.map(({ cursor }) => cursor)).toEqual(entries.map((_, nth) => nth + 1));
    const last = await WireTap.open(app.url, deviceToken);
    await last.until((each) => isCurrent(each) && cursorOf(each) === cursors.at(-1), 'the newest entry');
    last.close();
  });
});
