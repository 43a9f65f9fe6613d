import { onSet } from '../testing/set.js';
import { outInStop, stopViews } from './stop.view.js';

describe('the stop', () => {
  it('[ST1] says who, when and why, the newest first, and what is out', () => {
    const set = onSet();
    set.happens('H. Ortiz', { type: 'call-stop', why: 'Dog on set' });
    set.happens('R. Cole', { type: 'call-stop', why: 'Horse on set' });
    const views = stopViews(set.view(), set.person('R. Cole').personId);
    expect(views.map(({ why }) => why)).toEqual(['Horse on set', 'Dog on set']);
    expect(views[1]?.calledBy).toBe('Called by H. Ortiz, Armorer, 14:32:07');
    expect(outInStop(set.view())).toContain('12 A. Marsh');
  });

  it('[ST3] takes one half from each side, and tells whose is missing', () => {
    const set = onSet();
    set.happens('H. Ortiz', { type: 'call-stop', why: 'Dog on set' });
    const stopId = set.view().stop?.stopId ?? 0;
    const barOf = (name: string) => stopViews(set.view(), set.person(name).personId)[0]?.bar;
    expect(barOf('R. Cole')).toBeNull();
    const wanted = (name: string) => stopViews(set.view(), set.person(name).personId)[0]?.wanted;
    expect(wanted('R. Cole')).toMatch(/^Two halves are wanted/);
    set.happens('R. Cole', { type: 'lift-stop', stopId, done: 'Dog led away' });
    expect(barOf('R. Cole')).toMatchObject({ rule: 'ST3', reason: 'half-already-given' });
    expect(barOf('L. Okafor')).toMatchObject({ rule: 'ST3', reason: 'other-side-wanted' });
    expect(barOf('H. Ortiz')).toBeNull();
    expect(wanted('H. Ortiz')).toBe('Yours is wanted, the second half.');
    expect(wanted('R. Cole')).toBe('Still to come: an armorer.');
    expect(stopViews(set.view(), set.person('H. Ortiz').personId)[0]?.halves).toEqual(['R. Cole: Dog led away']);
    expect(stopViews(set.view(), set.person('A. Marsh').personId)[0]?.mayLift).toBe(false);
  });
});
