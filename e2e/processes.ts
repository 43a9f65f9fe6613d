import { execFileSync } from 'node:child_process';

/** Every process below this one, nearest first. */
export function descendantsOf(pid: number): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const found: number[] = [];
  for (let parents = [pid]; parents.length > 0; found.push(...parents))
    parents = pairs.flatMap(([child, parent]) => (child && parent && parents.includes(parent) ? [child] : []));
  return found;
}

/** Sends a signal to each; one that has gone meanwhile is no matter. */
export function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      continue;
    }
  }
}

/** Whether there is a process by this id, one that ended and waits for its parent among them. */
export const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
