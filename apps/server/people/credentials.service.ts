import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DeviceId, PersonId, ProductionId } from '#custody';
import { CredentialRow, SignInRow, WrongPinRow } from '../database/entities/index.js';
import { Clock } from '../http/clock.js';
import { denied, type Answer, type Denial } from '../http/denial.js';
import { hashPin, isPinOf } from './pin.js';
import { mayTry, waitSecondsAfter, type WrongPins } from './waits.js';

const ASK_AGAIN_SECONDS = 60 * 60;
const WORTH_NOTHING = 'Too many wrong PINs. An armorer gives you a new one.';

export interface Whose {
  readonly productionId: ProductionId;
  readonly personId: PersonId;
}

/** Whose PIN is tried, and on which screen. */
export interface Try extends Whose {
  readonly deviceId: DeviceId;
}

/** A PIN that was right, and may be used once more where it is good for one use. */
export interface RightPin {
  readonly pinHash: string;
  readonly isOneUse: boolean;
}

/** PINs: hashed with argon2id, guessed at no faster on two servers than on one. */
@Injectable()
export class CredentialsService {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Gives somebody a PIN, and a clean slate. `isOneUse` where somebody else chose it. */
  async set(whose: Whose, pin: string, isOneUse: boolean): Promise<void> {
    const row = { ...pick(whose), pinHash: await hashPin(pin), isOneUse };
    await this.source.transaction(async (manager) => {
      await manager.upsert(CredentialRow, row, ['productionId', 'personId']);
      await manager.delete(WrongPinRow, pick(whose));
    });
  }

  /** Tries a PIN. Every wrong answer is the same, whether the person has a PIN or exists at all. */
  async try(tried: Try, pin: string): Promise<Answer<RightPin>> {
    const counted = await this.countTry(tried);
    if (counted !== null && 'denied' in counted) return counted;
    if (!(await isPinOf(counted?.pinHash ?? null, pin)) || counted === null) return denied('wrong-pin');
    const { deviceId } = tried;
    await this.source.getRepository(WrongPinRow).delete({ ...pick(tried), deviceId });
    return counted;
  }

  /** Puts another PIN in the place of a right one, inside the caller's transaction. False where somebody else was first. */
  async replace(manager: EntityManager, whose: Whose, { pinHash }: RightPin, pin: string): Promise<boolean> {
    const fresh = { pinHash: await hashPin(pin), isOneUse: false };
    const { affected } = await manager.update(CredentialRow, { ...pick(whose), pinHash }, fresh);
    if (affected !== 1) return false;
    await manager.delete(WrongPinRow, pick(whose));
    return true;
  }

  /** Counts the try as a wrong one before it is looked at, or tries side by side would all count as the first. */
  private countTry(tried: Try): Promise<RightPin | Denial | null> {
    const { deviceId } = tried;
    return this.source.transaction(async (manager) => {
      const row = await manager.findOne(CredentialRow, { where: pick(tried), lock: { mode: 'pessimistic_write' } });
      if (row === null) return null;
      const wrong = await this.wrongPins(manager, tried);
      if (!mayTry(wrong)) return denied('too-many', { message: WORTH_NOTHING, waitSeconds: ASK_AGAIN_SECONDS });
      const now = this.clock.now().getTime();
      const waitSeconds = (wrong.waitUntil - now) / 1_000;
      if (waitSeconds > 0) return denied('too-many', { waitSeconds });
      const failures = wrong.here + 1;
      const waitUntil = new Date(now + waitSecondsAfter(failures) * 1_000);
      const counted = { ...pick(tried), deviceId, failures, waitUntil };
      await manager.upsert(WrongPinRow, counted, ['productionId', 'personId', 'deviceId']);
      return { pinHash: row.pinHash, isOneUse: row.isOneUse };
    });
  }

  /** What counts against a try on this screen. One is known to somebody who has once signed in on it. */
  private async wrongPins(manager: EntityManager, tried: Try): Promise<WrongPins> {
    const signIns = await manager.find(SignInRow, { select: { deviceId: true }, where: pick(tried) });
    const known = new Set(signIns.map(({ deviceId }) => deviceId));
    const rows = await manager.findBy(WrongPinRow, pick(tried));
    const here = rows.find(({ deviceId }) => deviceId === tried.deviceId);
    const isKnown = known.has(tried.deviceId);
    const sum = (of: readonly WrongPinRow[]): number => of.reduce((count, { failures }) => count + failures, 0);
    return {
      here: here?.failures ?? 0,
      waitUntil: here?.waitUntil.getTime() ?? 0,
      alike: isKnown ? (here?.failures ?? 0) : sum(rows.filter(({ deviceId }) => !known.has(deviceId))),
      all: sum(rows),
    };
  }
}

const pick = ({ productionId, personId }: Whose): Whose => ({ productionId, personId });
