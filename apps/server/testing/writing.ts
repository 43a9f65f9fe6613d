import { randomUUID } from 'node:crypto';
import type { CommandBody, PersonId } from '#custody';
import { advanceAll, emptyBoard } from '../custody/board.js';
import { bodyHash, chained } from '../custody/chain.js';
import { ProductionWriter, type Published } from '../custody/writer.js';
import type { WriterParts } from '../custody/writer-parts.js';
import type { ServerLog } from '../health/server-log.js';
import { armorer, made, productionOf } from './first-board.js';
import { MemoryLog } from './memory-log.js';

/** Long for a log in memory, short for a test that gets no answer. */
export const WITHIN_MS = 1_000;

/** A log with the one entry that makes a production. */
export function begun(productionId: string = randomUUID()): MemoryLog {
  const log = new MemoryLog(productionId, randomUUID());
  const data = productionOf(productionId);
  const created = { cursor: 1, at: made.toISOString(), by: armorer, type: 'create-production' as const, data };
  log.entries.push(chained(log.epoch, created, { deviceId: 'd', commandId: randomUUID() }));
  return log;
}

/** A writer on a log as it is now, with all that it told. */
export function writing(log: MemoryLog, clock: WriterParts['clock'] = { now: () => made }) {
  const published: Published[] = [];
  const faults: [object, string][] = [];
  const parts: WriterParts = {
    log: log.asLog,
    snapshots: { offer: () => undefined } as unknown as WriterParts['snapshots'],
    clock,
    faults: { error: (...fault: [object, string]) => void faults.push(fault) } as unknown as ServerLog,
    handOn: () => null,
    publish: (each) => void published.push(each),
  };
  const writer = new ProductionWriter(log.productionId, advanceAll(emptyBoard(log.epoch), log.entries), parts);
  const send = (body: CommandBody, personId: PersonId = armorer.personId, id: string = randomUUID()) =>
    writer.run({ id, body, bodyHash: bodyHash(body), personId, deviceId: 'd' }, WITHIN_MS);
  const told = () =>
    published.map(({ base, entries, isAnew, isOurs }) => ({ base, of: entries.length, isAnew, isOurs }));
  return { writer, send, published, faults, told };
}

/** The next append begins, and ends when it is let go. */
export function holding(log: MemoryLog) {
  let letGo = (): void => undefined;
  const began = new Promise<void>((begin) => {
    const gone = new Promise<void>((go) => (letGo = go));
    log.beforeAppend = () => {
      log.beforeAppend = () => Promise.resolve();
      begin();
      return gone;
    };
  });
  return { began, letGo };
}
