import { execFile } from 'node:child_process';
import { readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { errorCode } from '../../config/error-code.js';

const run = promisify(execFile);

/** Whether a process runs. A zombie does not: it has ended, and waits for a parent that may never look. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The program's name stands in brackets before the state, and may hold anything.
  return !/^[ZX]/.test(state.slice(state.lastIndexOf(')') + 2));
}

/** Whether the process is the PostgreSQL of this cluster, by its command line or the folder that it works in. */
export async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') {
    const listed = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
    return listed.stdout.includes('postgres') && listed.stdout.includes(cluster);
  }
  const line = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
  if (!(line[0] ?? '').endsWith('postgres')) return false;
  // A checkout may have been moved while its database ran; the folder that a process works in follows the move.
  return line.includes(cluster) || (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === cluster;
}

/** Waits until the process has ended, and says whether it did in time. */
export async function hasEnded(pid: number, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (await isRunning(pid)) {
    if (Date.now() > deadline) return false;
    await pause(20);
  }
  return true;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Ends a postmaster: in good order, then without, then outright. Says whether it is gone. */
export async function endPostmaster(pid: number): Promise<boolean> {
  const ladder = [
    { signal: 'SIGINT', withinMs: 2_500 },
    { signal: 'SIGQUIT', withinMs: 800 },
    { signal: 'SIGKILL', withinMs: 500 },
  ] as const;
  for (const { signal, withinMs } of ladder) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      return errorCode(error) === 'ESRCH';
    }
    if (await hasEnded(pid, withinMs)) return true;
  }
  return false;
}
