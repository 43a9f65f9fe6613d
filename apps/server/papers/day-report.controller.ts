import { setImmediate } from 'node:timers/promises';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { audienceOf, evolveAll, initialState, redactEntry, type Entry } from '#custody';
import { daysOf, partFrom, type DayPart } from '#record';
import { Clock } from '../http/clock.js';
import { DeniedError, denied, granted } from '../http/denial.js';
import { Caller, ForPeople, type PersonCaller } from '../people/caller.guard.js';
import { csvOf } from './day-csv.js';
import { daySections } from './day-sections.js';
import { RefusalsService } from './refusals.service.js';
import { namedDay } from './which-day.js';

const READ = 1_000;
const AT_ONCE = 500;

/** A day's report, redacted for whoever asks by the state now, as the log is (CH2). */
@Controller('api/days')
export class DayReportController {
  /** Productions whose report is being made: one at a time. */
  private readonly busy = new Set<string>();

  constructor(
    @Inject(RefusalsService) private readonly refusals: RefusalsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Get(':day/report.csv')
  @ForPeople('armorer', 'ad', 'producer')
  async csv(@Caller() caller: PersonCaller, @Param('day') day: string, @Res() response: Response): Promise<void> {
    const { productionId } = caller.writer;
    const named = namedDay(day);
    if (this.busy.has(productionId)) throw new DeniedError(denied('too-many', { waitSeconds: 2 }));
    this.busy.add(productionId);
    try {
      const { epoch, head } = caller.writer.board;
      const log = await redactedLog(caller);
      const refusals = granted(await this.refusals.ofDay(caller, named));
      const part = await dayOf(log, refusals.day);
      if (!part) throw new DeniedError(denied('not-found'));
      const sections = daySections({ part, log, refusals, at: this.clock.now().toISOString(), epoch, head });
      response.attachment(`day ${refusals.day}, ${part.day.date}.csv`);
      response.type('text/csv; charset=utf-8').send(csvOf(sections));
    } finally {
      this.busy.delete(productionId);
    }
  }
}

async function redactedLog({ writer, person }: PersonCaller): Promise<Entry[]> {
  const { cursor, state } = writer.board;
  const audience = audienceOf(person);
  const log: Entry[] = [];
  while (log.length < cursor) {
    const page = await writer.readLog(log.length, Math.min(READ, cursor - log.length));
    if (page.length === 0) break;
    log.push(...page.map((entry) => redactEntry(entry, state, audience)));
  }
  return log;
}

/** Folds what was before the day in pieces of some milliseconds: no pulse waits for a report. */
async function dayOf(log: readonly Entry[], number: number | null): Promise<DayPart | null> {
  const day = daysOf(log).find((each) => each.number === number);
  if (!day) return null;
  let before = initialState();
  for (let from = 0; from < day.first - 1; from += AT_ONCE) {
    before = evolveAll(before, log.slice(from, Math.min(from + AT_ONCE, day.first - 1)));
    await setImmediate();
  }
  return partFrom(day, before, log);
}
