import type { Entry } from '#custody';
import { RecentEntries } from './recent-entries.js';

const entries = (from: number, to: number): Entry[] =>
  Array.from({ length: to - from + 1 }, (_, nth) => ({ cursor: from + nth }) as Entry);

function kept(...batches: Entry[][]): RecentEntries {
  const recent = new RecentEntries();
  for (const batch of batches) recent.add(batch);
  return recent;
}

describe('the entries kept for screens that come back', () => {
  it('[SC1] are those after the screen’s cursor, each once, in order', () => {
    const recent = kept(entries(11, 13), entries(14, 15));
    expect(recent.since(12, 15)).toEqual(entries(13, 15));
    expect(recent.since(14, 15)).toEqual(entries(15, 15));
    expect(recent.since(10, 15)).toEqual(entries(11, 15));
  });

  it('[SC1] are none for a screen that has them all, even where none is kept', () => {
    expect(kept(entries(11, 15)).since(15, 15)).toEqual([]);
    expect(kept().since(15, 15)).toEqual([]);
  });

  it('[SC1] are not to be had where one would be missing, or for a cursor that this log has not reached', () => {
    const recent = kept(entries(11, 15));
    expect(recent.since(9, 15)).toBeNull();
    expect(recent.since(16, 15)).toBeNull();
    expect(kept().since(3, 4)).toBeNull();
    recent.clear();
    expect(recent.since(14, 15)).toBeNull();
    recent.add(entries(1, 3));
    expect(recent.since(1, 3)).toEqual(entries(2, 3));
  });

  it('[SC1] are the newest 2,000 at least, and 4,000 at most', () => {
    const full = kept(entries(1, 4_000));
    expect(full.since(0, 4_000)).toHaveLength(4_000);
    full.add(entries(4_001, 4_001));
    expect(full.since(2_001, 4_001)).toEqual(entries(2_002, 4_001));
    expect(full.since(2_000, 4_001)).toBeNull();
  });
});
