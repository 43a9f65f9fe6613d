// Runs the server as a child of this process, and starts it again when it ended as nobody asked: killed outright, out of
// memory, or by a fault of its own. Whoever ends this process ends the server: a signal is passed on, and a kill -9 here
// closes the channel between the two, at which the server ends at once.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { memoryFlags } from './memory-flags.mjs';

/** Long enough that whoever kills all processes one by one is not outrun. */
const AGAIN_AFTER_MS = 500;
/** One that ran for so long had started well: what ended it came later. */
const STARTED_WELL_MS = 10_000;
const SOON_ENDS = 5;
const WATCHED = path.resolve(import.meta.dirname, 'watched.mjs');

/** Ends this process with the server's own code once it is not to be started again. */
export function keepUp(say) {
  let isEnding = false;
  let soonEnds = 0;
  let isFirst = true;
  let child = null;

  const start = () => {
    const startedAt = performance.now();
    child = spawn(process.execPath, [...process.execArgv, ...memoryFlags(process.env), WATCHED], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    child.once('exit', (code, signal) => {
      const ranWell = performance.now() - startedAt > STARTED_WELL_MS;
      soonEnds = ranWell ? 0 : soonEnds + 1;
      // What it says in one line as it stops the first start is for whoever started it; to try again would only say it again.
      const isFault = signal !== null || (code !== 0 && (ranWell || !isFirst));
      isFirst = false;
      if (isEnding || !isFault || soonEnds >= SOON_ENDS) process.exit(code ?? 1);
      say(`The server ended by itself (${signal ?? code}); starting it again.`);
      setTimeout(() => (isEnding ? process.exit(1) : start()), AGAIN_AFTER_MS);
    });
  };

  for (const signal of ['SIGTERM', 'SIGINT'])
    process.on(signal, () => {
      isEnding = true;
      child.kill(signal);
    });
  start();
}
