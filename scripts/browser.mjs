// Finds a Chromium for the browser tests, or gets one: what is on the machine, else Playwright's own, else Debian's.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { signalGroup } from './group.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const fixedPlaces = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const root = path.resolve(import.meta.dirname, '..');

/** It runs at all: a browser whose libraries are missing is on the disk too. */
const doesRun = (file) => spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

async function find() {
  const { chromium } = await import('playwright-core');
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const inPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...inPath, ...fixedPlaces, chromium.executablePath()].find(doesRun) ?? null;
}

/** Runs a command, silently and no longer than it may, with all that it started. */
function attempt(command, args, withinSeconds, env = {}) {
  return new Promise((resolve) => {
    const options = { cwd: root, stdio: 'ignore', detached: true, env: { ...process.env, ...env } };
    const child = spawn(command, args, options);
    const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), withinSeconds * 1000);
    const end = (isDone) => {
      clearTimeout(timer);
      resolve(isDone);
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
  });
}

/** The path of a Chromium that runs; null where none is here and none can be had. */
export async function getChromium(say) {
  const given = process.env.CHROMIUM_PATH;
  if (given) return doesRun(given) ? given : null;
  const found = await find();
  if (found !== null) return found;
  say('Getting a browser…');
  const isRoot = process.getuid?.() === 0;
  const cli = path.join(root, 'node_modules/playwright-core/cli.js');
  const args = [cli, 'install', ...(isRoot ? ['--with-deps'] : []), 'chromium'];
  await attempt(process.execPath, args, 180, { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' });
  const own = await find();
  if (own !== null || !isRoot) return own;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await attempt('apt-get', ['update'], 120, env);
  await attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 240, env);
  return find();
}
