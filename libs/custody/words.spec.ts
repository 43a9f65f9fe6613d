import {
  callFor,
  changePolicy,
  CHARGES,
  DEFAULT_POLICY,
  INCIDENT_KINDS,
  incidentStopWhy,
  isLooser,
  LAPSE_REASONS,
  LAPSE_WORDS,
  LOAD_KINDS,
  looserThan,
  PRESET_POLICIES,
  PRESETS,
  SIGNS,
  STATUSES,
  WEAPON_KINDS,
  type Load,
  type Policy,
  type PolicyChange,
} from '#custody';

const COUNTS = 'no one two three four five six seven eight nine ten eleven twelve 13'.split(' ');
const call = (load?: Load, kind: 'real' | 'rubber' | 'airsoft' | 'blank-firing' = 'real') =>
  callFor({ kind, number: '07', ...(load ? { load } : {}) });

describe('what the AD calls out', () => {
  it.each(COUNTS.map((word, rounds) => [rounds, word] as const))('[CH7] counts %i in words: %s', (rounds, word) => {
    const s = rounds === 1 ? '' : 's';
    expect(call({ kind: 'blank', rounds })).toBe(`Hot gun: ${word} blank${s}`);
    for (const charge of CHARGES)
      expect(call({ kind: 'blank', rounds, charge })).toBe(`Hot gun: ${word} ${charge} load${s}`);
    const dummies = rounds === 1 ? 'dummy' : 'dummies';
    expect(call({ kind: 'dummy', rounds })).toBe(`Cold gun on set: ${word} ${dummies} in it`);
  });

  it('[CH7] is cold where it is empty, and by its kind where it never fires', () => {
    for (const kind of ['real', 'airsoft', 'blank-firing'] as const)
      for (const load of [undefined, { kind: 'empty' } as const]) expect(call(load, kind)).toBe('Cold gun on set');
    expect(call(undefined, 'rubber')).toBe('Number 07: rubber on set');
  });
});

describe('what there is', () => {
  it('[RD1] knows no live round, and no other state, kind, charge or sign than these', () => {
    expect(LOAD_KINDS).toEqual(['empty', 'dummy', 'blank']);
    expect(STATUSES).toEqual(['locked', 'inspected', 'with-ad', 'with-actor', 'returned', 'out-of-service']);
    expect(WEAPON_KINDS).toEqual(['real', 'blank-firing', 'replica', 'airsoft', 'rubber', 'blade']);
    expect(CHARGES).toEqual(['full', 'half', 'quarter']);
    expect(SIGNS).toEqual(['rattle', 'drilled', 'primer']);
    expect(INCIDENT_KINDS).toEqual(['misfire', 'discharge', 'live-round', 'injury', 'lost', 'damage']);
  });

  it('[CH4] has plain words for every lapse', () => {
    expect(LAPSE_WORDS).toEqual({
      time: 'its time is up',
      break: 'a break was called',
      'taken-back': 'it went back to the armorer',
      'handed-back': 'it came back from the actor',
      'counts-differ': 'the counts differ',
      incident: 'an incident names it',
      'stop-lifted': 'a stop that followed an incident was lifted',
      sighted: 'it was seen elsewhere than the log believed',
      wrap: 'the day was wrapped',
    });
    expect(['time', ...LAPSE_REASONS].sort()).toEqual(Object.keys(LAPSE_WORDS).sort());
  });

  it('[ST4] says on the band of a stop which incident it was, and what was said of it', () => {
    expect(INCIDENT_KINDS.map((kind) => incidentStopWhy({ kind, what: '' }))).toEqual([
      'Misfire',
      'Discharge',
      'Live round',
      'Injury',
      'Lost weapon',
      'Damage',
    ]);
    expect(incidentStopWhy({ kind: 'injury', what: 'a cut' })).toBe('Injury: a cut');
  });
});

const strict: Policy = {
  checkLastsSeconds: { empty: 0, dummy: 90, blank: 60 },
  outLongSeconds: { empty: 7200, dummy: 3600, blank: 600 },
  idleLoadedSeconds: 600,
  adMayHandOver: false,
  adMayHold: false,
  barWorkingWeapons: true,
  barRounds: true,
  newMeetingEachScene: true,
  weaponsPerArmorer: 2,
};

/** What is changed of the strict policy, and how it is told. */
const TOLD: [PolicyChange, object][] = [
  [{ checkLastsSeconds: { empty: 60 } }, { field: 'checkLastsSeconds', load: 'empty', says: 'empty: a check lasts 1 min (0 min)' }],
  [{ checkLastsSeconds: { dummy: 91 } }, { field: 'checkLastsSeconds', load: 'dummy', says: 'dummies: a check lasts 91 s (90 s)' }],
  [{ checkLastsSeconds: { blank: null } }, { field: 'checkLastsSeconds', load: 'blank', says: 'blanks: a check lasts without limit (1 min)' }],
  [{ outLongSeconds: { empty: 10_800 } }, { field: 'outLongSeconds', load: 'empty', says: 'empty: with an actor before it is shown 3 h (2 h)' }],
  [{ outLongSeconds: { dummy: 3601 } }, { field: 'outLongSeconds', load: 'dummy', says: 'dummies: with an actor before it is shown 3601 s (1 h)' }],
  [{ outLongSeconds: { blank: 660 } }, { field: 'outLongSeconds', load: 'blank', says: 'blanks: with an actor before it is shown 11 min (10 min)' }],
  [{ idleLoadedSeconds: 900 }, { field: 'idleLoadedSeconds', says: 'loaded and idle 15 min before it is shown (10 min)' }],
  [{ adMayHandOver: true }, { field: 'adMayHandOver', says: 'an AD may hand weapons over (only an armorer)' }],
  [{ adMayHold: true }, { field: 'adMayHold', says: 'the AD may hold weapons (only an armorer)' }],
  [{ barWorkingWeapons: false }, { field: 'barWorkingWeapons', says: 'real and blank-firing weapons may be used (none)' }],
  [{ barRounds: false }, { field: 'barRounds', says: 'rounds may be loaded (none)' }],
  [{ newMeetingEachScene: false }, { field: 'newMeetingEachScene', says: 'one safety meeting serves every scene (one a scene)' }],
  [{ weaponsPerArmorer: 3 }, { field: 'weaponsPerArmorer', says: 'weapons out for each armorer: 3 (2)' }],
  [{ weaponsPerArmorer: null }, { field: 'weaponsPerArmorer', says: 'weapons out for each armorer: any number (2)' }],
]; // prettier-ignore

describe('what is looser', () => {
  it.each(TOLD)('[CU12] is told with what it is measured against: %j', (change, line) => {
    const next = changePolicy(strict, change);
    expect(looserThan(strict, next)).toStrictEqual([line]);
    expect([isLooser(strict, next), isLooser(next, strict), isLooser(next, next)]).toEqual([true, false, false]);
  });

  it('[CU12] is in the order of the policy’s fields', () => {
    const all: PolicyChange = Object.assign({}, ...TOLD.map(([change]) => change));
    const lines = looserThan(strict, changePolicy(strict, all)).map(({ field }) => field);
    expect(lines).toEqual(['checkLastsSeconds', 'outLongSeconds', ...Object.keys(strict).slice(2)]);
  });

  it('[CU12] is nothing of what is not given', () => {
    expect(changePolicy(strict, {})).toStrictEqual(strict);
    expect(changePolicy(strict, { barRounds: undefined, outLongSeconds: { blank: undefined } })).toStrictEqual(strict);
  });
});

describe('the presets', () => {
  it('[CU12] are what each place asks for, the times Setboard’s own', () => {
    expect(PRESETS.map((preset) => PRESET_POLICIES[preset].name)).toEqual([
      'California',
      'Ontario',
      'United Kingdom',
      'New Mexico',
    ]);
    expect(DEFAULT_POLICY).toEqual({
      checkLastsSeconds: { empty: null, dummy: 60 * 60, blank: 30 * 60 },
      outLongSeconds: { empty: null, dummy: 30 * 60, blank: 10 * 60 },
      idleLoadedSeconds: 10 * 60,
      adMayHandOver: false,
      adMayHold: false,
      barWorkingWeapons: false,
      barRounds: false,
      newMeetingEachScene: false,
      weaponsPerArmorer: null,
    });
    for (const preset of PRESETS) {
      const { policy, changes } = PRESET_POLICIES[preset];
      expect(policy).toEqual({ ...DEFAULT_POLICY, newMeetingEachScene: preset === 'new-mexico' });
      expect(changes).toMatch(
        /^(?:Nothing: \w.*|A change of scene .*) It gives no times; those are Setboard’s own\.$/u,
      );
    }
  });
});
