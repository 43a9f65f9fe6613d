import { randomUUID } from 'node:crypto';
import type { CommandBody, CreateProduction, PersonId, ProductionId } from '#custody';
import { advance, emptyBoard, type Board } from '../custody/board.js';
import { chained } from '../custody/chain.js';

export const armorer = { personId: randomUUID(), name: 'H. Ortiz' };

/** When the production below was made. */
export const made = new Date('2026-11-22T13:00:00.000Z');

/** What the first entry of a production says. */
export const productionOf = (
  productionId: ProductionId,
  by: { personId: PersonId; name: string } = armorer,
): CreateProduction => ({
  productionId,
  name: 'Dry Gulch',
  unit: 'Main unit',
  timeZone: 'UTC',
  preset: 'california',
  sample: false,
  armorer: by,
});

/** Registers a revolver of six chambers under this number. */
export const revolver = (number: string): CommandBody<'register-weapon'> => ({
  type: 'register-weapon',
  weaponId: randomUUID(),
  number,
  name: 'Colt SAA',
  kind: 'blank-firing',
  weaponType: 'revolver',
  chambers: 6,
});

/** A production that was just made: its armorer and nothing else, at cursor 1. */
export function firstBoard(): Board {
  const data = productionOf(randomUUID());
  const empty = emptyBoard(randomUUID());
  const created = { cursor: 1, at: made.toISOString(), by: armorer, type: 'create-production' as const, data };
  return advance(empty, chained(empty.head, created, { deviceId: 'd', commandId: randomUUID() }));
}
