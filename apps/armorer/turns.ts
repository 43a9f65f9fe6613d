/** Lets the browser paint and hear its user, then goes on. */
export type Pause = () => Promise<void>;

/** A task of its own: what is long is done in many of these, so that none holds a scroll up. */
export const nextTask: Pause = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** How long one task may take before it pauses. A frame is 16 ms, and the page has its own work in it. */
export const TASK_MS = 8;
