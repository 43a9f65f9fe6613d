import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { readSettings, type Settings } from '../config/settings.js';
import type { Environment } from '../config/setting-words.js';
import { StartError } from '../config/start-error.js';
import { CustodyModule } from '../custody/custody.module.js';
import { openDataSource } from '../database/data-source.js';
import { DatabaseModule } from '../database/database.module.js';
import { WallClock } from '../http/clock.js';
import { HttpModule } from '../http/http.module.js';
import { PeopleModule } from './people.module.js';
import { reachDatabase } from './recover-place.js';
import { RecoverService, type Known } from './recover.service.js';

const USAGE = 'npm run recover -- [--production ID] --person "NAME OR ID"';
const log = pino({ level: 'warn' }, pino.destination(2));

/** `npm run recover`: resets one PIN. Says what it did by `say`, and throws a StartError where it did nothing. */
export async function recover(args: string[], env: Environment, say: (line: string) => void): Promise<void> {
  const { person: wanted, production } = read(args);
  const settings = readSettings(env);
  const place = await reachDatabase(settings);
  try {
    const source = await openDataSource(place.url, log);
    const context = await NestFactory.createApplicationContext(RecoverModule.with(settings, source), { logger: false });
    try {
      const service = context.get(RecoverService);
      const known = pick(await service.people(production), wanted);
      const { pin, cursor } = await service.reset(known);
      const { name } = known.writer.board.state.production;
      say(`${known.person.name} (${name}) signs in once with the PIN ${pin}, and then chooses another.`);
      say(`This stands in the log as entry ${cursor}.`);
    } finally {
      await context.close();
    }
  } finally {
    await place.close();
  }
}

function read(args: string[]): { person?: string; production?: string } {
  try {
    const options = { person: { type: 'string' }, production: { type: 'string' } } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** The one person who is meant; whoever can't be told apart is listed. Exported for its test. */
export function pick(everybody: readonly Known[], wanted: string | undefined): Known {
  const [first, ...others] = everybody.filter(({ person }) => wanted !== undefined && isMeant(person, wanted));
  if (first && others.length === 0) return first;
  const why =
    wanted === undefined ? 'Say whose PIN it is.' : `${first ? 'Several people are' : 'Nobody is'} called ${wanted}.`;
  const lines = everybody.map(({ person, writer }) => {
    const { name, id } = writer.board.state.production;
    return `  ${person.personId}  ${person.name} (${person.roles.join(', ')}) in ${name}, ${id}`;
  });
  throw new StartError([why, USAGE, ...(lines.length > 0 ? lines : ['There are no people yet.'])].join('\n'));
}

const plain = (name: string): string => name.normalize('NFC').trim().toLowerCase();
const isMeant = ({ personId, name }: Known['person'], wanted: string): boolean =>
  personId === wanted.toLowerCase() || plain(name) === plain(wanted);

@Module({})
class RecoverModule {
  static with(settings: Settings, source: DataSource): DynamicModule {
    const facts = { settings, version: '', buildId: '', rulesVersion: '', webDir: '', isHttpsUp: () => false };
    return {
      module: RecoverModule,
      imports: [
        HttpModule.with({ facts, clock: new WallClock(), log }),
        DatabaseModule.with(source),
        CustodyModule,
        PeopleModule,
      ],
      providers: [RecoverService],
    };
  }
}
