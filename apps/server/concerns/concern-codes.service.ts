import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { localDay, type LocalDay, type State } from '#custody';
import { ConcernCodeRow } from '../database/entities/index.js';
import { Clock } from '../http/clock.js';
import { ServerFacts } from '../http/server-facts.js';
import { inGroups, newReadableCode, plainCode } from '../people/readable-code.js';
import { daysFrom } from './calendar.js';

/** The crew's code of today, and what the QR code says. */
export interface ConcernCode {
  readonly code: string;
  readonly url: string;
  /** The last day on which it is taken. */
  readonly goodThrough: LocalDay;
}

/** Whose code it is, and of which day. */
export type KnownCode = Pick<ConcernCodeRow, 'productionId' | 'day'>;

/** ST6: a code a day, so that nobody who has left the set goes on raising concerns; yesterday's lasts through a night shoot. */
@Injectable()
export class ConcernCodesService {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(ServerFacts) private readonly facts: ServerFacts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The code of the day that it is now where the production shoots. */
  async today({ id: productionId, timeZone }: State['production']): Promise<ConcernCode> {
    const rows = this.source.getRepository(ConcernCodeRow);
    const day = this.dayIn(timeZone);
    // Of two servers that are asked at once, one makes it and both give it out.
    const row = { code: newReadableCode(), productionId, day };
    await rows.createQueryBuilder().insert().values(row).orIgnore().execute();
    const code = inGroups((await rows.findOneByOrFail({ productionId, day })).code);
    // The crew's own phones have not installed the server's authority, so they come by the plain address; and what stands
    // behind a # is in no log of a proxy.
    const url = `${this.facts.settings.urlWithoutTls}/concern#code=${code}`;
    return { code, url, goodThrough: daysFrom(day, 1) };
  }

  /** What is known of a code as somebody typed or scanned it; null for a wrong one. */
  find(code: string): Promise<KnownCode | null> {
    return this.source.getRepository(ConcernCodeRow).findOneBy({ code: plainCode(code) });
  }

  /** Whether that day's code is still taken: today's and yesterday's. */
  isGood({ day }: KnownCode, { timeZone }: Pick<State['production'], 'timeZone'>): boolean {
    return day >= daysFrom(this.dayIn(timeZone), -1);
  }

  private dayIn(timeZone: string): LocalDay {
    return localDay(this.clock.now().toISOString(), timeZone);
  }
}
