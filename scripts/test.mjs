// `npm test`: installs what is missing, a browser too, runs every check and test there is, and ends with their sum.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { signalGroup } from './group.mjs';
import { checkNode, install } from './install.mjs';

const root = path.resolve(import.meta.dirname, '..');
const projects = ['unit', 'pg', 'watched', 'veil', 'e2e'];
const results = projects.map((project) => path.join(root, `.cache/jest-${project}.json`));
const say = (line) => console.log(line);

function run(command, args, env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      // A group of its own: whatever ends this run ends all that it started, and not the shell in between alone.
      detached: true,
    });
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => signalGroup(child, signal));
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** What the Jest runs wrote down; one that was not reached counts nothing. */
function sum() {
  return results.reduce(
    (total, file) => {
      try {
        const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
        const failed = numFailedTests + numRuntimeErrorTestSuites;
        return { passed: total.passed + numPassedTests, failed: total.failed + failed };
      } catch {
        return total;
      }
    },
    { passed: 0, failed: 0 },
  );
}

async function checkAll() {
  await install(say);
  const { getChromium } = await import('./browser.mjs');
  const chromium = await getChromium(say);
  if (chromium === null) {
    say('There is no Chromium that runs, and none could be installed: set CHROMIUM_PATH.');
    return 1;
  }
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  for (const file of results) rmSync(file, { force: true });
  return run('npm', ['run', '--silent', 'check'], { CHROMIUM_PATH: chromium });
}

checkNode();
const code = await checkAll().catch((error) => {
  console.error(error.message);
  return 1;
});
const { passed, failed } = sum();
// A check that is no test (format, types) and fails is one failure.
console.log(`\n${passed} passed, ${code !== 0 && failed === 0 ? 1 : failed} failed`);
process.exitCode = code;
