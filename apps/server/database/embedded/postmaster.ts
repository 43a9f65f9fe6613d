import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import type { Prepared } from './account.js';
import { readLockFile } from './lock-file.js';
import { endPostmaster, pause } from './process-facts.js';

/** Why a postmaster ended before it was ready, as far as that calls for something else than giving up. */
type FailureKind = 'port-taken' | 'still-in-use' | 'other';

export type Launch =
  | { readonly isUp: true; readonly child: ChildProcess }
  | { readonly isUp: false; readonly kind: FailureKind; readonly said: string };

const largestLog = 1024 * 1024;

interface Wanted {
  readonly command: Prepared;
  readonly cluster: string;
  readonly logFile: string;
  /** Asked while waiting: a start that is not wanted any more is ended. */
  readonly isWanted: () => boolean;
  /** Called once its process is there. */
  readonly onLaunch?: () => void;
}

/** Starts one PostgreSQL and waits until it takes connections or has ended. It may take its time: it is recovering. */
export async function launch({ command, cluster, logFile, isWanted, onLaunch }: Wanted): Promise<Launch> {
  const from = startOfLog(logFile);
  const output = openSync(logFile, 'a', 0o600);
  // A process group of its own: Ctrl-C in a terminal goes to the whole group, and the database ends after the server.
  const child = spawn(command.file, command.args, {
    ...command.options,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  if (child.pid === undefined) {
    const [error]: unknown[] = await once(child, 'error');
    return { isUp: false, kind: 'other', said: String(error) };
  }
  onLaunch?.();
  while (child.exitCode === null && child.signalCode === null) {
    const lock = await readLockFile(cluster);
    if (lock?.isReady === true && lock.pid === child.pid) return { isUp: true, child };
    if (!isWanted()) await endPostmaster(child.pid);
    await pause(15);
  }
  return { isUp: false, ...explain(readFileSync(logFile).subarray(from).toString('utf8')) };
}

/** The log is for whoever looks into a fault. It starts anew once it is large, so that it never fills a disk. */
function startOfLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= largestLog) return size;
  truncateSync(file);
  return 0;
}

function explain(said: string): { kind: FailureKind; said: string } {
  const fatal = said.split('\n').filter((line) => /(FATAL|PANIC|DETAIL):/.test(line));
  const words = (fatal.length > 0 ? fatal : said.trim().split('\n').slice(-1)).join(' ');
  const clean = words.replaceAll(/\d{4}-\d\d-\d\d [\d:.]+ \w+ \[\d+\] /g, '').trim() || 'it ended without a word';
  if (/could not create any TCP\/IP sockets|Address already in use/.test(said))
    return { kind: 'port-taken', said: clean };
  const inUse = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(said);
  return { kind: inUse ? 'still-in-use' : 'other', said: clean };
}
