import type { RunningServer } from '../server.js';
import type { Stage } from '../set/film.js';
import { Story } from '../set/story.js';

/** A set without a page of its own and without a look at its boards. */
export const stageOf = (server: RunningServer): Stage => ({
  server,
  story: new Story(),
  look: () => Promise.resolve(),
});
