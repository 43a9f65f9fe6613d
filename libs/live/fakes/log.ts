import { dryGulch, evolve, initialState, type Entry, type State } from '#custody';
import type { Events } from '#wire';
import type { Board } from '../apply.js';

let minted = 0;
const sample = dryGulch('2026-11-22T21:32:07.000Z', () => `id-${(minted += 1)}`, {
  productionId: 'p',
  name: 'Dry Gulch',
  unit: 'Main unit',
  timeZone: 'America/Denver',
  preset: 'california',
  sample: true,
  armorer: { personId: 'h', name: 'H. Ortiz' },
});

/** Dry Gulch's log, as the server sends it. */
export const LOG: readonly Entry[] = sample.happened.map((happened) => ({
  ...happened,
  deviceId: null,
  commandId: `command-${happened.cursor}`,
  dataHash: '',
  hash: `hash of ${happened.cursor}`,
}));

const states: State[] = [initialState()];
for (const entry of LOG) states.push(evolve(states[entry.cursor - 1] ?? initialState(), entry));

/** What a screen shows that has folded the log's first `cursor` entries, one after the other. */
export const boardAt = (cursor: number): Board => ({
  epoch: 'e',
  cursor,
  at: LOG[cursor - 1]?.at ?? '',
  state: states[cursor] ?? initialState(),
  head: `hash of ${cursor}`,
});

/** The log's entries base + 1 … cursor as one batch. */
export const batch = (base: number, cursor: number, epoch = 'e'): { kind: 'events'; events: Events } => ({
  kind: 'events',
  events: { epoch, base, cursor, events: LOG.slice(base, cursor) },
});
