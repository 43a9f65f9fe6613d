import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { readSettings } from '../config/settings.js';
import type { Environment } from '../config/setting-words.js';
import { StartError } from '../config/start-error.js';
import type { ProductionWriter } from '../custody/writer.js';
import { reachDatabase } from '../database/place.js';
import { openRecovery } from './recover-context.js';
import { RecoverService, type Known } from './recover.service.js';

const USAGE = `npm run recover -- [--production ID] --person "NAME OR ID"
npm run recover -- [--production ID] --screen CODE`;

interface Asked {
  person?: string;
  screen?: string;
  production?: string;
}

/**
 * `npm run recover`: resets one PIN, or takes one screen in. Says what it did by `say`, and throws a StartError where it did
 * nothing.
 */
export async function recover(args: string[], env: Environment, say: (line: string) => void): Promise<void> {
  const asked = read(args);
  const settings = readSettings(env);
  const place = await reachDatabase(settings);
  try {
    const context = await openRecovery(settings, place.url);
    try {
      const service = context.get(RecoverService);
      await (asked.screen === undefined ? resetPin(service, asked, say) : takeIn(service, asked.screen, asked, say));
    } finally {
      await context.close();
    }
  } finally {
    await place.close();
  }
}

async function resetPin(
  service: RecoverService,
  { person, production }: Asked,
  say: (line: string) => void,
): Promise<void> {
  const known = pick(await service.people(production), person);
  const { pin, cursor } = await service.reset(known);
  const { name } = known.writer.board.state.production;
  say(`${known.person.name} (${name}) signs in once with the PIN ${pin}, and then chooses another.`);
  say(`This stands in the log as entry ${cursor}.`);
}

async function takeIn(
  service: RecoverService,
  code: string,
  { production }: Asked,
  say: (line: string) => void,
): Promise<void> {
  const writer = theOne(await service.productionsServed(production));
  const digits = code.replaceAll(/\s/g, '');
  if (!(await service.takeIn(digits, writer)))
    throw new StartError(
      `No screen shows the code ${code}. Open /armorer on the screen, and read its six digits again.`,
    );
  say(`That screen is an armorer’s station of ${writer.board.state.production.name} in a moment.`);
}

function read(args: string[]): Asked {
  try {
    const options = { person: { type: 'string' }, screen: { type: 'string' }, production: { type: 'string' } } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function theOne(writers: readonly ProductionWriter[]): ProductionWriter {
  const [first, ...others] = writers;
  if (first && others.length === 0) return first;
  const lines = writers.map(({ board, productionId }) => `  ${productionId}  ${board.state.production.name}`);
  throw new StartError(
    [first ? 'Say which production it is.' : 'There is no such production.', USAGE, ...lines].join('\n'),
  );
}

/** The one person who is meant; whoever can't be told apart is listed. */
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
export const isMeant = ({ personId, name }: Known['person'], wanted: string): boolean =>
  personId === wanted.toLowerCase() || plain(name) === plain(wanted);
