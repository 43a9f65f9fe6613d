import { Body, Controller, Get, Inject, Ip, Post } from '@nestjs/common';
import { bare } from '../config/addresses.js';
import { granted } from '../http/denial.js';
import { shape } from '../http/read-shape.js';
import { Caller, ForPeople, type PersonCaller } from '../people/caller.guard.js';
import { ConcernBody } from './bodies.js';
import { ConcernCodesService, type ConcernCode } from './concern-codes.service.js';
import { ConcernsService, type Raised } from './concerns.service.js';

@Controller('api')
export class ConcernsController {
  constructor(
    @Inject(ConcernCodesService) private readonly codes: ConcernCodesService,
    @Inject(ConcernsService) private readonly concerns: ConcernsService,
  ) {}

  @Get('concern-code')
  @ForPeople('armorer', 'ad')
  code(@Caller() { writer }: PersonCaller): Promise<ConcernCode> {
    return this.codes.today(writer.board.state.production);
  }

  /** ST6: by plain HTTP too, from a phone that is no screen, by nobody who is signed in. */
  @Post('concerns')
  async raise(@Body(shape) body: ConcernBody, @Ip() address: string): Promise<Raised> {
    return granted(await this.concerns.raise(body, bare(address)));
  }
}
