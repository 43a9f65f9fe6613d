import { dryGulch, redactState, type State, type Weapon } from '#custody';
import { boardView, type BoardView } from './board.view.js';

const AT = '2026-11-22T14:32:07.000Z';

function gulch(): State {
  let made = 0;
  const mint = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
  const { state } = dryGulch(AT, mint, {
    productionId: mint(),
    name: 'Dry Gulch',
    unit: 'Main unit',
    timeZone: 'UTC',
    preset: 'california',
    sample: true,
    armorer: { personId: mint(), name: 'H. Ortiz' },
  });
  return redactState(state, 'blind');
}

const inLane = (view: BoardView, status: string): string[] =>
  view.lanes.find((lane) => lane.status === status)?.tiles.map((tile) => `${tile.number} ${tile.loadText}`) ?? [];

function changed(state: State, number: string, fields: Partial<Weapon>): State {
  const weapon = Object.values(state.weapons).find((each) => each.number === number);
  if (!weapon) throw new Error(`no ${number}`);
  return { ...state, weapons: { ...state.weapons, [weapon.weaponId]: { ...weapon, ...fields } } };
}

describe('the board', () => {
  it('[screens] shows Dry Gulch as it is drawn', () => {
    const view = boardView(gulch(), AT);
    expect(view).toMatchObject({ productionName: 'Dry Gulch', isSample: true, day: 'Main unit · Day 12 · Sc 42A' });
    expect(view.headline).toEqual([
      { count: 2, text: 'with actors' },
      { count: 2, text: 'loaded with blanks', tone: 'blank' },
    ]);
    expect(view.lanes.map(({ status }) => status)).toEqual([
      'locked',
      'inspected',
      'with-ad',
      'with-actor',
      'returned',
    ]);
    expect(inLane(view, 'locked')).toHaveLength(9);
    expect(inLane(view, 'with-ad')).toEqual(['08 Cold']);
    expect(inLane(view, 'returned')).toEqual(['15 2/5 fired']);
  });

  it('[CH2] tells a load by its kind alone before the AD’s check', () => {
    expect(inLane(boardView(gulch(), AT), 'inspected')).toEqual(['03 Empty', '11 Dummy']);
  });

  it('[SC2] puts what needs attention first in its lane', () => {
    expect(inLane(boardView(gulch(), AT), 'with-actor')).toEqual(['07 Dummy ×6', '12 Blank ½ ×3']);
  });

  it('[ST7] has a sixth lane while something is out of service', () => {
    const view = boardView(changed(gulch(), '04', { status: 'out-of-service', frozenBy: [] }), AT);
    expect(view.lanes.at(-1)?.status).toBe('out-of-service');
  });

  it('[ST1] shows each stop with who, when and why, and what is still out', () => {
    const state = gulch();
    const stop = { stopId: 90, why: '07 came back unchecked', by: '', at: AT, lifts: [], done: [] };
    const ad = Object.values(state.people).find(({ name }) => name === 'R. Cole')?.personId ?? '';
    const stops = [
      { ...stop, by: ad },
      { ...stop, stopId: 91, why: 'Horse loose', by: ad, lifts: [ad] },
    ];
    const view = boardView({ ...state, stops, stop: stops[1] ?? null }, AT);
    expect(view.stops).toEqual([
      { stopId: 90, why: '07 came back unchecked', calledBy: 'Called by R. Cole, 1st AD, 14:32:07', lifting: '' },
      {
        stopId: 91,
        why: 'Horse loose',
        calledBy: 'Called by R. Cole, 1st AD, 14:32:07',
        lifting: 'Half lifted by R. Cole, an armorer still has to',
      },
    ]);
    expect(view.stillOut.named[0]).toBe('07 T. Vance');
    expect(view.stillOut.counted).toEqual(['2 with actors', '1 with the AD', '2 inspected', '1 returned']);
  });

  it('[DY2] says in a break which weapons are not locked, and says it once', () => {
    const state = gulch();
    const day = state.day && { ...state.day, break: '2026-11-22T14:30:00.000Z', breakWhy: 'lunch' };
    const view = boardView({ ...state, day }, AT);
    expect(view.break?.words).toBe('Break since 14:30: lunch');
    expect(view.break?.notLocked?.named).toContain('12 A. Marsh');
    expect(view.attention.map(({ what }) => what)).not.toContain('Not locked');
    expect(boardView(state, AT).break).toBeNull();
    const stop = { stopId: 90, why: 'Horse loose', by: '', at: AT, lifts: [], done: [] };
    expect(boardView({ ...state, day, stop, stops: [stop] }, AT).break?.notLocked).toBeNull();
  });

  it('[RD6] says in a break which rounds are outside and with whom, beside what is not locked', () => {
    const state = gulch();
    const boone = Object.values(state.people).find(({ name }) => name === 'E. Boone')?.personId ?? '';
    const lots = Object.fromEntries(
      Object.entries(state.lots).map(([id, lot]) => [
        id,
        lot.label === 'B-07' ? { ...lot, outside: { [boone]: 12 } } : lot,
      ]),
    );
    const day = state.day && { ...state.day, break: '2026-11-22T14:30:00.000Z', breakWhy: 'lunch' };
    const view = boardView({ ...state, day, lots }, AT);
    expect(view.break?.roundsOutside).toEqual({
      named: ['12 of B-07 with E. Boone'],
      counted: ['12 with 1 person'],
      none: '',
    });
    expect(view.attention.map(({ what }) => what)).not.toContain('Rounds outside');
    expect(boardView({ ...state, lots }, AT).attention).toEqual(boardView(state, AT).attention);
  });

  it('[CU12] names what is looser than the preset of the place, while it holds', () => {
    const state = gulch();
    const policy = { ...state.production.policy, adMayHold: true };
    policy.checkLastsSeconds = { ...policy.checkLastsSeconds, blank: 2700 };
    expect(boardView({ ...state, production: { ...state.production, policy } }, AT).looser).toEqual({
      what: 'Looser than California',
      says: ['blanks: a check lasts 45 min (30 min)', 'the AD may hold weapons (only an armorer)'],
    });
    expect(boardView(state, AT).looser).toBeNull();
  });

  it('[CU9] says what the policy bars', () => {
    const state = gulch();
    const policy = { ...state.production.policy, barWorkingWeapons: true, barRounds: true };
    expect(boardView({ ...state, production: { ...state.production, policy } }, AT).barred).toHaveLength(2);
    expect(boardView(state, AT).barred).toEqual([]);
  });

  it('[SC4] tells what needs attention in one line a kind', () => {
    const one = boardView(gulch(), AT).attention;
    expect(one[0]).toMatchObject({ what: '1 check lapsed' });
    const lapsed = { reason: 'incident' as const, at: AT };
    const many = ['03', '08', '11', '12'].reduce((state, number) => changed(state, number, { lapsed }), gulch());
    expect(boardView(many, AT).attention).toMatchObject([{ what: '5 checks lapsed', detail: '07 03 08 11 12' }]);
  });

  it('[ST6] counts the concerns that stand, by their numbers alone', () => {
    const state = gulch();
    const concern = { concernId: 'k1', number: '07', text: 'Show me 07', at: AT };
    const view = boardView({ ...state, concerns: { k1: concern } }, AT);
    expect(view.concerns).toEqual({ count: '1 concern', numbers: '07' });
    expect(JSON.stringify(view)).not.toContain('Show me');
    expect(boardView(state, AT).concerns).toBeNull();
  });

  it('[DY3] knows that the camera rolls, and for no longer than fifteen minutes', () => {
    const state = gulch();
    const rolling = (at: string): State => ({ ...state, day: state.day && { ...state.day, rolling: at } });
    expect(boardView(rolling('2026-11-22T14:31:00.000Z'), AT).isRolling).toBe(true);
    expect(boardView(rolling('2026-11-22T14:16:00.000Z'), AT).isRolling).toBe(false);
  });

  it('[DY3] opens no sixth lane while the camera rolls: what is frozen meanwhile stands with who has it', () => {
    const [day, before, misfired] = [gulch(), '2026-11-22T14:30:00.000Z', '2026-11-22T14:31:30.000Z'];
    const out = Object.values(day.weapons).find(({ status }) => status === 'with-actor');
    const kept = Object.values(day.weapons).find(({ status }) => status === 'returned');
    if (!out || !kept) throw new Error('nobody has any');
    const frozen = (weapon: Weapon, id: string): Weapon => ({ ...weapon, status: 'out-of-service', frozenBy: [id] });
    const incident = (incidentId: string, at: string) =>
      ({ incidentId, kind: 'misfire', what: 'dud', by: 'rcole', at, dayNumber: 12 }) as const;
    const rolling: State = {
      ...day,
      day: day.day && { ...day.day, rolling: '2026-11-22T14:31:00.000Z' },
      incidents: { now: incident('now', misfired), old: incident('old', before) },
      weapons: { ...day.weapons, [out.weaponId]: frozen(out, 'now') },
    };
    const lanes = (state: State) => boardView(state, AT).lanes.map(({ status }) => status);
    const laneOf = (state: State, { weaponId }: Weapon) =>
      boardView(state, AT).lanes.find(({ tiles }) => tiles.some((tile) => tile.weaponId === weaponId))?.status;
    expect([lanes(rolling).length, laneOf(rolling, out)]).toEqual([5, 'with-actor']);
    // Where the lane stood before the roll, it takes the new one too; after the roll it opens.
    const stood = { ...rolling, weapons: { ...rolling.weapons, [kept.weaponId]: frozen(kept, 'old') } };
    expect([laneOf(stood, out), laneOf(stood, kept)]).toEqual(['out-of-service', 'out-of-service']);
    const cut = { ...rolling, day: day.day };
    expect(laneOf(cut, out)).toBe('out-of-service');
    const home = { ...rolling, weapons: { ...day.weapons, [out.weaponId]: { ...frozen(out, 'now'), holder: null } } };
    expect(laneOf(home, out)).toBe('locked');
  });

  it('[screens] says what to do while nothing is registered', () => {
    const view = boardView({ ...gulch(), weapons: {}, day: null }, AT);
    expect(view).toMatchObject({ isEmpty: true, meeting: null, day: 'Main unit · No day begun' });
  });
});
