import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { EntityManager } from 'typeorm';
import { PRESET_POLICIES, type CreateProduction, type Entry } from '#custody';
import { chained } from '../apps/server/custody/chain.js';
import { Log } from '../apps/server/custody/log.js';
import { openDataSource } from '../apps/server/database/data-source.js';
import { CredentialRow, DeviceRow, SignInRow } from '../apps/server/database/entities/index.js';
import { SIGN_IN_LASTS_MS } from '../apps/server/people/is-over.js';
import { hashPin } from '../apps/server/people/pin.js';
import { hashToken, newToken } from '../apps/server/people/token.js';
import { PIN } from '../e2e/crew.js';
import { LongShoot } from '../libs/record/testing/long-shoot.js';

/** One of many productions: its day has begun, its armorer is signed in at the station, and boards are paired. */
export interface Founded {
  productionId: string;
  /** Of the armorer's sign-in. */
  armorerToken: string;
  /** Of its other screens, each of which only looks. */
  boardTokens: string[];
  /** A weapon that is locked away. */
  weaponId: string;
}

const AT_ONCE = 100;
const WEAPONS = 5;
/** What was set up, who is there, a lot, the weapons, their training, and the day. */
const ENTRIES = 11 + WEAPONS;
const BEGAN_AGO_MS = 3_600_000;

/**
 * Founds so many productions on a database, past whatever server runs on it, each log written as a server writes it. By HTTP each of
 * them would hash a PIN, which takes long on purpose: here one hash serves all armorers.
 */
export async function foundFleet(databaseUrl: string, count: number, boards = 1): Promise<Founded[]> {
  const source = await openDataSource(databaseUrl, pino({ level: 'silent' }));
  const log = new Log(source);
  const pinHash = await hashPin(PIN);
  const fleet: Founded[] = [];
  while (fleet.length < count)
    await source.transaction(async (manager) => {
      const last = Math.min(count, fleet.length + AT_ONCE);
      while (fleet.length < last)
        fleet.push(await found({ manager, log, pinHash, boards }, `Picture ${fleet.length + 1}`));
    });
  await source.destroy();
  return fleet;
}

interface With {
  manager: EntityManager;
  log: Log;
  pinHash: string;
  boards: number;
}

async function found({ manager, log, pinHash, boards }: With, name: string): Promise<Founded> {
  const begins = new Date(Date.now() - BEGAN_AGO_MS);
  const created: CreateProduction = {
    productionId: randomUUID(),
    name,
    unit: 'Main unit',
    timeZone: 'America/Denver',
    preset: 'california',
    policy: PRESET_POLICIES.california.policy,
    sample: false,
    armorer: { personId: randomUUID(), name: 'H. Ortiz' },
  };
  const { productionId } = created;
  const stationId = randomUUID();
  const epoch = randomUUID();
  const shoot = new LongShoot({
    created,
    entries: ENTRIES,
    weapons: WEAPONS,
    begins: begins.toISOString(),
    newId: () => randomUUID(),
  });
  const row = { id: productionId, epoch, isSample: false, createdAt: begins, thrownAwayAt: null, restoredFrom: null };
  await log.create(manager, row, chainOf(shoot, epoch, stationId));

  const screen = { productionId, pairedAt: begins, revokedAt: null };
  const boardTokens = Array.from({ length: boards }, newToken);
  await manager.insert(DeviceRow, [
    { ...screen, id: stationId, name: 'Armorer’s station', kind: 'station', tokenHash: hashToken(newToken()) },
    ...boardTokens.map((token, index) => ({
      ...screen,
      id: randomUUID(),
      name: `Board ${index + 1}`,
      kind: 'board' as const,
      tokenHash: hashToken(token),
    })),
  ]);
  const { personId } = created.armorer;
  await manager.insert(CredentialRow, { productionId, personId, pinHash, isOneUse: false });
  const armorerToken = newToken();
  const at = new Date();
  const expiresAt = new Date(at.getTime() + SIGN_IN_LASTS_MS);
  const signIn = { tokenHash: hashToken(armorerToken), productionId, deviceId: stationId, personId, at };
  await manager.insert(SignInRow, { ...signIn, expiresAt, endedAt: null });
  const [weaponId = ''] = Object.keys(shoot.state.weapons);
  return { productionId, armorerToken, boardTokens, weaponId };
}

function chainOf({ log }: LongShoot, epoch: string, deviceId: string): Entry[] {
  const entries: Entry[] = [];
  for (const happened of log)
    entries.push(chained(entries.at(-1)?.hash ?? epoch, happened, { deviceId, commandId: randomUUID() }));
  return entries;
}
