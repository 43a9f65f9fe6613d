import type { Entry } from '#custody';
import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { settled } from '../testing/log-pages.js';
import { EntryTexts } from './entry-texts.js';
import { EVERYTHING, sieveOf, spanOf, type LogFilter } from './filter.js';
import { LogSearch, type Search } from './log-search.js';

const day = new DryGulchDay();
const facts = new EntryTexts(day.state, (cursor) => day.entries[cursor - 1]);
const at = { days: [], timeZone: 'America/Denver', at: day.at };

/** The cursors that a filter finds in Dry Gulch, newest first. */
function found(filter: Partial<LogFilter>, entries: readonly Entry[] = day.entries): number[] {
  const whole = { ...EVERYTHING, ...filter };
  const search = new LogSearch(
    () => Promise.resolve(),
    () => 0,
  );
  search.look({ entries, after: 0, key: '', isWanted: sieveOf(whole, spanOf(whole.when, at), facts) });
  return search.current().rows.map(({ cursor }) => cursor);
}

const typesFound = (filter: Partial<LogFilter>): string[] =>
  found(filter).map((cursor) => day.entries[cursor - 1]?.type ?? '');

describe('finding in the log', () => {
  it('[DY6] shows all of it, newest first, while nothing is looked for', () => {
    expect(found({})).toEqual(day.entries.map(({ cursor }) => cursor).toReversed());
  });

  it('finds by weapon, person, kind and words, all of which have to be so', () => {
    const { weaponId } = day.weapon('07');
    expect(typesFound({ weaponId })).toEqual(['issue', 'check', 'inspect', 'register-weapon']);
    expect(typesFound({ weaponId, kind: 'check' })).toEqual(['check']);
    expect(typesFound({ weaponId, kind: 'hands' })).toEqual(['issue', 'check', 'inspect']);
    // Of an issue: who recorded it, who handed it over, and who got it.
    const vance = day.person('T. Vance').personId;
    expect(typesFound({ weaponId, personId: vance })).toEqual(['issue']);
    expect(typesFound({ words: 'LUNCH break' })).toEqual(['call-break']);
    expect(typesFound({ words: 'boardwalk' })).toEqual(['answer-short']);
    expect(typesFound({ words: 'nowhere' })).toEqual([]);
  });

  it('[DY6] finds a note by the weapon of the entry that it points at', () => {
    const noted = new DryGulchDay();
    const { weaponId, inspection } = noted.weapon('07');
    noted.does('H. Ortiz', { type: 'correct', cursor: inspection?.cursor ?? 0, note: 'seven, not six' });
    const texts = new EntryTexts(noted.state, (cursor) => noted.entries[cursor - 1]);
    const isWanted = sieveOf({ ...EVERYTHING, weaponId }, {}, texts);
    expect(noted.entries.findLast(isWanted)?.type).toBe('correct');
  });

  it('finds between two times on the wall, by the minute, and within a shooting day', () => {
    // The sample's noon is 14:32 in Denver; lunch was called 62 minutes before.
    const between = { kind: 'between', from: '2026-11-22T13:30', to: '2026-11-22T13:30' } as const;
    expect(typesFound({ when: between })).toEqual(['call-break']);
    const first = day.entries.find(({ type }) => type === 'start-day')?.cursor ?? 0;
    expect(found({ when: { kind: 'day', first } }).at(-1)).toBe(first);
    expect(found({ when: { kind: 'today' } })).toHaveLength(day.entries.length);
  });

  it('pauses after each task, shows what it has, and looks only at what is new', async () => {
    let clock = 0;
    let pauses = 0;
    const looked: number[] = [];
    const search = new LogSearch(
      () => {
        pauses += 1;
        return Promise.resolve();
      },
      () => {
        clock += 5;
        return clock;
      },
    );
    const isWanted = ({ cursor }: Entry): boolean => {
      looked.push(cursor);
      return true;
    };
    const long: Entry[] = Array.from({ length: 20 }, () => day.entries).flat();
    const entries = long.map((entry, index) => ({ ...entry, cursor: index + 1 }));
    const wanted: Search = { entries, after: 0, key: 'a', isWanted };
    search.look(wanted);
    expect(search.current().isLooking).toBe(true);
    expect(search.current().rows.length).toBeGreaterThan(0);
    await settled();
    expect(search.current()).toMatchObject({ isLooking: false });
    expect(search.current().rows.map(({ cursor }) => cursor)).toEqual(entries.map(({ cursor }) => cursor).toReversed());
    expect(pauses).toBeGreaterThan(3);
    looked.length = 0;
    const more = [...entries, { ...entries[0], cursor: entries.length + 1 } as Entry];
    search.look({ ...wanted, entries: more });
    expect(looked).toEqual([entries.length + 1]);
    expect(search.current().rows[0]?.cursor).toBe(entries.length + 1);
  });
});
