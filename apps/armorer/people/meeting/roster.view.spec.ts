import { DryGulchDay } from '../../testing/dry-gulch-day.js';
import { foundIn, peopleOfMeeting, roster, ticking } from './roster.view.js';

describe('the roster of a safety meeting', () => {
  it('[PE4] has actors first, then who handles weapons, and knows who was there', () => {
    const rows = roster(new DryGulchDay().state);
    expect(rows.slice(0, 4).every(({ isActor }) => isActor)).toBe(true);
    expect(rows.slice(4, 8).map(({ name }) => name)).toEqual(['H. Ortiz', 'J. Reyes', 'L. Okafor', 'R. Cole']);
    expect(rows.filter(({ isThere }) => !isThere)).toHaveLength(1);
  });

  it('finds by letters, and first those whose name begins so, for Enter to tick', () => {
    const rows = roster(new DryGulchDay().state);
    expect(foundIn(rows, 'ma').map(({ name }) => name)).toEqual(['A. Marsh', 'F. Marchetti', 'V. Amado']);
    expect(foundIn(rows, ' ')).toHaveLength(rows.length);
    expect(foundIn(rows, 'xyz')).toEqual([]);
  });

  it('[PE4] counts those who were briefed in late to the meeting that they joined', () => {
    const day = new DryGulchDay();
    const cursor = day.state.lastMeeting ?? 0;
    expect(peopleOfMeeting(day.entries, cursor)).toHaveLength(31);
    const late = roster(day.state).flatMap(({ personId, isThere }) => (isThere ? [] : [personId]));
    day.does('R. Cole', { type: 'record-meeting', personIds: late, topic: 'late', joins: cursor });
    expect(peopleOfMeeting(day.entries, cursor)).toHaveLength(32);
  });

  it('ticks and takes the tick away, and leaves what it was given as it was', () => {
    const none = new Set<string>();
    expect([...ticking(none, 'a')]).toEqual(['a']);
    expect([...ticking(ticking(none, 'a'), 'a')]).toEqual([]);
    expect(none.size).toBe(0);
  });
});
