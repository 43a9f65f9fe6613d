// Builds what is stale: the server with swc, the same as one file, the screens with Vite. Each part has a stamp, the hash
// of all that went into it, written last, so that a build which was killed half-way is simply stale.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lookOf } from './look.mjs';
import { makeOneFile } from './one-file.mjs';
import { inTurn } from './turn.mjs';

export const root = path.resolve(import.meta.dirname, '..');
const screens = ['start', 'board', 'armorer', 'handheld', 'concern'];
const at = (file) => path.join(root, file);

/** Every file below the folders, as sorted paths relative to the repository; none where a folder does not exist. */
async function filesIn(...folders) {
  const found = folders.map(async (folder) => {
    const entries = await readdir(at(folder), { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile());
    return files.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  });
  return (await Promise.all(found)).flat().sort();
}

async function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = await readFile(at(file)).catch(() => Buffer.alloc(0));
    hash.update(`${file}\0`).update(createHash('sha256').update(bytes).digest());
  }
  return hash.digest('hex');
}

/** A reader never meets half a file. */
async function writeWhole(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}.new`;
  await writeFile(fresh, text);
  await rename(fresh, file);
}

async function compileOne(source, outFolder) {
  const { transform } = await import('@swc/core');
  const out = at(path.join(outFolder, source.replace(/\.ts$/, '.js')));
  const { code, map } = await transform(await readFile(at(source), 'utf8'), {
    swcrc: false,
    configFile: false,
    filename: at(source),
    sourceFileName: path.relative(path.dirname(out), at(source)),
    sourceMaps: true,
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
    },
    module: { type: 'es6' },
  });
  await writeWhole(`${out}.map`, map);
  await writeWhole(out, `${code}\n//# sourceMappingURL=${path.basename(out)}.map\n`);
}

/** Compiles every TypeScript source of the folders but specs into `outFolder`, keeping the tree, and removes outputs
 * whose source has gone. */
export async function compile(folders, outFolder) {
  const sources = (await filesIn(...folders)).filter(isServerSource);
  await Promise.all(sources.map((source) => compileOne(source, outFolder)));
  const kept = new Set(sources.map((source) => path.join(outFolder, source.replace(/\.ts$/, ''))));
  for (const file of await filesIn(...folders.map((folder) => path.join(outFolder, folder)))) {
    const [, made] = /^(.*)\.js(?:\.map)?$/.exec(file) ?? [];
    if (made !== undefined && !kept.has(made)) await rm(at(file), { force: true });
  }
}

const isServerSource = (file) =>
  file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.endsWith('.spec.ts') && !file.includes('/testing/');

async function buildScreens(stamp) {
  const { build } = await import('vite');
  // Vite hands it to the pages: one of another build than the server's loads itself anew.
  process.env['VITE_BUILD_ID'] = buildIdOf(stamp);
  const pages = screens.map((screen) => `apps/${screen}/index.html`).filter((page) => existsSync(at(page)));
  // Built aside and swapped in: a server that is up meanwhile goes on serving whole pages.
  const [aside, gone] = [at('dist/web.new'), at('dist/web.old')];
  await Promise.all([aside, gone].map((folder) => rm(folder, { recursive: true, force: true })));
  if (pages.length === 0) await mkdir(aside, { recursive: true });
  else await build({ root, configFile: at('vite.config.ts'), logLevel: 'warn', build: { outDir: aside } });
  if (existsSync(at('dist/web'))) await rename(at('dist/web'), gone);
  await rename(aside, at('dist/web'));
  await rm(gone, { recursive: true, force: true });
}

const buildIdOf = (stamp) => stamp.slice(0, 16);

const serverFolders = ['apps/server', 'libs/custody', 'libs/record', 'libs/wire'];
const screenFolders = [...screens.map((screen) => `apps/${screen}`), 'libs'];
const parts = [
  {
    name: 'server',
    product: 'dist/apps/server/main.js',
    sources: async () => [...(await filesIn(...serverFolders)).filter(isServerSource), 'scripts/build.mjs'],
    make: () => compile(serverFolders, 'dist'),
  },
  {
    name: 'program',
    product: 'dist/apps/server/program.cjs',
    // It is made of what the part before it made, whose stamp says of what.
    sources: () => ['dist/server.stamp', 'package-lock.json', 'scripts/one-file.mjs'],
    make: makeOneFile,
  },
  {
    name: 'screens',
    product: 'dist/web/.vite/manifest.json',
    sources: async () => [
      ...(await filesIn(...screenFolders)).filter((file) => !/\.spec\.tsx?$/.test(file)),
      'vite.config.ts',
      'scripts/build.mjs',
      'package-lock.json',
    ],
    make: buildScreens,
  },
];

const readOr = (file, otherwise) => readFile(at(file), 'utf8').catch(() => otherwise);

/** The hash of a part's sources. To read them all takes a tenth of a second, so it is kept with how they looked. */
async function stampOf({ name, sources }, built) {
  const files = await sources();
  const look = lookOf(files.map(at));
  const kept = `dist/${name}.look`;
  if (look !== null && (await readOr(kept, '')) === `${look} ${built}`) return built;
  const stamp = await hashOf(files);
  // A checkout that can't be written to is read each time.
  if (look !== null && stamp === built) await writeWhole(kept, `${look} ${built}`).catch(() => undefined);
  return stamp;
}

/** The parts whose sources are not those that they were last built from, each with the stamp that it is to get. */
export async function staleParts() {
  return (await Promise.all(parts.map(ifStale))).filter((part) => part !== null);
}

async function ifStale(part) {
  const built = await readOr(`dist/${part.name}.stamp`, '');
  const stamp = await stampOf(part, built);
  return built === stamp && existsSync(at(part.product)) ? null : { ...part, stamp };
}

/** Brings dist/ up to date and says which parts were built. */
export async function build() {
  return inTurn(root, async () => {
    const built = [];
    for (const part of parts) {
      const stale = await ifStale(part);
      if (stale === null) continue;
      await rm(at(`dist/${part.name}.stamp`), { force: true });
      await part.make(stale.stamp);
      await writeWhole(at(`dist/${part.name}.stamp`), stale.stamp);
      built.push(part.name);
    }
    const screens = await readFile(at('dist/screens.stamp'), 'utf8');
    if (built.length > 0) await writeWhole(at('dist/build-id.txt'), `${buildIdOf(screens)}\n`);
    return built;
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const built = await build();
    if (process.argv.includes('--say'))
      console.log(built.length === 0 ? 'Nothing to build.' : `Built ${built.join(', ')}.`);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
