import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId, ProductionId } from '#custody';
import { CredentialRow } from '../database/entities/index.js';
import { Clock } from '../http/clock.js';
import { denied, type Answer, type Denial } from '../http/denial.js';
import { hashPin, isPinOf } from './pin.js';
import { waitSecondsAfter } from './waits.js';

/** Then the PIN is worth nothing any more: 100 of a million is what guessing gets. */
const MOST_FAILURES = 100;
const ASK_AGAIN_SECONDS = 60 * 60;

export interface Whose {
  readonly productionId: ProductionId;
  readonly personId: PersonId;
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
    const row = { ...pick(whose), pinHash: await hashPin(pin), isOneUse, failures: 0, waitUntil: null };
    await this.source.getRepository(CredentialRow).upsert(row, ['productionId', 'personId']);
  }

  /** Tries a PIN. Every wrong answer is the same, whether the person has a PIN or exists at all. */
  async try(whose: Whose, pin: string): Promise<Answer<RightPin>> {
    const counted = await this.countTry(whose);
    if (counted !== null && 'denied' in counted) return counted;
    if (!(await isPinOf(counted?.pinHash ?? null, pin)) || counted === null) return denied('wrong-pin');
    const { pinHash, isOneUse } = counted;
    const cleared = { failures: 0, waitUntil: null };
    await this.source.getRepository(CredentialRow).update({ ...pick(whose), pinHash }, cleared);
    return { pinHash, isOneUse };
  }

  /** Puts another PIN in the place of a right one, inside the caller's transaction. False where somebody else was first. */
  async replace(manager: EntityManager, whose: Whose, { pinHash }: RightPin, pin: string): Promise<boolean> {
    const fresh = { pinHash: await hashPin(pin), isOneUse: false, failures: 0, waitUntil: null };
    const { affected } = await manager.update(CredentialRow, { ...pick(whose), pinHash }, fresh);
    return affected === 1;
  }

  /** Counts the try as a wrong one before it is looked at, or tries side by side would all count as the first. */
  private countTry(whose: Whose): Promise<CredentialRow | Denial | null> {
    return this.source.transaction(async (manager) => {
      const row = await manager.findOne(CredentialRow, { where: pick(whose), lock: { mode: 'pessimistic_write' } });
      if (row === null) return null;
      if (row.failures >= MOST_FAILURES) {
        const message = 'Too many wrong PINs. An armorer gives you a new one.';
        return denied('too-many', { message, waitSeconds: ASK_AGAIN_SECONDS });
      }
      const now = this.clock.now().getTime();
      const waitSeconds = row.waitUntil === null ? 0 : (row.waitUntil.getTime() - now) / 1_000;
      if (waitSeconds > 0) return denied('too-many', { waitSeconds });
      const failures = row.failures + 1;
      const waitUntil = new Date(now + waitSecondsAfter(failures) * 1_000);
      await manager.update(CredentialRow, pick(whose), { failures, waitUntil });
      return row;
    });
  }
}

const pick = ({ productionId, personId }: Whose): Whose => ({ productionId, personId });
