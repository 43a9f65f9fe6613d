import { Module, type DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { ConcernsModule } from './concerns/concerns.module.js';
import { CopyModule } from './copy/copy.module.js';
import { CustodyModule } from './custody/custody.module.js';
import { DatabaseModule } from './database/database.module.js';
import { ExportModule } from './export/export.module.js';
import { HealthModule } from './health/health.module.js';
import type { ServerLog } from './health/server-log.js';
import type { Clock } from './http/clock.js';
import { HttpModule } from './http/http.module.js';
import type { ServerFacts } from './http/server-facts.js';
import { ImportsModule } from './imports/imports.module.js';
import { KeepingModule } from './keeping/keeping.module.js';
import { LiveModule } from './live/live.module.js';
import { PapersModule } from './papers/papers.module.js';
import { PeopleModule } from './people/people.module.js';
import { ScreensModule } from './screens/screens.module.js';
import { TlsModule } from './tls/tls.module.js';

/** What a server is made of that comes from outside: tests give another clock and log. */
export interface Given {
  facts: ServerFacts;
  clock: Clock;
  log: ServerLog;
  source: DataSource;
  /** The authority that /trust installs; null where it is not one of our own. */
  caPem: string | null;
}

@Module({})
export class AppModule {
  static with(given: Given): DynamicModule {
    return {
      module: AppModule,
      imports: [
        HttpModule.with(given),
        DatabaseModule.with(given.source),
        CustodyModule,
        ConcernsModule,
        PeopleModule,
        ExportModule,
        CopyModule,
        ImportsModule,
        PapersModule,
        ScreensModule,
        HealthModule,
        LiveModule,
        KeepingModule,
        TlsModule.with(given),
      ],
    };
  }
}
