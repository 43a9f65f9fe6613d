// `node scripts/side-by-side.mjs SCRIPT…`: runs npm scripts that need a processor each and nothing of one another, as many
// at once as there are processors, in the order given. What each says is kept and printed when it ends, so that it stays
// together; the first that fails ends the others, and is named last.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { signalGroup } from './group.mjs';

const root = path.resolve(import.meta.dirname, '..');
const waiting = process.argv.slice(2);
const running = new Set();
let failed = null;

function start(script) {
  return new Promise((resolve) => {
    // A group of its own: what npm started ends with it.
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    running.add(child);
    const end = (code, fault = '') => {
      running.delete(child);
      resolve({ code, output: Buffer.concat(output).toString() + fault });
    };
    child.once('error', (error) => end(1, `${error.message}\n`));
    child.once('close', (code) => end(code ?? 1));
  });
}

function endAll(signal) {
  waiting.length = 0;
  for (const child of running) signalGroup(child, signal);
}

async function lane() {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) {
    const { code, output } = await start(script);
    // What ends because another failed has no say of its own.
    if (failed !== null) return;
    process.stdout.write(output);
    if (code === 0) continue;
    failed = { script, code };
    endAll('SIGTERM');
  }
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    failed ??= { script: signal, code: 128 + os.constants.signals[signal] };
    endAll(signal);
  });
await Promise.all(Array.from({ length: os.availableParallelism() }, lane));
if (failed !== null) {
  console.error(`${failed.script}: failed with ${failed.code}.`);
  process.exitCode = failed.code;
}
