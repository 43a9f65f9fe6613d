import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { audienceOf, redactState } from '#custody';
import { Clock } from '../../http/clock.js';
import { granted } from '../../http/denial.js';
import { Caller, ForPeople, type PersonCaller } from '../../people/caller.guard.js';
import { namedPaper } from '../pdf/named-paper.js';
import { Press } from '../press/press.js';

/** The state now on paper, redacted for whoever asks as their screen is (CH2). */
@Controller('api/state.pdf')
export class StateController {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Press) private readonly press: Press,
  ) {}

  @Get()
  @ForPeople('armorer', 'ad', 'producer')
  async print(
    @Caller() { writer, person }: PersonCaller,
    @Query('paper') asked: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { productionId, board } = writer;
    const paper = namedPaper(asked);
    const audience = audienceOf(person);
    const what = [board.epoch, board.cursor, audience, paper].join(' ');
    const { file } = granted(
      await this.press.print(`state ${productionId} ${person.personId}`, what, [], {
        kind: 'state',
        paper,
        state: redactState(board.state, audience),
        at: this.clock.now().toISOString(),
        cursor: board.cursor,
        head: board.head,
      }),
    );
    response.attachment(`weapons now, entry ${board.cursor}.pdf`);
    response.type('application/pdf').send(file);
  }
}
