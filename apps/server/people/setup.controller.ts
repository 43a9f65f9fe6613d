import { Body, Controller, Delete, Get, HttpCode, Inject, Ip, Param, Post, UseGuards } from '@nestjs/common';
import { bare } from '../config/addresses.js';
import { ProductionsService } from '../custody/productions.service.js';
import { granted } from '../http/denial.js';
import { HttpsWantedGuard } from '../http/https-wanted.guard.js';
import { shape } from '../http/read-shape.js';
import { httpsUrlOf, ServerFacts, urlOf } from '../http/server-facts.js';
import { ProductionBody } from './bodies.js';
import { Caller, ForPeople, type PersonCaller } from './caller.guard.js';
import { SetupService, type SetUp } from './setup.service.js';

@Controller('api')
export class SetupController {
  constructor(
    @Inject(SetupService) private readonly setups: SetupService,
    @Inject(ProductionsService) private readonly productions: ProductionsService,
    @Inject(ServerFacts) private readonly facts: ServerFacts,
  ) {}

  /** What the start page shows to anyone. */
  @Get('start')
  async start(): Promise<object> {
    const { settings, version } = this.facts;
    const httpsUrl = httpsUrlOf(this.facts);
    return {
      isEmpty: await this.productions.isEmpty(),
      url: urlOf(this.facts),
      plainUrl: settings.urlWithoutTls,
      ...(httpsUrl !== null && { httpsUrl }),
      trust: settings.tls.mode === 'auto' && this.facts.isHttpsUp(),
      signInOverHttp: settings.signInOverHttp,
      version,
    };
  }

  @Post('productions')
  @UseGuards(HttpsWantedGuard)
  async setUp(@Body(shape) body: ProductionBody, @Ip() address: string): Promise<SetUp> {
    return granted(await this.setups.setUp(body, bare(address)));
  }

  @Delete('productions/:id')
  @HttpCode(204)
  @ForPeople('armorer')
  async throwAway(@Caller() caller: PersonCaller, @Param('id') productionId: string): Promise<void> {
    granted(await this.setups.throwAway(caller, productionId));
  }
}
