import { randomUUID } from 'node:crypto';
import type { CommandBody } from '#custody';
import { armorer, made, revolver } from '../testing/first-board.js';
import { begun, WITHIN_MS, writing } from '../testing/writing.js';
import type { Import } from './import-turn.js';
import { UNCONFIRMED } from './writer-parts.js';

const importOf = (...rows: CommandBody<'register-weapon'>[]): Import => ({
  id: randomUUID(),
  bodyHash: 'hash',
  personId: armorer.personId,
  deviceId: 'd',
  rows: rows.map((body) => ({ commandId: randomUUID(), body })),
});

describe('an import', () => {
  /** A minute later each time that somebody looks. */
  const ticking = () => {
    let minutes = 0;
    return { now: () => new Date(made.getTime() + (minutes += 1) * 60_000) };
  };

  it('[Import] is recorded as it was tried, at the time of its trial', async () => {
    const log = begun();
    const outcome = await writing(log, ticking()).writer.run(importOf(revolver('7'), revolver('8')), WITHIN_MS);
    expect(outcome).toEqual({ status: 'accepted', cursor: 3 });
    expect(log.entries.slice(1).map(({ at }) => at)).toEqual(Array(2).fill('2026-11-22T13:01:00.000Z'));
  });

  it('[ST1] lets a STOP that comes meanwhile go first', async () => {
    const log = begun();
    const { writer, send } = writing(log);
    const imported = writer.run(importOf(revolver('7')), WITHIN_MS);
    const stopped = send({ type: 'call-stop', why: 'a child on set' });
    await expect(Promise.all([stopped, imported])).resolves.toEqual([
      { status: 'accepted', cursor: 2 },
      { status: 'accepted', cursor: 3 },
    ]);
  });

  it('[Import] comes in after five trials, however busy the production is', async () => {
    const log = begun();
    let more = 40;
    const sends: Promise<unknown>[] = [];
    const busy = writing(log, {
      now: () => {
        more -= 1;
        const number = `b${more}`;
        if (more > 0) queueMicrotask(() => sends.push(busy.send(revolver(number))));
        return made;
      },
    });
    const outcome = await busy.writer.run(importOf(revolver('7')), WITHIN_MS);
    // Each trial but the last came to nothing, since something else got in; and more still wants to get in.
    expect(outcome).toMatchObject({ status: 'accepted', cursor: expect.any(Number) });
    expect('cursor' in outcome && outcome.cursor).toBeGreaterThan(6);
    expect(more).toBeGreaterThan(1);
    await Promise.all(sends);
    expect(log.entries.map(({ cursor }) => cursor)).toEqual(log.entries.map((_, nth) => nth + 1));
  });

  it('[Import] whose trial fails is answered as not known to be recorded, and the fault is written down', async () => {
    const log = begun();
    const fault = new Error('no clock');
    const clock = {
      now: () => {
        throw fault;
      },
    };
    const { writer, faults } = writing(log, clock);
    const sent = importOf(revolver('7'));
    await expect(writer.run(sent, WITHIN_MS)).resolves.toEqual(UNCONFIRMED);
    expect(faults).toEqual([[{ fault, productionId: log.productionId, ids: [sent.id] }, 'append failed']]);
  });
});
