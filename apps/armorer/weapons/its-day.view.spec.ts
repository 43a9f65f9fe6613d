import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { sinceDayBegan } from '../log/since-day-began.js';
import { itsDay, lastIssueInScene, wasWithActor } from './its-day.view.js';
import { pathOf } from './path.view.js';

const linesOf = (day: DryGulchDay, number: string) =>
  itsDay(day.state, day.weapon(number), sinceDayBegan(day.state.day?.begun ?? null, day.entries)).map(
    ({ time, what, detail, by }) => `${time} ${what} | ${detail} | ${by}`,
  );

describe('its day', () => {
  it('[CH4] tells the day of one weapon newest first, with the break that lapsed its check', () => {
    expect(linesOf(new DryGulchDay(), '07')).toEqual([
      '13:30 Break called | check lapsed: lunch | R. Cole',
      '12:51 To actor | T. Vance · by H. Ortiz · for a take | H. Ortiz',
      '12:49 AD’s check | 6/6 chambers · 6 dummies, 6 rattled | R. Cole',
      '12:40 Inspected | 6/6 chambers · 6 dummies of D-14, 6 rattled | H. Ortiz',
    ]);
  });

  it('says nothing of a break to a weapon that was in the safe', () => {
    expect(linesOf(new DryGulchDay(), '01')).toEqual([]);
    expect(linesOf(new DryGulchDay(), '05').some((line) => line.includes('Break'))).toBe(false);
  });

  it('[CU6] remembers who had it last, for as long as the scene is the same', () => {
    const day = new DryGulchDay();
    const last = () => lastIssueInScene(day.state, day.weapon('12'), day.entries);
    expect(last()).toMatchObject({ actorName: 'A. Marsh', for: 'take' });
    day.does('R. Cole', { type: 'set-scene', scene: '43' });
    expect(last()).toBeNull();
    expect(lastIssueInScene(day.state, day.weapon('03'), day.entries)).toBeNull();
  });

  it('[CU2] draws the path as far as it was taken', () => {
    const day = new DryGulchDay();
    const places = (number: string) =>
      pathOf(day.weapon(number), wasWithActor(day.weapon(number), day.entries))?.map(({ place }) => place);
    expect(places('07')).toEqual(['was', 'was', 'was', 'is', 'ahead']);
    expect(places('15')).toEqual(['was', 'was', 'was', 'was', 'is']);
    expect(places('01')).toEqual(['is', 'ahead', 'ahead', 'ahead', 'ahead']);
    const { weaponId } = day.weapon('03');
    day.does('H. Ortiz', { type: 'take-back', weaponId });
    expect(places('03')).toEqual(['was', 'was', 'ahead', 'ahead', 'is']);
    day.does('H. Ortiz', { type: 'report-incident', incidentId: 'i', kind: 'damage', weaponId, what: 'bent' });
    expect(places('03')).toBeUndefined();
  });
});
