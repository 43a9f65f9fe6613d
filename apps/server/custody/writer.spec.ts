import { randomUUID } from 'node:crypto';
import type { CommandBody } from '#custody';
import { armorer, made, revolver } from '../testing/first-board.js';
import { begun, holding, writing } from '../testing/writing.js';
import { UNCONFIRMED } from './writer-parts.js';

const startDay: CommandBody = { type: 'start-day', number: 1, date: '2026-11-22' };
const scene: CommandBody = { type: 'set-scene', scene: '42A' };
describe('what was committed', () => {
  it('[DY6] goes out as ours, and is there for screens that come back', async () => {
    const { writer, send, told } = writing(begun());
    await send(startDay);
    await send(scene);
    // The second answer comes before its entry is published; a third turn comes after.
    await send(scene);
    expect(told().slice(0, 2)).toEqual([1, 2].map((base) => ({ base, of: 1, isAnew: false, isOurs: true })));
    expect(
      writer
        .since(1)
        ?.slice(0, 2)
        .map(({ type }) => type),
    ).toEqual(['start-day', 'set-scene']);
  });

  it('[DY6] by another server comes in by the same queue, once', async () => {
    const log = begun();
    const [one, two] = [writing(log), writing(log)];
    await two.send(startDay);
    await one.writer.meet(log.head());
    expect(one.told()).toEqual([{ base: 1, of: 1, isAnew: false, isOurs: false }]);
    const asked = log.asked.length;
    await one.writer.meet(log.head());
    expect(log.asked).toHaveLength(asked);
    await expect(one.send(scene)).resolves.toEqual({ status: 'accepted', cursor: 3 });
  });

  it('[DY6] is read to its end, however long', async () => {
    const log = begun();
    const [one, two] = [writing(log), writing(log)];
    await two.send(startDay);
    await Promise.all(Array.from({ length: 1_000 }, () => two.send(scene)));
    await one.writer.meet(log.head());
    expect(one.told()).toEqual([{ base: 1, of: 1_001, isAnew: false, isOurs: false }]);
  });

  it('[DY6] waits for the turn that is on', async () => {
    const log = begun();
    const [one, two] = [writing(log), writing(log)];
    await two.send(startDay);
    const held = holding(log);
    const sent = one.send(revolver('7'));
    await held.began;
    const asked = log.asked.length;
    const met = one.writer.meet(log.head());
    expect(log.asked).toHaveLength(asked);
    held.letGo();
    await met;
    await expect(sent).resolves.toEqual({ status: 'accepted', cursor: 3 });
  });

  it('[issue 4] is not waited for where there is nothing to read', async () => {
    const log = begun();
    const { writer, told } = writing(log);
    await writer.meet({ ...log.head(), cursor: 9 });
    expect(told()).toEqual([]);
  });

  it('[DY6] in another epoch is told anew from its beginning, and what was before is gone', async () => {
    const log = begun();
    const { writer, send, told } = writing(log);
    await send(startDay);
    await writer.meet(log.head());
    const other = begun(log.productionId);
    log.epoch = other.epoch;
    log.entries = other.entries;
    await writer.meet(log.head());
    expect(told().at(-1)).toEqual({ base: 0, of: 1, isAnew: true, isOurs: false });
    expect(writer.since(0)?.map(({ type }) => type)).toEqual(['create-production']);
    log.entries = [];
    log.epoch = randomUUID();
    await writer.meet(log.head());
    expect(told().at(-1)).toEqual({ base: 0, of: 0, isAnew: true, isOurs: false });
  });
});

describe('a no', () => {
  it('[CU1] is said by the newest state alone', async () => {
    const log = begun();
    const [one, two] = [writing(log), writing(log)];
    await two.send(startDay);
    await expect(one.send(scene)).resolves.toEqual({ status: 'accepted', cursor: 3 });
  });

  it('[CU1] of a log in another epoch is not said by the old one', async () => {
    const log = begun();
    const { send } = writing(log);
    await send(startDay);
    const other = begun(log.productionId);
    log.epoch = other.epoch;
    log.entries = other.entries;
    await expect(send(startDay)).resolves.toEqual({ status: 'accepted', cursor: 2 });
  });

  it('[CU1] asks for the newest head, and a yes does not', async () => {
    const log = begun();
    const { send } = writing(log);
    await send(startDay);
    expect(log.asked).toEqual(['append']);
    await expect(Promise.all([send(startDay), send(scene, 'stranger')])).resolves.toMatchObject([
      { status: 'refused' },
      { status: 'forbidden' },
    ]);
    expect(log.asked.slice(1)).toEqual(['heads', 'append', 'receipts']);
    expect(log.forgetBefore).toEqual(new Date(made.getTime() - 86_400_000));
  });

  it('[CU1] with nothing to keep appends nothing', async () => {
    const log = begun();
    await expect(writing(log).send(scene, 'stranger')).resolves.toMatchObject({ status: 'forbidden' });
    expect(log.asked).toEqual(['heads', 'receipts']);
  });

  it('[CU1] is said as it is where the log has no head', async () => {
    const log = begun();
    const { send } = writing(log);
    log.entries = [];
    await expect(send(scene)).resolves.toMatchObject({ status: 'refused', cursor: 1 });
  });
});

describe('what goes wrong', () => {
  it('[DY6] is written down, and answered as not known to be recorded', async () => {
    const log = begun();
    const { send, faults, writer } = writing(log);
    const fault = new Error('the disk is full');
    log.beforeAppend = () => Promise.reject(fault);
    const id = randomUUID();
    await expect(send(startDay, armorer.personId, id)).resolves.toEqual(UNCONFIRMED);
    expect(faults).toEqual([[{ fault, productionId: log.productionId, ids: [id] }, 'append failed']]);
    log.beforeAppend = () => Promise.resolve();
    await expect(send(startDay, armorer.personId, id)).resolves.toEqual({ status: 'accepted', cursor: 2 });
    expect(writer.board.cursor).toBe(1);
  });
});
