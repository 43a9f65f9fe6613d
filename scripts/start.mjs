// `npm start`: installs what is missing, builds what is stale, then runs the server and keeps it up (keep-up.mjs). A signal
// to the child of npm is a signal to the server.
import path from 'node:path';
import { checkNode, install, runQuietly, showing } from './install.mjs';
import { keepUp } from './keep-up.mjs';

const say = (line) => console.log(line);
const root = path.resolve(import.meta.dirname, '..');

checkNode();
try {
  await install(say);
  const { staleParts } = await import('./build.mjs');
  if ((await staleParts()).length > 0) {
    say('Building…');
    await runQuietly(process.execPath, [path.join(root, 'scripts/build.mjs')]).catch((error) => {
      throw showing(error);
    });
  }
} catch (error) {
  console.error(`Setboard did not start: ${error.message}`);
  process.exit(1);
}
keepUp(say);
