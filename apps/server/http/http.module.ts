import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ServerLog } from '../health/server-log.js';
import { Clock } from './clock.js';
import { ErrorFilter } from './error.filter.js';
import { ForeignCheck } from './foreign.js';
import { Paces } from './paces.js';
import { ServerFacts } from './server-facts.js';

/** What the whole server shares: its clock, its log, how it was started, and one answer to everything that goes wrong. */
@Global()
@Module({})
export class HttpModule {
  static with({ facts, clock, log }: { facts: ServerFacts; clock: Clock; log: ServerLog }): DynamicModule {
    return {
      module: HttpModule,
      providers: [
        { provide: ServerFacts, useValue: facts },
        { provide: Clock, useValue: clock },
        { provide: ServerLog, useValue: log },
        { provide: APP_FILTER, useClass: ErrorFilter },
        ForeignCheck,
        Paces,
      ],
      exports: [ServerFacts, Clock, ServerLog, ForeignCheck, Paces],
    };
  }
}
