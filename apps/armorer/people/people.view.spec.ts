import { DryGulchDay } from '../testing/dry-gulch-day.js';
import {
  endsWords,
  mayGivePins,
  mayKeepPeople,
  peopleRows,
  roleBarred,
  sixFigures,
  weaponTypes,
} from './people.view.js';

const AT = '2026-11-22T21:32:07.000Z';

describe('people', () => {
  it('[PE3] says what ends within seven days, and that an end date still counts', () => {
    expect(endsWords('2026-11-21', AT, 'America/Denver')).toBe('ended 2026-11-21');
    expect(endsWords('2026-11-22', AT, 'America/Denver')).toBe('ends today');
    expect(endsWords('2026-11-29', AT, 'America/Denver')).toBe('ends in 7 days');
    expect(endsWords('2026-11-30', AT, 'America/Denver')).toBeNull();
  });

  it('lists the armorers first, and of training the newest end', () => {
    const day = new DryGulchDay();
    const { personId } = day.person('A. Marsh');
    const weaponType = 'single-action revolver';
    day.does('H. Ortiz', { type: 'record-training', personIds: [personId], weaponType, endsOn: '2026-11-25' });
    const rows = peopleRows(day.state, day.at);
    expect(rows.slice(0, 2).map(({ name }) => name)).toEqual(['H. Ortiz', 'J. Reyes']);
    expect(rows.find(({ name }) => name === 'A. Marsh')?.notes).toHaveLength(2);
    expect(peopleRows(day.state, day.at, 'marsh')).toHaveLength(1);
  });

  it('lets an AD’s role be given only by a producer or an AD once there is one', () => {
    const day = new DryGulchDay();
    expect(roleBarred(day.state, day.person('H. Ortiz'), 'first-ad')).toContain('There is an AD');
    expect(roleBarred(day.state, day.person('P. Lindqvist'), 'first-ad')).toBeNull();
    expect(roleBarred(day.state, day.person('R. Cole'), 'second-ad')).toBeNull();
    expect(roleBarred(day.state, day.person('R. Cole'), 'actor')).not.toBeNull();
    expect(mayKeepPeople(day.person('J. Reyes'))).toBe(false);
    expect([mayGivePins(day.person('J. Reyes')), mayGivePins(day.person('R. Cole'))]).toEqual([true, false]);
  });

  it('knows the types that are registered, and mints a PIN of six figures', () => {
    expect(weaponTypes(new DryGulchDay().state)).toContain('lever-action rifle');
    expect(sixFigures(new Uint32Array([7]))).toBe('000007');
    expect(sixFigures(new Uint32Array([4_294_967_295]))).toBe('967295');
  });
});
