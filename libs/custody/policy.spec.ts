import {
  armorerLoads,
  attention,
  changePolicy,
  currentTraining,
  DEFAULT_POLICY,
  lapsesSoon,
  looserThan,
  looserThanPreset,
  PRESET_POLICIES,
  PRESETS,
  trainedUntil,
  type Person,
  type PolicyChange,
} from '#custody';
import { blanks, bring, onSet, REVOLVER_TYPE } from './testing/cast.js';
import { said } from './testing/said.js';

const LOOSER: [PolicyChange, string][] = [
  [{ checkLastsSeconds: { blank: 2700 } }, 'blanks: a check lasts 45 min (30 min)'],
  [{ checkLastsSeconds: { dummy: null } }, 'dummies: a check lasts without limit (1 h)'],
  [{ outLongSeconds: { blank: 601 } }, 'blanks: with an actor before it is shown 601 s (10 min)'],
  [{ idleLoadedSeconds: null }, 'loaded and idle without limit before it is shown (10 min)'],
  [{ adMayHandOver: true }, 'an AD may hand weapons over (only an armorer)'],
  [{ adMayHold: true }, 'the AD may hold weapons (only an armorer)'],
];

describe('what is looser than the preset of the place', () => {
  it.each(LOOSER)('[CU12] names %j', (change, says) => {
    const set = onSet().does('hortiz', { type: 'set-policy', policy: change });
    expect(looserThanPreset(set.state).map((line) => line.says)).toEqual([says]);
  });

  it('[CU12] names nothing that is tighter or the same', () => {
    const tighter: PolicyChange = {
      checkLastsSeconds: { empty: 60, blank: 60 },
      barRounds: true,
      weaponsPerArmorer: 3,
    };
    expect(looserThan(DEFAULT_POLICY, changePolicy(DEFAULT_POLICY, tighter))).toEqual([]);
    const undone = looserThan(changePolicy(DEFAULT_POLICY, tighter), DEFAULT_POLICY).map(({ field }) => field);
    expect(undone).toEqual(['checkLastsSeconds', 'checkLastsSeconds', 'barRounds', 'weaponsPerArmorer']);
  });

  it('[CU12] is measured against the place that the armorer chose; a producer may not change the place', () => {
    const set = onSet();
    const move = { type: 'set-policy', policy: {}, preset: 'new-mexico' } as const;
    expect(said(set.tell('plind', move))).toMatch(/^forbidden/);
    set.does('hortiz', move);
    expect(looserThanPreset(set.state).map(({ field }) => field)).toEqual(['newMeetingEachScene']);
    expect(said(set.tell('plind', { ...move, policy: { newMeetingEachScene: true } }))).toBe('accepted');
    expect(looserThanPreset(set.state)).toEqual([]);
  });

  it.each(PRESETS)('[CU12] %s says its source and what it changes', (preset) => {
    const { source, changes, policy } = PRESET_POLICIES[preset];
    expect(source.length).toBeGreaterThan(10);
    expect(changes.startsWith('Nothing')).toBe(policy === DEFAULT_POLICY);
  });
});

describe('people', () => {
  it('[PE3] shows whose training or permit ends within seven days or has ended, by the longest of each', () => {
    const set = onSet();
    const train = (personIds: string[], endsOn: string, weaponType = 'pump shotgun') =>
      set.does('hortiz', { type: 'record-training', personIds, weaponType, endsOn });
    train(['amarsh'], '2026-11-20');
    train(['tvance'], '2026-11-29');
    train(['dabara'], '2026-11-30');
    train(['lokafor'], '2026-11-01');
    train(['lokafor'], '2027-01-01', 'Pump Shotgun');
    set.does('hortiz', { type: 'amend-person', personId: 'jreyes', permitEnds: '2026-11-22' });
    const found = lapsesSoon(set.state, set.now).filter(({ personId }) => personId !== 'kmoss');
    expect(found.map(({ personId, what, hasEnded }) => [personId, what, hasEnded])).toEqual([
      ['amarsh', { weaponType: 'pump shotgun' }, true],
      ['jreyes', 'permit', false],
      ['tvance', { weaponType: 'pump shotgun' }, false],
    ]);
  });

  it('[PE3] goes by the longest training on the weapon itself or on its type, written in whatever case', () => {
    const set = onSet();
    const real = set.weapon('real');
    const dabara = (): Person => set.state.people['dabara'] as Person;
    const until = (): string | null => trainedUntil(dabara(), real);
    const train = (endsOn: string, on: { weaponId?: string; weaponType?: string }) =>
      set.does('hortiz', { type: 'record-training', personIds: ['dabara'], endsOn, ...on });
    train('2027-09-30', { weaponId: 'rifle' });
    expect(until()).toBeNull();
    train('2026-12-24', { weaponType: ` ${REVOLVER_TYPE.toUpperCase()} ` });
    expect(until()).toBe('2026-12-24');
    expect(trainedUntil(dabara(), { ...real, weaponType: ` ${REVOLVER_TYPE} ` })).toBe('2026-12-24');
    train('2027-03-31', { weaponId: 'real' });
    expect(until()).toBe('2027-03-31');
    train('2027-04-30', { weaponType: REVOLVER_TYPE });
    train('2027-01-31', { weaponType: REVOLVER_TYPE });
    expect(until()).toBe('2027-04-30');
    expect(currentTraining(dabara()).map(({ endsOn }) => endsOn)).toEqual(['2027-09-30', '2027-04-30', '2027-03-31']);
  });

  it('[PE3] shows training on a weapon by the weapon, until that is retired', () => {
    const set = onSet();
    set.does('hortiz', { type: 'record-training', personIds: ['dabara'], weaponId: 'rifle', endsOn: '2026-11-23' });
    set.does('hortiz', { type: 'amend-person', personId: 'jreyes', permitEnds: '2027-11-23' });
    const found = { personId: 'dabara', what: { weaponId: 'rifle' }, endsOn: '2026-11-23', hasEnded: false };
    expect(lapsesSoon(set.state, set.now)).toEqual([found]);
    set.does('hortiz', { type: 'retire-weapon', weaponId: 'rifle', why: 'sold' });
    expect(lapsesSoon(set.state, set.now)).toEqual([]);
  });

  it('[PE5] counts what each armorer answers for: in hand, checked, and with actors', () => {
    const set = bring(bring(bring(onSet(), 'real', 'with-actor'), 'blank-firing', 'with-ad'), 'airsoft', 'inspected');
    expect(armorerLoads(set.state)).toEqual([
      { personId: 'hortiz', weaponIds: expect.arrayContaining(['real', 'blank-firing', 'airsoft']), isTooMany: false },
    ]);
    set.does('hortiz', { type: 'set-policy', policy: { weaponsPerArmorer: 2 } });
    expect(attention(set.state, set.now)).toMatchObject([{ kind: 'armorer-overloaded', personIds: ['hortiz'] }]);
    expect(armorerLoads(onSet().state)).toEqual([]);
  });

  it('[PE5] shows an armorer’s other duty while weapons are out by them, and not else', () => {
    const set = onSet().does('hortiz', { type: 'amend-person', personId: 'hortiz', otherDuty: 'props' });
    expect(attention(set.state, set.now)).toEqual([]);
    bring(set, 'real', 'inspected', blanks(1));
    expect(attention(set.state, set.now)).toMatchObject([{ kind: 'armorer-other-duty', personIds: ['hortiz'] }]);
  });
});

describe('after an incident', () => {
  const hurt = { type: 'report-incident', incidentId: 'i', kind: 'injury', what: 'a cut' } as const;
  const lift = (stopId: number) => ({ type: 'lift-stop', stopId, done: 'bandaged' }) as const;

  it('[ST5] shows that it is not closed, then that a meeting is wanted, then nothing', () => {
    const set = onSet().does('dabara', hurt);
    const kinds = () => attention(set.state, set.now).map(({ kind }) => kind);
    expect(kinds()).toEqual([]);
    const stopId = set.state.stop?.stopId ?? 0;
    set.does('hortiz', lift(stopId)).does('rcole', lift(stopId));
    expect(kinds()).toEqual(['incident-open']);
    set.does('plind', { type: 'close-incident', incidentId: 'i', cause: 'a sharp edge', correction: 'filed off' });
    expect(kinds()).toEqual(['meeting-wanted']);
    set.does('rcole', { type: 'record-meeting', personIds: ['amarsh'], topic: 'edges' });
    expect(kinds()).toEqual([]);
  });
});
