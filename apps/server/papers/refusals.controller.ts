import { Controller, Get, Inject, Query } from '@nestjs/common';
import { granted } from '../http/denial.js';
import { Caller, ForPeople, type PersonCaller } from '../people/caller.guard.js';
import { RefusalsService, type DayRefusals } from './refusals.service.js';
import { namedDay } from './which-day.js';

/** Near misses: each command that a rule refused. */
@Controller('api/refusals')
export class RefusalsController {
  constructor(@Inject(RefusalsService) private readonly refusals: RefusalsService) {}

  @Get()
  @ForPeople('armorer', 'ad', 'producer')
  async ofDay(@Caller() caller: PersonCaller, @Query('day') day: unknown): Promise<DayRefusals> {
    const named = day === undefined || day === '' ? null : namedDay(day);
    return granted(await this.refusals.ofDay(caller, named));
  }
}
