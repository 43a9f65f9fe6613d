import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { breakNames } from './its-day.view.js';
import { groupOf, inOrder, weaponGroups } from './weapon-list.view.js';

const told = (day: DryGulchDay, typed = '') =>
  Object.fromEntries(
    weaponGroups(day.state, day.at, typed, breakNames(day.entries)).map(({ group, rows }) => [
      group,
      rows.map(({ number, told: words }) => `${number} ${words}`),
    ]),
  );

describe('the list of weapons', () => {
  it('[SC4] puts what needs the armorer first, worst first, and tells it as the drawing does', () => {
    expect(told(new DryGulchDay())).toMatchObject({
      'needs-you': [
        '07 with T. Vance 1:41:05 · check lapsed at lunch',
        '15 returned · 2 of 5 rounds fired, to unload and count',
      ],
      out: ['12 with A. Marsh 4:12 · 3 half blanks', '08 H. Ortiz holds it, R. Cole has seen it 0:48 · cold'],
      inspected: ['03 empty · not yet checked', '11 5 dummies · until 15:24 · not yet checked'],
    });
  });

  it('[SC3] keeps a name from right to left apart from the times and counts beside it', () => {
    const day = new DryGulchDay();
    const { personId } = day.person('A. Marsh');
    day.does('H. Ortiz', { type: 'amend-person', personId, name: 'نور الدين' });
    expect(told(day)['out']?.[0]).toBe('12 with \u2068نور الدين\u2069 4:12 · 3 half blanks');
  });

  it('[SC2] hides none', () => {
    const day = new DryGulchDay();
    const rows = inOrder(weaponGroups(day.state, day.at));
    expect(rows.map(({ number }) => number).toSorted()).toEqual(
      Object.values(day.state.weapons)
        .map(({ number }) => number)
        .toSorted(),
    );
  });

  it('finds by number, by name and by who has it', () => {
    const day = new DryGulchDay();
    const found = (typed: string) => inOrder(weaponGroups(day.state, day.at, typed)).map(({ number }) => number);
    expect(found('12')).toEqual(['12']);
    expect(found('henry')).toEqual(['15']);
    expect(found('vance')).toEqual(['07']);
    expect(found('zzz')).toEqual([]);
  });

  it('[ST7] wants a frozen one until an armorer has it, then leaves it out of service', () => {
    const day = new DryGulchDay();
    const { weaponId } = day.weapon('12');
    day.does('A. Marsh', { type: 'report-incident', incidentId: 'i', kind: 'misfire', weaponId, what: 'click' });
    expect(groupOf(day.state, day.weapon('12'), day.at)).toBe('needs-you');
    day.does('H. Ortiz', { type: 'take-back', weaponId });
    expect(groupOf(day.state, day.weapon('12'), day.at)).toBe('out-of-service');
  });

  it('[DY2] wants every weapon locked in a break', () => {
    const day = new DryGulchDay().does('R. Cole', { type: 'call-break', why: 'rain' });
    expect(told(day)['needs-you']).toHaveLength(6);
    expect(told(day)['out']).toBeUndefined();
  });
});
