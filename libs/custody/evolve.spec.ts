import {
  evolve,
  evolveAll,
  happened,
  initialState,
  type EntryData,
  type EntryType,
  type Happened,
  type State,
} from '#custody';
import { bring, onSet } from './testing/cast.js';
import { deepFrozen } from './testing/production.js';

const WEAPONS = 300;
const ENTRIES = 20_000;
const hortiz = { personId: 'h', name: 'H. Ortiz' };
const rcole = { personId: 'r', name: 'R. Cole' };

/** A long log as `decide` would have it, made directly so that only folding takes time. */
function longLog(): Happened[] {
  const log: Happened[] = [];
  const add = <T extends EntryType>(by: typeof hortiz, type: T, data: EntryData<T>): void => {
    const at = new Date(Date.parse('2026-11-22T06:00:00.000Z') + log.length * 1000).toISOString();
    log.push(happened<EntryType>(log.length + 1, at, by, type, data));
  };
  const production = {
    productionId: 'p',
    name: 'Dry Gulch',
    unit: 'Main',
    timeZone: 'UTC',
    preset: 'california' as const,
    sample: false,
  };
  add(hortiz, 'create-production', { ...production, armorer: hortiz });
  add(hortiz, 'add-person', { ...rcole, roles: ['first-ad'] });
  const lot = { label: 'B-07', calibre: '.45', supplier: 's', rounds: 1_000_000, knownSource: true };
  add(hortiz, 'add-lot', { lotId: 'b', kind: 'blank', ...lot });
  for (let index = 0; index < WEAPONS; index += 1) {
    const revolver = { kind: 'blank-firing', weaponType: 'revolver', chambers: 6, calibre: '.45' } as const;
    add(hortiz, 'register-weapon', { weaponId: `w${index}`, number: `${index}`, name: 'Colt', ...revolver });
  }
  const look = { boreClear: true, chambersSeen: 6 };
  const saw = { kind: 'blank', rounds: 5 } as const;
  for (let round = 0; log.length <= ENTRIES - 4; round += 1) {
    const weaponId = `w${round % WEAPONS}`;
    const cursor = log.length + 1;
    const load = { ...saw, lotId: 'b' };
    const inspection = { ...look, load, by: 'h', at: log.at(-1)?.at ?? '', cursor, endsAt: null };
    add(hortiz, 'inspect', { weaponId, ...look, load, endsAt: null });
    add(rcole, 'check', { weaponId, ...look, load: saw, agreed: true, inspection });
    add(hortiz, 'take-back', { weaponId, fired: 4 });
    add(hortiz, 'lock', { weaponId, unloaded: 1 });
  }
  return log;
}

describe('folding', () => {
  it('[RD3] comes out even after 20,000 entries over 300 weapons', () => {
    const log = longLog();
    const state = evolveAll(initialState(), log);
    const rounds = Math.floor((log.length - WEAPONS - 3) / 4);
    expect(log.length).toBeGreaterThan(ENTRIES - 4);
    expect(new Set(Object.values(state.weapons).map(({ status }) => status))).toEqual(new Set(['locked']));
    expect(state.lots.b).toMatchObject({ fired: rounds * 4, back: rounds, short: 0 });
  });

  it('[CU1] of many entries at once is the same as one by one, and changes nothing that went in', () => {
    const set = bring(bring(onSet(), 'real', 'with-actor'), 'airsoft', 'out-of-service');
    set.does('rcole', { type: 'call-break', why: 'lunch' }).does('hortiz', { type: 'take-back', weaponId: 'real' });
    set.does('jreyes', { type: 'retire-weapon', weaponId: 'airsoft', why: 'police' });
    for (const [from, state] of set.states.entries()) {
      const rest = deepFrozen(set.log.slice(from));
      expect(evolveAll(deepFrozen(state), rest)).toEqual(rest.reduce<State>(evolve, state));
    }
  });

  it('[CU1] leaves what an entry does not touch as it was, object for object', () => {
    const set = bring(onSet(), 'real', 'inspected');
    const [before, after] = set.states.slice(-2);
    expect(after?.weapons.real).not.toBe(before?.weapons.real);
    expect(after?.weapons.rifle).toBe(before?.weapons.rifle);
    expect(after?.people).toBe(before?.people);
  });

  it('[CU1] stops at a log that names a weapon nobody registered', () => {
    const lost = happened(1, '2026-11-22T06:00:00.000Z', hortiz, 'lock', { weaponId: 'ghost' });
    expect(() => evolve(initialState(), lost)).toThrow('entry 1 names weapon ghost');
  });
});
