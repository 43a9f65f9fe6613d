import { Controller, Get, Inject } from '@nestjs/common';
import { Caller, ForPeople, type PersonCaller } from '../people/caller.guard.js';
import { CopiesService, type CopyReport } from './copies.service.js';

/** How the copy on another disk stands, for whoever answers for the record. */
@Controller('api/copy')
export class CopyController {
  constructor(@Inject(CopiesService) private readonly copies: CopiesService) {}

  @Get()
  @ForPeople('armorer')
  read(@Caller() { session }: PersonCaller): CopyReport {
    return this.copies.report(session.productionId);
  }
}
