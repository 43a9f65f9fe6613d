import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const TICKS_A_SECOND = 100;

/** A program of bench/ in a process of its own; resolves with the first thing that it says. */
export function launch(
  file: string,
  asked: object,
  nodeOptions: string[] = [],
): Promise<{ child: ChildProcess; answer: unknown }> {
  const child = fork(path.resolve(import.meta.dirname, file), {
    execArgv: ['--conditions=source', '--import', 'tsx', ...nodeOptions],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send(asked);
  return new Promise((resolve, reject) => {
    child.once('message', (answer) => resolve({ child, answer }));
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
  });
}

/** Seconds of CPU that a process has taken since it began, its own and the kernel's for it. Linux only. */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}
