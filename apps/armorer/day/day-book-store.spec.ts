import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { LogPages, settled } from '../testing/log-pages.js';
import { LogStore } from '../log/log-store.js';
import { DayBookStore } from './day-book-store.js';

describe('the days of the log that is being read', () => {
  it('[DY1] are drawn a task at a time once the whole of it is there, and then grow by themselves', async () => {
    const day = new DryGulchDay();
    for (let take = 0; take < 120; take += 1) day.does('R. Cole', { type: take % 2 === 0 ? 'roll' : 'cut' });
    day.entries = day.entries.map((entry) => ({ ...entry, salt: 's', hash: `h${entry.cursor}` }));
    const pages = new LogPages(day.entries);
    const log = new LogStore(pages.read);
    let clock = 0;
    let pauses = 0;
    const store = new DayBookStore(
      log,
      () => {
        pauses += 1;
        return Promise.resolve();
      },
      () => (clock += 5),
    );
    const told: number[] = [];
    const leave = store.subscribe(() => told.push(store.current().cursor));
    expect(store.current().isReady).toBe(false);
    log.follow({ epoch: 'e', cursor: day.entries.length, begun: null });
    await settled();
    expect(store.current()).toMatchObject({ isReady: true, cursor: day.entries.length });
    expect(
      store
        .current()
        .book.days()
        .map(({ number }) => number),
    ).toEqual([null, 12]);
    const before = told.length;
    day.does('R. Cole', { type: 'roll' });
    pages.entries = day.entries;
    log.follow({ epoch: 'e', cursor: day.entries.length, begun: null });
    await settled();
    expect(told.slice(before)).toEqual([day.entries.length]);
    expect(
      store
        .current()
        .book.picture(store.current().book.days().at(-1)?.first ?? 0, day.at)
        ?.bands.at(-1),
    ).toMatchObject({ kind: 'roll', isOpen: true });
    expect(pauses).toBeGreaterThan(0);
    leave();
  });

  it('[Contract] begin anew when the log was restored', async () => {
    const day = new DryGulchDay();
    const pages = new LogPages(day.entries.map((entry) => ({ ...entry, hash: `a${entry.cursor}` })));
    const log = new LogStore(pages.read);
    const store = new DayBookStore(log, () => Promise.resolve());
    store.subscribe(() => undefined);
    log.follow({ epoch: 'a', cursor: pages.entries.length, begun: null });
    await settled();
    const was = store.current().book;
    pages.entries = day.entries.slice(0, 40).map((entry) => ({ ...entry, hash: `b${entry.cursor}` }));
    log.follow({ epoch: 'b', cursor: 40, begun: null });
    await settled();
    expect(store.current().book).not.toBe(was);
    expect(store.current()).toMatchObject({ cursor: 40, isReady: true });
  });
});
