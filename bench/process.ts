import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const TICKS_A_SECOND = 100;

/** A program of bench/ in a process of its own, told what is asked once it listens; resolves with its answer. */
export function launch(
  file: string,
  asked: object,
  nodeOptions: string[] = [],
): Promise<{ child: ChildProcess; answer: unknown }> {
  const child = fork(path.resolve(import.meta.dirname, file), {
    execArgv: ['--conditions=source', '--import', 'tsx', ...nodeOptions],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    // Whoever speaks before it listens is not heard.
    child.once('message', () => {
      child.once('message', (answer) => resolve({ child, answer }));
      child.send(asked);
    });
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

/** The module that makes a process say what it weighs; see `heapBytes`. */
export const WEIGHS = path.resolve(import.meta.dirname, 'weigh.mjs');

/** What JavaScript holds in a process that loaded WEIGHS, after everything that could go was let go, in bytes. */
export function heapBytes(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    const hear = (said: unknown): void => {
      if (typeof said !== 'object' || said === null || !('heapBytes' in said)) return;
      child.off('message', hear);
      resolve(Number(said.heapBytes));
    };
    child.on('message', hear);
    child.send('weigh');
  });
}

/** Seconds of CPU that a process has taken since it began, its own and the kernel's for it. Linux only. */
export const cpuSeconds = (process: Pick<ChildProcess, 'pid'>): number => ticksOf(process, 11) / TICKS_A_SECOND;

/** The same of its children that have ended. */
export const cpuSecondsOfEnded = (process: Pick<ChildProcess, 'pid'>): number => ticksOf(process, 13) / TICKS_A_SECOND;

function ticksOf({ pid }: Pick<ChildProcess, 'pid'>, field: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return Number(fields[field]) + Number(fields[field + 1]);
}
