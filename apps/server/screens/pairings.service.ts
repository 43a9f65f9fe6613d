import { randomInt, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, type EntityManager } from 'typeorm';
import type { DeviceKind } from '#wire';
import { DeviceRow, PairingRow } from '../database/entities/index.js';
import { violatedConstraint } from '../database/postgres-error.js';
import { Clock } from '../http/clock.js';
import { denied, type Answer } from '../http/denial.js';
import { hashToken, newToken } from '../people/token.js';
import { Turns } from '../people/turns.js';
import { WrongTriesService } from '../people/wrong-tries.service.js';
import { describeDevice, type Device } from './devices.service.js';
import { StandingCodes } from './standing-codes.js';

const LASTS_MS = 10 * 60 * 1_000;
/** So that six digits stay hard to hit, however many screens ask. */
const MOST_STANDING = 10_000;

export interface NewPairing {
  readonly code: string;
  readonly claim: string;
  readonly expiresAt: string;
}

/** Null while nobody has accepted the code yet. */
export type Claimed = { readonly device: null } | { readonly device: Device; readonly deviceToken: string };

interface Accepter {
  productionId: string;
  personId: string;
}

interface AcceptedAs {
  name: string;
  kind: DeviceKind;
}

/** Six digits on an unpaired screen become a paired screen, when an armorer or AD says so. */
@Injectable()
export class PairingsService {
  private readonly turns = new Turns();
  private readonly standing = new StandingCodes();

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(WrongTriesService) private readonly tries: WrongTriesService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async start(address: string, name: string | undefined): Promise<Answer<NewPairing>> {
    const now = this.clock.now();
    const waitSeconds = this.standing.waitSeconds(address, now);
    if (waitSeconds > 0) return denied('too-many', { waitSeconds });
    await this.clear(now);
    if ((await this.source.getRepository(PairingRow).count()) >= MOST_STANDING) {
      return denied('too-many', { waitSeconds: LASTS_MS / 1_000 });
    }
    const claim = newToken();
    const expiresAt = new Date(now.getTime() + LASTS_MS);
    const row = { claimHash: hashToken(claim), name: name ?? null, expiresAt, deviceId: null, isClaimed: false };
    const code = await this.insertUnderFreeCode(row);
    this.standing.add(address, row.claimHash, expiresAt);
    return { code, claim, expiresAt: expiresAt.toISOString() };
  }

  /** Makes the screen a device of the production. `by` names who tries, so that nobody goes through the codes. */
  accept(code: string, by: Accepter, as: AcceptedAs): Promise<Answer<{ deviceId: string }>> {
    const who = `pairing ${by.productionId} ${by.personId}`;
    return this.turns.run(who, () => this.tryToAccept(who, code, by, as));
  }

  private async tryToAccept(
    who: string,
    code: string,
    by: Accepter,
    as: AcceptedAs,
  ): Promise<Answer<{ deviceId: string }>> {
    const waitSeconds = await this.tries.begin(who, this.clock.now());
    if (waitSeconds > 0) return denied('too-many', { waitSeconds });
    const deviceId = await this.takeIn(code, by.productionId, as);
    if (deviceId === null)
      return denied('not-found', { message: 'No screen shows this code. Read it again: it changes.' });
    await this.tries.succeeded(who);
    return { deviceId };
  }

  /** The same from the server's own machine, where whoever sits may do anything. Null where no screen shows this code. */
  async takeIn(code: string, productionId: string, { name, kind }: AcceptedAs): Promise<string | null> {
    const now = this.clock.now();
    const deviceId = randomUUID();
    // Its real token is made when the screen fetches it; nobody ever holds the one behind this hash.
    const tokenHash = hashToken(newToken());
    const device = { id: deviceId, productionId, name, kind, tokenHash, pairedAt: now, revokedAt: null };
    return this.source.transaction(async (manager) => {
      const open = await manager.findOne(PairingRow, {
        where: { code, deviceId: IsNull(), expiresAt: MoreThan(now) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!open) return null;
      await manager.insert(DeviceRow, device);
      const expiresAt = new Date(now.getTime() + LASTS_MS);
      await manager.update(PairingRow, { code }, { deviceId, expiresAt });
      return deviceId;
    });
  }

  /** Hands the device's token to the screen that holds the claim: once, and never again. */
  claim(claim: string): Promise<Answer<Claimed>> {
    const claimHash = hashToken(claim);
    return this.source.transaction(async (manager): Promise<Answer<Claimed>> => {
      const where = { claimHash, isClaimed: false, expiresAt: MoreThan(this.clock.now()) };
      const row = await manager.findOne(PairingRow, { where, lock: { mode: 'pessimistic_write' } });
      if (!row) return denied('gone');
      if (row.deviceId === null) return { device: null };
      const device = await manager.findOneBy(DeviceRow, { id: row.deviceId, revokedAt: IsNull() });
      if (!device) return denied('gone');
      const deviceToken = newToken();
      await manager.update(DeviceRow, { id: device.id }, { tokenHash: hashToken(deviceToken) });
      await manager.update(PairingRow, { claimHash }, { isClaimed: true });
      this.standing.remove(claimHash);
      return { device: describeDevice(device), deviceToken };
    });
  }

  /** Drops what ran out, and the devices that nobody fetched a token for. */
  private async clear(now: Date): Promise<void> {
    await this.source.transaction(async (manager) => {
      const { raw: old }: { raw: OldPairing[] } = await manager
        .createQueryBuilder()
        .delete()
        .from(PairingRow)
        .where('expires_at <= :now', { now })
        .returning('device_id, is_claimed')
        .execute();
      await forgetUnfetched(manager, old);
    });
  }

  private async insertUnderFreeCode(row: Omit<PairingRow, 'code'>): Promise<string> {
    for (;;) {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      try {
        await this.source.getRepository(PairingRow).insert({ ...row, code });
        return code;
      } catch (fault) {
        if (violatedConstraint(fault) !== 'pairing_pkey') throw fault;
      }
    }
  }
}

interface OldPairing {
  device_id: string | null;
  is_claimed: boolean;
}

async function forgetUnfetched(manager: EntityManager, old: OldPairing[]): Promise<void> {
  const unfetched = old.flatMap(({ device_id: id, is_claimed: isClaimed }) => (id === null || isClaimed ? [] : [id]));
  if (unfetched.length > 0) await manager.delete(DeviceRow, unfetched);
}
