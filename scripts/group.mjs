/** Sends a signal to a process that was started detached and to all that it started; one that has ended is no matter. */
export function signalGroup({ pid }, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
