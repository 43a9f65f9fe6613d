import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { errorCode } from '../../config/error-code.js';
import { granted } from '../../http/denial.js';
import { ServerFacts, urlOf } from '../../http/server-facts.js';
import { Caller, ForPeople, type PersonCaller } from '../../people/caller.guard.js';
import { Faces } from '../pdf/faces.js';
import { drawSheets } from './draw-sheets.js';
import { labelsOf } from './labels.js';

/** Labels to stick on the weapons: whoever may read the weapons on paper may print them. */
@Controller('api/labels.pdf')
export class LabelsController {
  constructor(
    @Inject(Faces) private readonly faces: Faces,
    @Inject(ServerFacts) private readonly facts: ServerFacts,
  ) {}

  @Get()
  @ForPeople('armorer', 'ad', 'producer')
  async print(
    @Caller() { writer }: PersonCaller,
    @Query('paper') paper: unknown,
    @Query('weapons') weapons: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const asked = granted(labelsOf(writer.board.state, urlOf(this.facts), { paper, weapons }));
    const { document, drawn } = drawSheets(asked, this.faces);
    const { length } = asked.labels;
    response.attachment(`labels for ${length} ${length === 1 ? 'weapon' : 'weapons'}.pdf`);
    response.type('application/pdf');
    try {
      await Promise.all([pipeline(document, response), drawn]);
    } catch (fault) {
      if (errorCode(fault) !== 'ERR_STREAM_PREMATURE_CLOSE') throw fault;
    }
  }
}
