import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { chosenView } from './chosen.view.js';

const view = (day: DryGulchDay, number: string, name = 'H. Ortiz') =>
  chosenView(day.state, day.weapon(number), day.person(name), day.at, day.entries);

describe('the chosen weapon', () => {
  it('[CH4] says why its check lapsed, and offers the way back as the one large button', () => {
    const seven = view(new DryGulchDay(), '07');
    expect(seven.warning?.strong).toBe('Check lapsed at lunch, 13:30.');
    expect(seven.first).toEqual({ action: 'take-back', text: 'Take it back from T. Vance', key: 'R' });
    expect(seven.others.map(({ text }) => text)).toEqual(['Report an incident', 'Seen elsewhere']);
    expect(seven.description).toBe('Blank-firing · single-action revolver · .45 · S/N 2290 · 6 chambers');
  });

  it('[RD3] asks how many were fired where blanks were in it, and of no other', () => {
    const day = new DryGulchDay();
    expect(view(day, '12').askFired).toBe(3);
    expect(view(day, '07').askFired).toBe(0);
    expect(view(day, '15').askFired).toBe(0);
  });

  it('offers the same load again to what came back loaded', () => {
    const day = new DryGulchDay().does('H. Ortiz', {
      type: 'take-back',
      weaponId: new DryGulchDay().weapon('12').weaponId,
      fired: 3,
    });
    expect(view(day, '12').first?.text).toBe('Same again: 3 half blanks of B-07');
    expect(
      view(day, '12')
        .others.map(({ action }) => action)
        .slice(0, 2),
    ).toEqual(['inspect', 'lock']);
  });

  it('[SC6] says what a stop bars, with the rule, before anyone taps', () => {
    const day = new DryGulchDay().does('A. Marsh', { type: 'call-stop', why: 'dog on set' });
    const eight = view(day, '08');
    expect(eight.barred.map(({ action, refusal }) => [action, refusal.rule])).toEqual([['issue', 'ST2']]);
    // CU8: the way back is never barred.
    expect(eight.first?.action).toBe('take-back');
  });

  it('has an inspected one wait for the AD, and gives an AD the check', () => {
    const day = new DryGulchDay();
    expect(view(day, '03')).toMatchObject({ first: null, waitsFor: 'Waits for the AD’s check' });
    expect(view(day, '03', 'R. Cole').first?.action).toBe('check');
  });

  it('[DY2] locks first in a break', () => {
    const day = new DryGulchDay().does('R. Cole', { type: 'call-break', why: 'rain' });
    expect(view(day, '15').first?.action).toBe('lock');
    expect(view(day, '15').warning?.strong).toContain('Not locked in the break');
  });

  it('offers nothing but looking to who is not signed in', () => {
    const day = new DryGulchDay();
    const looked = chosenView(day.state, day.weapon('07'), null, day.at, day.entries);
    expect([looked.first, looked.others, looked.barred]).toEqual([null, [], []]);
  });

  it('[ST5] closes the incident before it releases', () => {
    const day = new DryGulchDay();
    const { weaponId } = day.weapon('15');
    day.does('H. Ortiz', { type: 'report-incident', incidentId: 'i', kind: 'discharge', weaponId, what: 'bang' });
    const actions = view(day, '15').others.map(({ action }) => action);
    expect(view(day, '15').first?.action).toBe('close-incident');
    expect(actions).not.toContain('release-weapon');
    expect(view(day, '15').warning?.strong).toBe('Out of service: Discharge.');
  });

  it('gives no two actions of one weapon the same key', () => {
    const day = new DryGulchDay();
    for (const { number } of Object.values(day.state.weapons)) {
      const { first, others, barred } = view(day, number);
      const keys = [...(first ? [first] : []), ...others, ...barred].map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
