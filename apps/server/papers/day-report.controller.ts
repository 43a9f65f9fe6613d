import { setImmediate } from 'node:timers/promises';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { audienceOf, evolveAll, initialState, type Entry } from '#custody';
import { daysOf, partFrom, type DayPart } from '#record';
import { Clock } from '../http/clock.js';
import { DeniedError, denied, granted } from '../http/denial.js';
import { Caller, ForPeople, type PersonCaller } from '../people/caller.guard.js';
import { csvOf } from './day-csv.js';
import { daySections } from './day-sections.js';
import { namedPaper } from './pdf/named-paper.js';
import { Press } from './press/press.js';
import { redactedPages } from './redacted-pages.js';
import { RefusalsService } from './refusals.service.js';
import { namedDay } from './which-day.js';

const AT_ONCE = 500;

/** A day's report, redacted for whoever asks by the state now, as the log is (CH2). */
@Controller('api/days')
export class DayReportController {
  /** Productions whose report is being made: one at a time. */
  private readonly busy = new Set<string>();

  constructor(
    @Inject(RefusalsService) private readonly refusals: RefusalsService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Press) private readonly press: Press,
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
      const log: Entry[] = [];
      for await (const page of redactedPages(caller)) log.push(...page);
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

  @Get(':day/report.pdf')
  @ForPeople('armorer', 'ad', 'producer')
  async pdf(
    @Caller() caller: PersonCaller,
    @Param('day') day: string,
    @Query('paper') asked: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const paper = namedPaper(asked);
    const refusals = granted(await this.refusals.ofDay(caller, namedDay(day)));
    // The pages below are read up to where the board stands now, so nothing is waited for between here and there: the head
    // that is printed is that of the last entry that is told.
    const { productionId, board } = caller.writer;
    const { epoch, head, cursor } = board;
    const what = [refusals.day, refusals.refusals.length, epoch, head, cursor, paper, audienceOf(caller.person)];
    const { file } = granted(
      await this.press.print(`report ${productionId}`, what.join(' '), redactedPages(caller), {
        kind: 'report',
        paper,
        refusals,
        at: this.clock.now().toISOString(),
        epoch,
        head,
      }),
    );
    response.attachment(`day ${refusals.day}.pdf`);
    response.type('application/pdf').send(file);
  }
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
