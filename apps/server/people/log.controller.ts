import { Controller, Get, Query } from '@nestjs/common';
import { audienceOf, redactEntry, type Cursor, type Entry } from '#custody';
import { DeniedError, denied } from '../http/denial.js';
import { Caller, ForPeople, type PersonCaller } from './caller.guard.js';

const MOST_ENTRIES = 1_000;

interface LogPage {
  readonly entries: Entry[];
  /** Of the whole log, not of this page. */
  readonly cursor: Cursor;
  readonly head: string;
}

/** The log a page at a time, redacted as the socket is: by the state now. */
@Controller('api/log')
export class LogController {
  @Get()
  @ForPeople('armorer', 'ad', 'producer')
  async read(
    @Caller() { writer, person }: PersonCaller,
    @Query('after') after: unknown,
    @Query('limit') limit: unknown,
  ): Promise<LogPage> {
    const from = wholeNumber('after', after, 0, 0);
    const most = Math.min(wholeNumber('limit', limit, 1, MOST_ENTRIES), MOST_ENTRIES);
    // CH2: what another server committed a moment ago is not in this state yet, so it could not be redacted by it.
    const { cursor, head, state } = writer.board;
    const read = from < cursor ? await writer.readLog(from, most) : [];
    const audience = audienceOf(person);
    const entries = read.filter((entry) => entry.cursor <= cursor).map((entry) => redactEntry(entry, state, audience));
    return { entries, cursor, head };
  }
}

function wholeNumber(path: string, sent: unknown, least: number, otherwise: number): number {
  if (sent === undefined || sent === '') return otherwise;
  const number = typeof sent === 'string' && /^\d{1,15}$/.test(sent) ? Number(sent) : -1;
  if (number >= least) return number;
  const message = `must be a whole number of ${least} or more`;
  throw new DeniedError(denied('malformed', { details: { problems: [{ path, message }] } }));
}
