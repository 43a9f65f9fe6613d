import { attention, dryGulch, evolve, initialState, type CreateProduction } from '#custody';

const created: CreateProduction = {
  productionId: 'p',
  name: 'Dry Gulch',
  unit: 'Main unit',
  timeZone: 'America/Denver',
  preset: 'california',
  sample: true,
  armorer: { personId: 'h', name: 'H. Ortiz' },
};

const now = '2026-11-22T21:32:07.000Z';

function sample() {
  let next = 0;
  return dryGulch(now, () => `id-${++next}`, created);
}

const byNumber = (number: string) => {
  const weapon = Object.values(sample().state.weapons).find((each) => each.number === number);
  if (!weapon) throw new Error(number);
  return weapon;
};

describe('Dry Gulch', () => {
  it('[CU1] stands in mid-day as the drawings show it', () => {
    const lanes = Object.values(sample().state.weapons).map(({ number, status }) => [number, status]);
    expect(lanes.filter(([, status]) => status !== 'locked')).toEqual([
      ['03', 'inspected'],
      ['07', 'with-actor'],
      ['08', 'with-ad'],
      ['11', 'inspected'],
      ['12', 'with-actor'],
      ['15', 'returned'],
    ]);
  });

  it('[CH4] has 07 lapsed at lunch, and nothing else that somebody should act on', () => {
    expect(byNumber('07').lapsed?.reason).toBe('break');
    expect(attention(sample().state, now).map(({ kind }) => kind)).toEqual(['check-lapsed']);
  });

  it('[RD2] has sixteen half loads fired, five back, one short', () => {
    const lot = Object.values(sample().state.lots).find(({ label }) => label === 'B-07');
    expect(lot).toMatchObject({ fired: 16, back: 5, short: 1 });
  });

  it('[PE4] has thirty-one people at the meeting', () => {
    expect(sample().state.day?.meeting?.personIds).toHaveLength(31);
  });

  it('folds from its own log', () => {
    const { happened, state } = sample();
    expect(happened.reduce(evolve, initialState())).toEqual(state);
  });
});
