import { DryGulchDay } from '../testing/dry-gulch-day.js';
import { dutyRows, lapsingRows, notAtMeeting, trainedOnNothing } from './duties.view.js';

describe('what the armorer has to know of people', () => {
  it('[PE3] lists what lapses within seven days, the earliest first, permits among it', () => {
    const day = new DryGulchDay();
    expect(lapsingRows(day.state, day.at)).toEqual([]);
    const marsh = day.person('A. Marsh').personId;
    const weaponType = 'pump shotgun';
    day.does('H. Ortiz', { type: 'record-training', personIds: [marsh], weaponType, endsOn: '2026-11-24' });
    day.does('H. Ortiz', { type: 'amend-person', personId: day.person('J. Reyes').personId, permitEnds: '2026-11-21' });
    expect(lapsingRows(day.state, day.at).map(({ name, what, ends }) => [name, what, ends])).toEqual([
      ['J. Reyes', 'permit', 'ended 2026-11-21'],
      ['A. Marsh', 'pump shotgun', 'ends in 2 days'],
    ]);
  });

  it('[PE4] names who is not at the meeting, and nobody where there is none', () => {
    const day = new DryGulchDay();
    expect(notAtMeeting(day.state)).toHaveLength(1);
    expect(notAtMeeting({ ...day.state, day: null })).toBeNull();
  });

  it('[PE1] names the actors who are trained on nothing', () => {
    const day = new DryGulchDay();
    expect(trainedOnNothing(day.state)).toEqual([]);
    day.does('H. Ortiz', { type: 'add-person', personId: 'new', name: 'N. Ew', roles: ['actor'] });
    expect(trainedOnNothing(day.state)).toEqual(['N. Ew']);
  });

  it('[PE5] tells what each armorer answers for, where that is too much, and the other duty', () => {
    const day = new DryGulchDay();
    day.does('H. Ortiz', { type: 'set-policy', policy: { weaponsPerArmorer: 4 } });
    day.does('H. Ortiz', { type: 'amend-person', personId: 'ortiz', otherDuty: 'props' });
    expect(dutyRows(day.state)).toMatchObject([
      {
        name: 'H. Ortiz',
        load: '6 weapons out, 4 at most: 03, 07, 08, 11, 12 and 15',
        isTooMany: true,
        otherDuty: 'props',
      },
      { name: 'J. Reyes', load: 'nothing out', isTooMany: false, otherDuty: null },
    ]);
  });
});
