// What the commands beside `npm start` have in common: install what is missing, build the server where it is stale, run
// one thing of it, and say in its own words why it could not be done.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, install, runQuietly, showing } from './install.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Runs `run` with the built module and a way to say things; whatever it throws is printed and ends the process with 1. */
export async function runBuilt(module, run) {
  checkNode();
  try {
    await install((line) => console.error(line));
    const { staleParts } = await import('./build.mjs');
    if ((await staleParts()).some(({ name }) => name === 'server')) {
      await runQuietly(process.execPath, [path.join(root, 'scripts/build.mjs')]).catch((error) => {
        throw showing(error);
      });
    }
    await run(await import(pathToFileURL(path.join(root, 'dist', module)).href), (line) => console.log(line));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
