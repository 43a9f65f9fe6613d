/** A timer that fires later than that was held up: this process stood still, or slept. */
const LATE_MS = 500;

/**
 * Calls `then` once so many ms have passed, unless what is returned is called before. After a standstill a timer fires
 * before what came meanwhile is read, so whoever waits for something is given a moment more to hear it.
 */
export function onceAwakeFor(ms: number, then: () => void): () => void {
  const due = performance.now() + ms;
  let timer = setTimeout(() => {
    if (performance.now() - due > LATE_MS) timer = setTimeout(then, LATE_MS);
    else then();
  }, ms);
  return () => clearTimeout(timer);
}
