import { dayPicture, partOf, type DayPicture } from '#record';
import { blanks, bring, check, dummies, inspect, issue, onSet } from '../../custody/testing/cast.js';
import type { TestProduction } from '../../custody/testing/production.js';

function pictureOf(set: TestProduction, number = 12): DayPicture {
  const part = partOf(set.log, number);
  const picture = part && dayPicture(part, set.now);
  if (!picture) throw new Error('no such day');
  return picture;
}

const barOf = (set: TestProduction, weaponId: string) => {
  const bar = pictureOf(set).bars.find((each) => each.weaponId === weaponId);
  if (!bar) throw new Error(`no bar of ${weaponId}`);
  return bar;
};

const clock = (at: string): string => at.slice(11, 19);
const told = (set: TestProduction, weaponId: string): string[] =>
  barOf(set, weaponId).stretches.map(
    ({ from, to, status, holder, lapsed, isChecked }) =>
      `${clock(from)}-${clock(to)} ${status} ${holder ?? 'safe'}${isChecked ? ' checked' : ''}${lapsed ? ` lapsed:${lapsed.reason}` : ''}`,
  );

describe('the picture of a day', () => {
  it('[CU1] draws one stretch for each state and holder, without a gap', () => {
    const set = onSet().wait(600);
    set.does('hortiz', inspect('real', blanks(3))).wait(60);
    set.does('rcole', check('real', blanks(3))).wait(60);
    set.does('hortiz', issue('real')).wait(300);
    set.does('hortiz', { type: 'take-back', weaponId: 'real', fired: 3 }).wait(60);
    set.does('hortiz', { type: 'lock', weaponId: 'real', unloaded: 0 }).wait(60);
    expect(told(set, 'real')).toEqual([
      '13:00:00-13:10:00 locked safe',
      '13:10:00-13:11:00 inspected hortiz',
      '13:11:00-13:12:00 with-ad hortiz checked',
      '13:12:00-13:17:00 with-actor amarsh checked',
      '13:17:00-13:18:00 returned hortiz lapsed:taken-back',
      '13:18:00-13:19:00 locked safe',
    ]);
    expect(barOf(set, 'real').marks).toEqual([]);
    expect(barOf(set, 'real').stretches[3]).toMatchObject({ scene: '41', load: { kind: 'blank', rounds: 3 } });
  });

  it('[CH4] works out by itself when time was up, with a mark of no entry', () => {
    const set = bring(onSet(), 'real', 'with-ad', blanks(3)).wait(3600);
    const expected = ['13:00:00-13:30:00 with-ad hortiz checked', '13:30:00-14:00:00 with-ad hortiz lapsed:time'];
    expect(told(set, 'real')).toEqual(expected);
    const mark = { kind: 'lapse', cursor: null, lapse: { reason: 'time', at: '2026-11-22T13:30:00.000Z' } };
    expect(barOf(set, 'real').marks).toMatchObject([mark]);
    set.does('hortiz', { type: 'take-back', weaponId: 'real' });
    expect(told(set, 'real')).toEqual(expected);
    expect(barOf(set, 'real').marks).toMatchObject([mark]);
  });

  it('[DY2] draws a break as a band with its word, and marks what lapsed in it, once', () => {
    const set = bring(bring(onSet(), 'real', 'with-ad'), 'airsoft', 'inspected', blanks(2)).wait(2400);
    set.does('rcole', { type: 'call-break', why: 'lunch' }).wait(1800).does('rcole', { type: 'end-break' }).wait(60);
    const { bands } = pictureOf(set);
    expect(bands).toMatchObject([
      { kind: 'break', why: 'lunch', from: '2026-11-22T13:40:00.000Z', to: '2026-11-22T14:10:00.000Z', isOpen: false },
    ]);
    expect(barOf(set, 'real').marks.map(({ kind, lapse }) => [kind, lapse?.why])).toEqual([['lapse', 'lunch']]);
    // Its blanks had lapsed by time already.
    expect(barOf(set, 'airsoft').marks.map(({ lapse }) => lapse?.reason)).toEqual(['time']);
    expect(barOf(set, 'rifle').marks).toEqual([]);
  });

  it('[ST1] carries a stop over into the next day, from its first moment until it is lifted', () => {
    const set = onSet().does('rcole', { type: 'call-stop', why: 'somebody fell' }).wait(600);
    set.does('rcole', { type: 'wrap-day' }).wait(600);
    const open = pictureOf(set).bands;
    expect(open).toMatchObject([{ kind: 'stop', why: 'somebody fell', to: '2026-11-22T13:10:00.000Z', isOpen: true }]);
  });

  it('[DY3] ends a roll that nobody cut after 15 minutes', () => {
    const set = onSet().does('rcole', { type: 'roll' }).wait(3600);
    expect(pictureOf(set).bands).toMatchObject([{ kind: 'roll', to: '2026-11-22T13:15:00.000Z', isOpen: false }]);
    set.does('rcole', { type: 'roll' }).wait(60).does('rcole', { type: 'cut' });
    expect(pictureOf(set).bands.map(({ to }) => clock(to))).toEqual(['13:15:00', '14:01:00']);
  });

  it('[ST4] marks an incident by its kind on its weapon, and the stop that it called as a band', () => {
    const set = bring(onSet(), 'real', 'with-actor', blanks(3)).wait(60);
    const incident = { type: 'report-incident', incidentId: 'i', kind: 'discharge', weaponId: 'real' } as const;
    set.does('rcole', { ...incident, what: 'went off' }).wait(60);
    expect(barOf(set, 'real').marks.map(({ kind, incidentKind }) => [kind, incidentKind])).toEqual([
      ['incident', 'discharge'],
      ['lapse', undefined],
    ]);
    expect(pictureOf(set).bands).toMatchObject([{ kind: 'stop', why: 'Discharge: went off', isOpen: true }]);
    expect(told(set, 'real').at(-1)).toBe('13:01:00-13:02:00 out-of-service amarsh lapsed:incident');
  });

  it('[CH3] [RD3] [CU11] marks counts that differ, rounds short, and what was seen elsewhere', () => {
    const set = onSet()
      .does('hortiz', inspect('real', dummies(5)))
      .does('rcole', check('real', dummies(4)))
      .wait(60);
    set.does('hortiz', { type: 'lock', weaponId: 'real', unloaded: 3 }).wait(60);
    set.does('rcole', { type: 'sight', weaponId: 'rifle', holderId: 'tvance', why: 'phones were off' }).wait(60);
    expect(barOf(set, 'real').marks.map(({ kind }) => kind)).toEqual(['counts-differ', 'short']);
    expect(barOf(set, 'rifle').marks.map(({ kind }) => kind)).toEqual(['sighted']);
    expect(barOf(set, 'rifle').stretches.at(-1)).toMatchObject({ sightedBy: 'rcole', holder: 'tvance' });
  });

  it('[DY1] ends a wrapped day with its wrap, or with what was still done after it', () => {
    const set = onSet().wait(3600).does('rcole', { type: 'wrap-day' }).wait(7200);
    expect(pictureOf(set).to).toBe('2026-11-22T14:00:00.000Z');
    set.does('hortiz', { type: 'retire-weapon', weaponId: 'rifle', why: 'back to the rental house' }).wait(7200);
    expect(pictureOf(set).to).toBe('2026-11-22T16:00:00.000Z');
    const { stretches, marks } = barOf(set, 'rifle');
    expect(stretches.at(-1)?.to).toBe('2026-11-22T16:00:00.000Z');
    expect(marks.map(({ kind }) => kind)).toEqual(['retired']);
  });

  it('[ST6] [PE4] marks concerns, meetings and scenes on the day itself', () => {
    const set = onSet().raise('k1', 'show me', '10');
    expect(pictureOf(set).marks.map(({ kind }) => kind)).toEqual(['meeting', 'scene', 'concern']);
  });
});
