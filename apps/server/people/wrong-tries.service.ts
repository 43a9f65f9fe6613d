import { Inject, Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { WrongTryRow } from '../database/entities/index.js';
import { waitSecondsAfter } from './waits.js';

const FORGET_MS = 10 * 60 * 1_000;

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
      await manager
        .createQueryBuilder()
        .insert()
        .into(WrongTryRow)
        .values({ who, failures: 0, waitUntil: now })
        .orIgnore()
        .execute();
      const row = await manager.findOneOrFail(WrongTryRow, { where: { who }, lock: { mode: 'pessimistic_write' } });
      const waitMs = row.waitUntil.getTime() - now.getTime();
      if (waitMs > 0) return Math.ceil(waitMs / 1_000);
      const failures = row.failures + 1;
      const waitUntil = new Date(now.getTime() + waitSecondsAfter(failures) * 1_000);
      await manager.update(WrongTryRow, { who }, { failures, waitUntil });
      return 0;
    });
  }

  /** Whoever got it right starts at nought. */
  async succeeded(who: string): Promise<void> {
    await this.source.getRepository(WrongTryRow).delete({ who });
  }
}
