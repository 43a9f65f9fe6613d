import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  dryGulch,
  evolveAll,
  initialState,
  PRESET_POLICIES,
  redactEntry,
  type Audience,
  type Entry,
  type Happened,
  type State,
} from '#custody';
import { chained } from '../custody/chain.js';
import type { RestoredFrom } from '../custody/standing.js';
import { sealed, type SigningKey } from '../export/seal.js';
import { signingKey } from '../export/signing-key.js';
import { anew } from '../restore/anew.js';

/** Ids that a test can read, the same in each run. */
export function countingIds(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
}

const NOW = '2026-11-22T21:32:00.000Z';

/** "Dry Gulch" in mid-day: some forty entries of every kind, two inspections that nobody has answered among them. */
export const dryGulchDay = (): Happened[] =>
  dryGulch(NOW, countingIds(), {
    productionId: 'd0000000-0000-4000-8000-000000000000',
    name: 'Dry Gulch',
    unit: 'Main unit',
    timeZone: 'America/Denver',
    preset: 'california',
    policy: PRESET_POLICIES.california.policy,
    sample: true,
    armorer: { personId: 'a0000000-0000-4000-8000-000000000000', name: 'H. Ortiz' },
  }).happened;

/** What happened as a log of this epoch, or as the rest of one that has begun. */
export function logOf(happened: readonly Happened[], epoch: string, begun: readonly Entry[] = []): Entry[] {
  const ids = countingIds();
  const log = [...begun];
  for (const each of happened.slice(begun.length))
    log.push(chained(log.at(-1)?.hash ?? epoch, each, { deviceId: each.by && 'screen', commandId: ids() }));
  return log;
}

/** The log as it is after a restore under another epoch. */
export function logAnew(log: readonly Entry[], epoch: string): Entry[] {
  const entries: Entry[] = [];
  for (const entry of log) entries.push(anew(entries.at(-1)?.hash ?? epoch, entry));
  return entries;
}

export const newKey = (): SigningKey => signingKey(generateKeyPairSync('ed25519').privateKey);

export const stateOf = (log: readonly Entry[]): State => evolveAll(initialState(), log);

interface Exporting {
  readonly epoch: string;
  readonly audience?: Audience;
  readonly key?: SigningKey;
  readonly restoredFrom?: RestoredFrom;
}

/** The lines of an export as the server makes them, the signed one at the end. */
export function exportOf(
  log: readonly Entry[],
  { epoch, audience = 'full', key = newKey(), restoredFrom }: Exporting,
): string[] {
  const state = stateOf(log);
  const lines = log.map((entry) => JSON.stringify(redactEntry(entry, state, audience)));
  const last = log.at(-1) ?? { cursor: 0, hash: epoch };
  const standing = { epoch, cursor: last.cursor, head: last.hash, ...(restoredFrom && { restoredFrom }) };
  return [...lines, JSON.stringify(sealed(standing, digestOf(lines), key))];
}

const digestOf = (lines: readonly string[]): string =>
  createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');

/** Lines as a file has them. */
export const fileOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
