import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { errorCode } from '../config/error-code.js';
import { StartError } from '../config/start-error.js';
import { partingOf } from './parting.js';
import { isSound, type Sound } from './verdict.js';
import { verifyFile } from './verify-file.js';
import { readWitness, witnessFault, type Witness } from './witnesses.js';
import { soundWords, togetherWords } from './words.js';

const USAGE = 'npm run verify -- FILE [FILE…] [--unsigned] [--witness HASH@CURSOR …] [--witnesses FILE]';

/**
 * `npm run verify`: says of each file whether it is as it was recorded, of several whether they go together, and whether heads
 * that were noted down elsewhere are theirs. Returns whether all of it is good. Throws a StartError where it was asked wrongly.
 */
export async function verify(args: string[], say: (line: string) => void): Promise<boolean> {
  const { files, witnesses, takesUnsigned } = await read(args);
  const sound: Verified[] = [];
  for (const file of files) {
    const log = await verifyFile(file, files.length > 1 || witnesses.length > 0);
    if (!isSound(log)) say(`${file}: ${log.why}`);
    else if (log.seal === null && !takesUnsigned)
      say(`${file}: It is a copy, which nobody signs while it grows. Add --unsigned to have it verified all the same.`);
    else sound.push({ file, log });
  }
  for (const { file, log } of sound) for (const line of soundWords(file, log)) say(line);
  const agree = sayTogether(sound, say);
  const faults = witnesses.map((witness) =>
    witnessFault(
      witness,
      sound.map(({ log }) => log),
    ),
  );
  for (const [at, fault] of faults.entries())
    say(fault ?? `The head at entry ${witnesses[at]?.cursor} is the one that was seen.`);
  return sound.length === files.length && agree && faults.every((fault) => fault === null);
}

interface Verified {
  readonly file: string;
  readonly log: Sound;
}

const productionOf = ({ log }: Verified): string => log.state.production.id;

/** Holds each file against the longest of its production: those that are the same as that one are the same as each other. */
function sayTogether(sound: readonly Verified[], say: (line: string) => void): boolean {
  const byLength = [...sound].sort((a, b) => b.log.cursor - a.log.cursor);
  let isGood = true;
  for (const each of byLength) {
    const longest = byLength.find((other) => productionOf(other) === productionOf(each));
    if (longest === undefined || longest === each) continue;
    const partsAt = partingOf(longest.log, each.log);
    say(togetherWords(longest.file, each.file, partsAt, each.log.cursor));
    isGood &&= partsAt === null;
  }
  const productions = new Set(sound.map(productionOf)).size;
  if (productions > 1) say(`They are logs of ${productions} productions, each held against its own alone.`);
  return isGood;
}

interface Asked {
  files: string[];
  witnesses: Witness[];
  takesUnsigned: boolean;
}

async function read(args: string[]): Promise<Asked> {
  const { files, options } = parse(args);
  if (files.length === 0) throw new StartError(`Say which file.\n${USAGE}`);
  const noted = options.witnesses === undefined ? [] : await readNotes(options.witnesses);
  const witnesses = [...(options.witness ?? []), ...noted].map((text) => {
    const witness = readWitness(text);
    if (witness) return witness;
    throw new StartError(
      `“${text.slice(0, 80)}” is no head: HASH@CURSOR, with the first twelve digits of the hash or more.`,
    );
  });
  return { files, witnesses, takesUnsigned: options.unsigned ?? false };
}

/** A head a line; what follows a # is for whoever reads it. */
async function readNotes(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new StartError(`${file} can’t be read (${errorCode(error)}).`);
  });
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '');
}

function parse(args: string[]): {
  files: string[];
  options: { witness?: string[]; witnesses?: string; unsigned?: boolean };
} {
  try {
    const options = {
      witness: { type: 'string', multiple: true },
      witnesses: { type: 'string' },
      unsigned: { type: 'boolean' },
    } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    return { files: positionals, options: values };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
