import { NOW, onSet } from '../testing/set.js';
import { dayView } from './day.view.js';
import { onRoster, roster, toMeeting } from './meeting.view.js';
import { wrapView } from './wrap.view.js';

describe('the day', () => {
  it('[DY3] has one control that rolls, then cuts', () => {
    const set = onSet();
    const me = set.person('R. Cole').personId;
    expect(dayView(set.view(), me, NOW).roll).toEqual({ type: 'roll', bar: null, since: null });
    set.happens('R. Cole', { type: 'roll' });
    const later = '2026-11-22T22:32:49.000Z';
    expect(dayView(set.view(), me, later).roll).toEqual({ type: 'cut', bar: null, since: '0:42' });
  });

  it('[DY6] says why it may not roll in a break', () => {
    const set = onSet();
    set.happens('R. Cole', { type: 'call-break', why: 'Lunch' });
    const view = dayView(set.view(), set.person('R. Cole').personId, '2026-11-22T22:33:07.000Z');
    expect(view.roll?.bar).not.toBeNull();
    expect(view.breakSince).toBe('1:00');
  });

  it('[DY3] offers an armorer no roll', () => {
    const set = onSet();
    expect(dayView(set.view(), set.person('H. Ortiz').personId, NOW).roll).toBeNull();
  });

  it('[DY1] lists what a wrap waits for by weapon, lot and person, in place of the rule’s sentence', () => {
    const set = onSet();
    const lotId = Object.values(set.view().lots).find(({ label }) => label === 'B-07')?.lotId ?? '';
    const boone = set.person('E. Boone').personId;
    set.happens('H. Ortiz', { type: 'issue-rounds', lotId, rounds: 12, personId: boone });
    const counted = 100;
    set.happens('H. Ortiz', { type: 'prove-lot', lotId, proved: counted, sign: 'rattle', counted });
    const bar = dayView(set.view(), set.person('R. Cole').personId, NOW).offers['wrap-day']?.bar ?? null;
    expect(bar).toMatchObject({ rule: 'DY1', reason: 'weapons-out' });
    const view = wrapView(set.view(), bar);
    expect(view.bar).toBeNull();
    expect(view.out.map(({ number, who }) => `${number} ${who}`)).toContain('07 T. Vance');
    expect(view.outside).toEqual([{ of: 'person', id: boone, name: 'E. Boone', what: '12 of B-07 outside' }]);
    expect(view.short).toMatchObject([{ of: 'lot', id: lotId, name: 'Lot B-07' }]);
    expect(view.count).toBe(view.out.length + 2);
  });

  it('[DY1] says of a wrap that cannot be for another reason what that is', () => {
    const bar = { rule: 'DY1', reason: 'no-day', message: 'No day has begun.' } as const;
    expect(wrapView(onSet().view(), bar).bar).toEqual(bar);
  });

  it('[DY1] knows the next day, in the production’s time zone', () => {
    const set = onSet();
    const view = dayView(set.view(), set.person('R. Cole').personId, '2026-11-23T02:00:00.000Z');
    expect(view.next).toEqual({ number: 13, date: '2026-11-22' });
  });
});

describe('the meeting', () => {
  it('[PE4] lists actors first, then who handles weapons, then the rest, and who was there', () => {
    const parts = roster(onSet().view());
    expect(parts.map(({ title }) => title)).toEqual(['Actors', 'Armorers and ADs', 'Everybody else']);
    expect(parts[0]?.rows[0]).toMatchObject({ name: 'A. Marsh', role: 'Actor', wasThere: true });
  });

  it('[PE4] leaves of late ones those alone who were not there, and finds a name by its letters', () => {
    const set = onSet();
    set.happens('H. Ortiz', { type: 'add-person', personId: 'p-late', name: 'A. Late', roles: ['actor'] });
    const names = (isLate: boolean, letters: string): string[] =>
      onRoster(roster(set.view()), isLate, letters).flatMap(({ rows }) => rows.map(({ name }) => name));
    expect(names(true, '')).toEqual(['A. Late', 'P. Dunne']);
    expect(names(false, ' MAR')).toEqual(['A. Marsh', 'F. Marchetti']);
  });

  it('[PE4] briefs late ones into the meeting that stands', () => {
    const set = onSet();
    const cursor = set.view().day?.meeting?.cursor;
    expect(toMeeting(set.view(), ['p1'], 'as before', true)).toEqual({
      type: 'record-meeting',
      personIds: ['p1'],
      topic: 'as before',
      joins: cursor,
    });
    expect(toMeeting(set.view(), ['p1'], 'new', false)).not.toHaveProperty('joins');
    expect(toMeeting(set.view(), [], 'new', false)).toBeNull();
    expect(toMeeting(set.view(), ['p1'], ' ', false)).toBeNull();
  });
});
