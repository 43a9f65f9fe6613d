import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import type { ImportAnswer } from '#wire';
import { granted } from '../http/denial.js';
import { Caller, ForPeople, type PersonCaller } from '../people/caller.guard.js';
import { ImportsService } from './imports.service.js';

@Controller('api/imports')
export class ImportsController {
  constructor(@Inject(ImportsService) private readonly imports: ImportsService) {}

  /** Rows that the rules refuse are an answer, not an error: the file is to be put right. */
  @Post()
  @HttpCode(200)
  @ForPeople('armorer')
  async import(@Caller() caller: PersonCaller, @Body() sent: unknown): Promise<ImportAnswer> {
    return granted(await this.imports.run(caller, sent));
  }
}
