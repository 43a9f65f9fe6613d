import { NOW, onSet } from '../testing/set.js';
import { dayView, wrapWaitsFor } from './day.view.js';
import { roster, toMeeting } from './meeting.view.js';

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

  it('[DY1] names what a wrap waits for', () => {
    const waits = wrapWaitsFor(onSet().view());
    expect(waits).toContain('07 is with T. Vance');
    expect(waits).toHaveLength(6);
  });

  it('[DY1] knows the next day, in the production’s time zone', () => {
    const set = onSet();
    const view = dayView(set.view(), set.person('R. Cole').personId, '2026-11-23T02:00:00.000Z');
    expect(view.next).toEqual({ number: 13, date: '2026-11-22' });
  });
});

describe('the meeting', () => {
  it('[PE4] lists actors first, and who was there', () => {
    const [first] = roster(onSet().view());
    expect(first).toMatchObject({ name: 'A. Marsh', role: 'Actor', wasThere: true });
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
