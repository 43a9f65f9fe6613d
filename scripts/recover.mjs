// `npm run recover -- --person NAME`: on the server's own machine, gives one person a new PIN that works once. It works
// while Setboard runs and while it doesn't.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, install, runQuietly, showing } from './install.mjs';

const root = path.resolve(import.meta.dirname, '..');

checkNode();
try {
  await install((line) => console.error(line));
  const { staleParts } = await import('./build.mjs');
  if ((await staleParts()).some(({ name }) => name === 'server')) {
    await runQuietly(process.execPath, [path.join(root, 'scripts/build.mjs')]).catch((error) => {
      throw showing(error);
    });
  }
  const { recover } = await import(pathToFileURL(path.join(root, 'dist/apps/server/people/recover.js')).href);
  await recover(process.argv.slice(2), process.env, (line) => console.log(line));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
