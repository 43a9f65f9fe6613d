import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { audienceOf, redactState } from '#custody';
import { Clock } from '../../http/clock.js';
import { granted } from '../../http/denial.js';
import { Caller, ForPeople, type PersonCaller } from '../../people/caller.guard.js';
import { namedPaper } from '../pdf/named-paper.js';
import { Press } from '../press/press.js';
import { namedDate } from '../which-day.js';

/** What goes out with the call sheet for a day to come. */
@Controller('api/days')
export class NoticeController {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Press) private readonly press: Press,
  ) {}

  @Get(':day/notice.pdf')
  @ForPeople('armorer', 'ad', 'producer')
  async print(
    @Caller() { writer, person }: PersonCaller,
    @Param('day') named: string,
    @Query('paper') asked: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { productionId, board } = writer;
    const paper = namedPaper(asked);
    const day = namedDate(named);
    const audience = audienceOf(person);
    const what = [board.epoch, board.cursor, audience, day, paper].join(' ');
    const { file } = granted(
      await this.press.print(`notice ${productionId} ${person.personId}`, what, [], {
        kind: 'notice',
        paper,
        day,
        state: redactState(board.state, audience),
        at: this.clock.now().toISOString(),
        cursor: board.cursor,
        head: board.head,
      }),
    );
    response.attachment(`weapons on set, ${day}.pdf`);
    response.type('application/pdf').send(file);
  }
}
