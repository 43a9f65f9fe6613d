import { Inject, Injectable } from '@nestjs/common';
import type { ImportAnswer } from '#wire';
import { denied, type Answer } from '../http/denial.js';
import { ServerLog } from '../health/server-log.js';
import type { PersonCaller } from '../people/caller.guard.js';
import { readImport } from './read-import.js';

/** A long list on a busy laptop; nobody waits with a gun in hand, and what is urgent goes first. */
const RECORDED_WITHIN_MS = 10_000;

const NOT_KNOWN = 'Not known to be recorded. Send the same again.';

/** Takes over a list as a whole: who may, shape, decide, append; or says every row that is in the way. */
@Injectable()
export class ImportsService {
  constructor(@Inject(ServerLog) private readonly log: ServerLog) {}

  async run({ session, writer }: PersonCaller, sent: unknown): Promise<Answer<ImportAnswer>> {
    const read = await readImport(sent);
    if ('problems' in read) return denied('malformed', { details: { problems: read.problems } });
    const { personId, deviceId } = session;
    const outcome = await writer.run({ ...read, personId, deviceId }, RECORDED_WITHIN_MS);
    switch (outcome.status) {
      case 'accepted': {
        const { cursor } = outcome;
        const count = read.rows.length;
        return { ok: true, firstCursor: cursor - count + 1, cursor, count };
      }
      case 'rows-refused':
        this.log.info({ from: personId, rows: read.rows.length, bad: outcome.refusals.length }, 'import refused');
        return { ok: false, refusals: outcome.refusals };
      case 'malformed':
        return denied('malformed', { details: { problems: outcome.problems } });
      // Who may not is told row by row, and nothing keeps the refusals of an import.
      case 'forbidden':
      case 'refused':
      case 'unconfirmed':
        return denied('unavailable', { message: NOT_KNOWN, waitSeconds: 1 });
    }
  }
}
