import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { isArmorer, isHeadArmorer, type Person, type State } from '#custody';
import { readSettings, type Settings } from '../config/settings.js';
import type { Environment } from '../config/setting-words.js';
import { StartError } from '../config/start-error.js';
import { holdDatabase } from '../database/place.js';
import { isMeant, pick } from '../people/recover.js';
import { openRecovery } from '../people/recover-context.js';
import { RecoverService } from '../people/recover.service.js';
import { isSound, type Sound } from '../verify/verdict.js';
import { verifyFile } from '../verify/verify-file.js';
import { fill } from './fill.js';

const USAGE = 'npm run restore -- FILE [--armorer "NAME OR ID"] [--unsigned]';

interface Asked {
  readonly file: string;
  readonly armorer: string | undefined;
  readonly takesUnsigned: boolean;
}

/**
 * `npm run restore`: fills a database that has nothing of that production from an export or a copy of its log. Says what it did
 * and what comes next by `say`, and throws a StartError where it did nothing.
 */
export async function restore(args: string[], env: Environment, say: (line: string) => void): Promise<void> {
  const asked = read(args);
  const settings = readSettings(env);
  const found = await fileToRestore(asked);
  const armorer = armorerOf(found.state, asked.armorer);
  const place = await holdDatabase(settings);
  try {
    const context = await openRecovery(settings, place.url);
    try {
      await fill(context.get(DataSource), { file: asked.file, found, epoch: randomUUID(), now: new Date() });
      const service = context.get(RecoverService);
      const known = pick(await service.people(found.state.production.id), armorer.personId);
      for (const line of restoredWords(found)) say(line);
      const { pin } = await service.reset(known);
      for (const line of nextSteps(found, armorer, pin, settings)) say(line);
    } finally {
      await context.close();
    }
  } finally {
    await place.close();
  }
}

/** The file as it was found to be, where a log can be restored from it. */
async function fileToRestore({ file, takesUnsigned }: Asked): Promise<Sound> {
  const found = await verifyFile(file);
  if (!isSound(found)) throw new StartError(`${file} can’t be restored from. ${found.why}`);
  const { counts, words } = found.withheld;
  if (counts + words > 0)
    throw new StartError(
      `${file} is not the whole log: an AD or a producer exported it, and ${counts + words} of its entries are without what was withheld from them. Take an armorer’s export.`,
    );
  if (found.seal === null && !takesUnsigned)
    throw new StartError(`${file} is a copy, which nobody signs while it grows. Add --unsigned to restore from it.`);
  return found;
}

/** Who signs in first: the one who is named, else whoever set the production up, else another armorer. */
function armorerOf({ people }: State, wanted: string | undefined): Person {
  const armorers = Object.values(people).filter(isArmorer);
  const meant =
    wanted === undefined
      ? armorers.filter(isHeadArmorer).slice(0, 1)
      : armorers.filter((each) => isMeant(each, wanted));
  const [first, ...others] = meant;
  if (first && others.length === 0) return first;
  const names = armorers.map(({ personId, name }) => `  ${personId}  ${name}`);
  throw new StartError(
    [`${first ? 'Several armorers are' : 'No armorer is'} called ${wanted}.`, USAGE, ...names].join('\n'),
  );
}

function restoredWords({ state, cursor, at }: Sound): string[] {
  const { name, unit } = state.production;
  const entries = cursor.toLocaleString('en');
  return [
    `${name}, ${unit}: ${entries} entries are restored, the newest of ${at}. The log goes on under a new epoch.`,
    'Nobody has a PIN any more, and no screen is paired. What comes next:',
  ];
}

function nextSteps({ state }: Sound, armorer: Person, pin: string, { urlWithoutTls }: Settings): string[] {
  const { id } = state.production;
  return [
    '  1. npm start',
    `  2. Open ${urlWithoutTls}/armorer in the browser of the armorer’s station. It shows six digits.`,
    `  3. On this machine, while Setboard runs: npm run recover -- --production ${id} --screen SIX-DIGITS`,
    `  4. ${armorer.name} signs in there with the PIN ${pin}, and then chooses another. It works once.`,
    '  5. At the station: take the other screens in under Screens, and give everyone else a PIN under People.',
  ];
}

function read(args: string[]): Asked {
  const { files, options } = parse(args);
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new StartError(`Say which file, and one alone.\n${USAGE}`);
  return { file, armorer: options.armorer, takesUnsigned: options.unsigned ?? false };
}

function parse(args: string[]): { files: string[]; options: { armorer?: string; unsigned?: boolean } } {
  try {
    const options = { armorer: { type: 'string' }, unsigned: { type: 'boolean' } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    return { files: positionals, options: values };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
