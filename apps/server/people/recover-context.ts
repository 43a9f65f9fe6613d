import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import type { Settings } from '../config/settings.js';
import { CustodyModule } from '../custody/custody.module.js';
import { openDataSource } from '../database/data-source.js';
import { DatabaseModule } from '../database/database.module.js';
import { HealthModule } from '../health/health.module.js';
import { WallClock } from '../http/clock.js';
import { HttpModule } from '../http/http.module.js';
import { ScreensModule } from '../screens/screens.module.js';
import { PeopleModule } from './people.module.js';
import { RecoverService } from './recover.service.js';

const log = pino({ level: 'warn' }, pino.destination(2));

/** The parts of a server that a command beside it works with, over this database. */
export async function openRecovery(settings: Settings, url: string): Promise<INestApplicationContext> {
  const source = await openDataSource(url, log);
  return NestFactory.createApplicationContext(RecoverModule.with(settings, source), { logger: false });
}

@Module({})
class RecoverModule {
  static with(settings: Settings, source: DataSource): DynamicModule {
    const facts = { settings, version: '', buildId: '', rulesVersion: '', webDir: '', isHttpsUp: () => false };
    return {
      module: RecoverModule,
      imports: [
        HttpModule.with({ facts, clock: new WallClock(), log }),
        DatabaseModule.with(source),
        HealthModule,
        CustodyModule,
        PeopleModule,
        ScreensModule,
      ],
      providers: [RecoverService],
    };
  }
}
