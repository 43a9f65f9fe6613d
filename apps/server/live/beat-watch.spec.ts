import { describe, expect, it } from '@jest/globals';
import { BeatWatch } from './beat-watch.js';

describe('BeatWatch', () => {
  it('[issue 5] is not behind before the first beat, nor as long as they come', () => {
    const watch = new BeatWatch();
    expect(watch.isBehind(1e9)).toBe(false);
    for (const now of [0, 500, 1_090, 1_600]) {
      watch.begins(now);
      expect([watch.isBehind(now), watch.isBehind(now + 600)]).toEqual([false, false]);
    }
  });

  it('[issue 5] is behind from when a beat is late until it has been said', () => {
    const watch = new BeatWatch();
    watch.begins(0);
    watch.ends();
    expect(watch.isBehind(601)).toBe(true);
    watch.begins(650);
    expect(watch.isBehind(700)).toBe(true);
    watch.ends();
    expect([watch.isBehind(700), watch.isBehind(1_250), watch.isBehind(1_251)]).toEqual([false, false, true]);
  });
});
