import { Inject, Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { WrongTryRow } from '../database/entities/index.js';
import { waitSecondsAfter } from './waits.js';

const FORGET_MS = 10 * 60 * 1_000;
/** Counts one more, unless a wait still runs; either way the row is this transaction's until it ends. */
const COUNT = `INSERT INTO wrong_try AS kept (who, failures, wait_until) VALUES ($1, 1, $2)
  ON CONFLICT (who) DO UPDATE SET failures = kept.failures + 1 WHERE kept.wait_until <= $2
  RETURNING failures`;

/**
 * Wrong tries at a code, by who tries, counted in the database: another server, or a start anew, does not begin at nought.
 * They are forgotten ten minutes after the last wait.
 */
@Injectable()
export class WrongTriesService {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * Counts a try as wrong until `succeeded` says otherwise, so that tries side by side don't all count as the first. Answers the
   * seconds to wait where it may not be made yet, which counts nothing; 0 where it may.
   */
  begin(who: string, now: Date): Promise<number> {
    return this.source.transaction(async (manager) => {
      await manager.delete(WrongTryRow, { waitUntil: LessThan(new Date(now.getTime() - FORGET_MS)) });
      const [counted] = await manager.query<{ failures: number }[]>(COUNT, [who, now]);
      if (!counted) {
        const { waitUntil } = await manager.findOneByOrFail(WrongTryRow, { who });
        return Math.ceil((waitUntil.getTime() - now.getTime()) / 1_000);
      }
      const waitUntil = new Date(now.getTime() + waitSecondsAfter(counted.failures) * 1_000);
      await manager.update(WrongTryRow, { who }, { waitUntil });
      return 0;
    });
  }

  /** Whoever got it right starts at nought. */
  async succeeded(who: string): Promise<void> {
    await this.source.getRepository(WrongTryRow).delete({ who });
  }
}
