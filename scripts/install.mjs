// Installs what is missing, with nothing but what Node brings along, since before it there is nothing else.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inTurn } from './turn.mjs';

const root = path.resolve(import.meta.dirname, '..');
const stampFile = path.join(root, 'node_modules', '.setboard-install');
const wanted = [20, 19];

/** Stops with one clear line on a Node that is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  console.error(`Setboard needs Node ${wanted.join('.')} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/** Runs a command in the repository and keeps its output back: it comes with the error. */
export function runQuietly(command, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve();
      const words = `${path.basename(command)} ${args.join(' ')} ended with ${signal ?? code}`;
      reject(Object.assign(new Error(words), { output: Buffer.concat(output).toString() }));
    });
  });
}

function npm(args) {
  // The screens are built here, so the tools that build them are wanted whatever NODE_ENV says.
  const env = { ...process.env, NODE_ENV: 'development' };
  const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return runQuietly(process.execPath, [own, ...args, ...flags], env);
  return runQuietly('npm', [...args, ...flags], env);
}

/** Prints what a failed command had said. */
export function showing(error) {
  process.stderr.write(error.output ?? '');
  return error;
}

const wantedStamp = () =>
  createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

const packagesOf = (lock) => Object.entries(JSON.parse(lock).packages).filter(([where]) => where !== '');
const isForHere = ({ os, cpu, libc }) =>
  os?.includes(process.platform) && cpu?.includes(process.arch) && libc === undefined;

/** npm's own record of what lies in node_modules, which it writes last, says what the lock file says: somebody ran
 * `npm install` by hand, and there is nothing to do. */
function isInstalledByHand() {
  const installed = new Map(packagesOf(readOr(path.join(root, 'node_modules/.package-lock.json'), '{"packages":{}}')));
  return packagesOf(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).every(([where, wanted]) => {
    const found = installed.get(where);
    if (found === undefined) return wanted.optional === true && isForHere(wanted) !== true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function writeStamp(stamp) {
  writeFileSync(`${stampFile}.new`, stamp);
  renameSync(`${stampFile}.new`, stampFile);
}

/** Brings node_modules up to date with the lock file. The stamp is written last: an install that was killed half-way
 * has none, and is done again. */
export async function install(say) {
  if (readOr(stampFile, '') === wantedStamp()) return;
  await inTurn(root, async () => {
    const stamp = wantedStamp();
    if (readOr(stampFile, '') === stamp) return;
    if (isInstalledByHand()) return writeStamp(stamp);
    say('Installing…');
    rmSync(stampFile, { force: true });
    await npm(['ci']).catch(async (error) => {
      // A lock file that was written where the registry's copy lacked some other platform's package is not good enough
      // for `npm ci`; what it does pin still holds for `npm install`.
      if (!/EUSAGE/.test(error.output)) throw showing(error);
      await npm(['install', '--no-save']).catch((again) => {
        throw showing(again);
      });
    });
    writeStamp(stamp);
  });
}
