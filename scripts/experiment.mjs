// `node scripts/experiment.mjs FILE [ARGUMENTS]`: runs one TypeScript program of bench/ or e2e/ as it stands, with what it
// needs around it: packages, the built product, a Chromium where one can be had, and a throw-away PostgreSQL that waits
// for the disk (TEST_DATABASE_URL), unless the caller names one.
import { spawn } from 'node:child_process';
import { checkNode, install } from './install.mjs';

const say = (line) => console.error(line);

function run(file, args, env) {
  // `source`: `#custody` and its like are the sources, as in the tests.
  const node = ['--conditions=source', '--disable-warning=ExperimentalWarning', '--import', 'tsx', file, ...args];
  // The server's sources have decorators, which the screens' settings don't know.
  const settings = { TSX_TSCONFIG_PATH: 'tsconfig.node.json', ...process.env, ...env };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, node, { env: settings, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

async function experiment([file, ...args]) {
  if (file === undefined) throw new Error('Which experiment? Name its file.');
  await install(say);
  const [{ build }, { getChromium }, { startThrowAway }, { default: stopPostgres }] = await Promise.all([
    import('./build.mjs'),
    import('./browser.mjs'),
    import('../apps/server/testing/start-postgres.mjs'),
    import('../apps/server/testing/stop-postgres.mjs'),
  ]);
  await build();
  const chromium = await getChromium(say);
  if (!process.env.TEST_DATABASE_URL) await startThrowAway({ isDurable: true });
  try {
    return await run(file, args, chromium === null ? {} : { CHROMIUM_PATH: chromium });
  } finally {
    await stopPostgres();
  }
}

checkNode();
process.exitCode = await experiment(process.argv.slice(2)).catch((error) => {
  console.error(error.message);
  return 1;
});
