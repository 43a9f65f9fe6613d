import { redactEntry, type Entry } from '#custody';
import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { LogPages, settled } from '../testing/log-pages.js';
import { isWhole, LogStore } from './log-store.js';

/** So many entries, a second apart, and nothing in them. */
const entries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) => ({
    cursor: index + 1,
    at: new Date(Date.UTC(2026, 10, 22) + index * 1000).toISOString(),
    by: null,
    type: 'roll',
    data: {},
    deviceId: null,
    commandId: `c${index}`,
    salt: 's',
    dataHash: '',
    hash: `h${index + 1}`,
  }));

const follow = async (store: LogStore, cursor: number, begun: string | null = null): Promise<void> => {
  store.follow({ epoch: 'e', cursor, begun });
  await settled();
};

describe('this page’s part of the log', () => {
  it('[DY6] reads back to where the day began, and the whole of it once somebody wants that', async () => {
    const pages = new LogPages(entries(3500));
    const store = new LogStore(pages.read);
    await follow(store, 3500, pages.entries[1700]?.at ?? '');
    expect(store.current()).toMatchObject({ after: 1500, cursor: 3500, head: 'h3500', problem: null });
    expect(isWhole(store.current())).toBe(false);
    store.wantWhole();
    await settled();
    expect(pages.asked).toEqual([
      [2500, 1000],
      [1500, 1000],
      [500, 1000],
      [0, 500],
    ]);
    expect(isWhole(store.current())).toBe(true);
    expect(store.current().entries.map(({ cursor }) => cursor)).toEqual(pages.entries.map(({ cursor }) => cursor));
  });

  it('[DY6] grows by what is new and no more', async () => {
    const pages = new LogPages(entries(10));
    const store = new LogStore(pages.read);
    await follow(store, 8);
    expect(store.current().entries).toHaveLength(10);
    pages.entries = entries(13);
    await follow(store, 13);
    expect(pages.asked.slice(1)).toEqual([[10, 1000]]);
    expect(store.current()).toMatchObject({ after: 0, head: 'h13' });
    expect(store.current().entries).toHaveLength(13);
  });

  it('[Contract] says why it stopped, goes on when asked, and begins anew with another epoch', async () => {
    const pages = new LogPages(entries(10));
    const store = new LogStore(pages.read);
    pages.trouble = 'The server did not answer.';
    await follow(store, 10);
    expect(store.current()).toMatchObject({ problem: 'The server did not answer.', entries: [] });
    store.tryAgain();
    await settled();
    expect(store.current()).toMatchObject({ problem: null });
    expect(store.current().entries).toHaveLength(10);
    pages.entries = entries(4);
    store.follow({ epoch: 'another', cursor: 4, begun: null });
    await settled();
    expect(store.current().entries).toHaveLength(4);
  });

  it('[CH2] reads an inspection again once its check has opened it', async () => {
    const day = new DryGulchDay();
    const seen = (): Entry[] => day.entries.map((entry) => redactEntry({ ...entry, salt: 's' }, day.state, 'blind'));
    const pages = new LogPages(seen());
    const store = new LogStore(pages.read);
    await follow(store, pages.entries.length);
    const { weaponId, inspection } = day.weapon('11');
    const cursor = inspection?.cursor ?? 0;
    const load = () => store.current().entries[cursor - 1]?.data;
    expect(load()).toMatchObject({ load: { kind: 'dummy' } });
    expect(load()).not.toHaveProperty('load.rounds');
    const saw = { kind: 'dummy' as const, rounds: 5, proved: 5, sign: 'rattle' as const };
    day.does('R. Cole', { type: 'check', weaponId, boreClear: true, chambersSeen: 6, load: saw });
    pages.entries = seen();
    await follow(store, pages.entries.length);
    expect(load()).toMatchObject({ load: { kind: 'dummy', rounds: 5 } });
  });
});
