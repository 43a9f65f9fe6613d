import {
  armorerLoads,
  attention,
  barOnActor,
  concernOf,
  isChecked,
  isWithheld,
  STATUSES,
  type CommandBody,
  type Lot,
  type State,
  type Weapon,
} from '#custody';
import { bring, dummies, inspect, onSet, registered, REVOLVER_TYPE } from './testing/cast.js';
import type { TestProduction } from './testing/production.js';
import { said } from './testing/said.js';

const gun = 'blank-firing';
const misfire = (weaponId: string, incidentId = `m-${weaponId}`): CommandBody<'report-incident'> => ({
  type: 'report-incident',
  incidentId,
  kind: 'misfire',
  weaponId,
  what: 'a click',
});
const roles = (personId: string, given: CommandBody<'amend-person'>['roles'], more = {}): CommandBody => ({
  type: 'amend-person',
  personId,
  ...(given ? { roles: given } : {}),
  ...more,
});

function someone<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('nobody there');
  return found;
}

describe('what calls a stop', () => {
  /** Two rifles' worth of dummies, checked, so that their lot is known. */
  const loaded = (): TestProduction =>
    ['real', gun].reduce((set, weaponId) => bring(set, weaponId, 'with-actor', dummies(2)), onSet());

  it('[ST4] a second misfire of one lot in a day does, another kind of incident with the lot does not', () => {
    const twice = loaded().does('hortiz', misfire('real')).does('hortiz', misfire(gun));
    expect(twice.state.stops).toHaveLength(1);
    const damaged = loaded()
      .does('hortiz', { ...misfire('real'), kind: 'damage' })
      .does('hortiz', misfire(gun));
    expect(damaged.state.stops).toEqual([]);
  });

  it('[ST4] damage after a misfire of the weapon does not', () => {
    const set = loaded()
      .does('hortiz', misfire('real'))
      .does('hortiz', { ...misfire('real', 'bent'), kind: 'damage' });
    expect(set.state.stops).toEqual([]);
  });

  it('[ST4] a misfire of an empty weapon is one of no lot', () => {
    const set = ['real', gun].reduce((all, weaponId) => bring(all, weaponId, 'with-actor'), onSet());
    set.does('hortiz', misfire('real')).does('hortiz', misfire(gun));
    expect(set.state.stops).toEqual([]);
  });
});

describe('what is closed', () => {
  const close = (incidentId: string): CommandBody => ({
    type: 'close-incident',
    incidentId,
    cause: 'a bad primer',
    correction: 'the lot is out',
  });

  it('[ST5] thaws a weapon only once an armorer has it, a misfire as well as damage', () => {
    for (const kind of ['misfire', 'damage'] as const) {
      const set = bring(onSet(), gun, 'with-actor').does('hortiz', { ...misfire(gun, 'one'), kind });
      expect(said(set.tell('plind', close('one')))).toMatch(/^CU1 armorer-must-have-it/);
      set.does('hortiz', { type: 'take-back', weaponId: gun });
      expect(said(set.tell('plind', close('one')))).toBe('accepted');
    }
  });

  it('[ST5] asks for no armorer while another incident keeps the weapon frozen', () => {
    const set = bring(onSet(), gun, 'with-actor').does('hortiz', { ...misfire(gun, 'one'), kind: 'damage' });
    set.does('hortiz', { ...misfire(gun, 'two'), kind: 'damage' });
    expect(said(set.tell('plind', close('one')))).toBe('accepted');
    expect(said(set.tell('plind', close('two')))).toMatch(/^CU1 armorer-must-have-it/);
  });
});

describe('who is who', () => {
  it('[CU8] the only armorer may be given another name, or another role beside it, but not another instead', () => {
    const set = registered().does('plind', roles('both', ['first-ad']));
    const last = /^CU8 last-armorer: H\. Ortiz is the only armorer/;
    expect(said(set.tell('plind', roles('hortiz', ['crew'])))).toMatch(last);
    expect(said(set.tell('plind', roles('hortiz', ['crew', 'armorer'])))).toBe('accepted');
    expect(said(set.tell('plind', roles('hortiz', undefined, { name: 'Hanna Ortiz' })))).toBe('accepted');
    expect(said(set.tell('plind', roles('jreyes', ['crew'])))).toBe('accepted');
  });

  it('[Who may] an AD gives an AD’s role and nothing with it, and takes none away', () => {
    const set = registered();
    const barred = /An AD may only give an AD’s role/;
    const by = 'rcole';
    for (const more of [{ permitEnds: '2027-06-30' }, { otherDuty: 'props' }, { name: 'D. Abara' }])
      expect(said(set.tell(by, roles('dabara', ['crew', 'second-ad'], more)))).toMatch(barred);
    expect(said(set.tell(by, roles('dabara', ['second-ad'])))).toMatch(barred);
    expect(said(set.tell(by, roles('dabara', ['crew', 'second-ad', 'actor'])))).toMatch(barred);
    const permit = { type: 'add-person', personId: 'new', name: 'New', roles: ['second-ad'], permitEnds: '2027-06-30' };
    expect(said(set.tell(by, permit as CommandBody))).toMatch(barred);
    expect(said(set.tell(by, roles('dabara', ['crew', 'second-ad'])))).toBe('accepted');
  });

  it('[PE1] training of somebody who is not there is refused, be it the first one named', () => {
    const training = { type: 'record-training', weaponType: REVOLVER_TYPE, endsOn: '2027-06-30' } as const;
    expect(said(registered().tell('hortiz', { ...training, personIds: ['nobody', 'tvance'] }))).toMatch(/personIds\.0/);
  });

  it('[PE1] nobody is trained by a weapon type that differs in more than case and blanks', () => {
    const set = onSet();
    const actor = someone(set.state.people['amarsh']);
    const weapon = someone(set.state.weapons[gun]);
    expect(
      barOnActor(set.state, { ...weapon, weaponType: ` ${REVOLVER_TYPE.toUpperCase()} ` }, actor, set.now),
    ).toBeNull();
    expect(barOnActor(set.state, { ...weapon, weaponType: 'pistol' }, actor, set.now)?.reason).toBe('not-trained');
  });

  it('[PE4] without a safety meeting no actor is given anything', () => {
    const set = onSet();
    const actor = someone(set.state.people['amarsh']);
    const state: State = { ...set.state, day: { ...someone(set.state.day ?? undefined), meeting: null } };
    const wanted = {
      rule: 'PE4',
      reason: 'no-meeting',
      message: 'There was no safety meeting yet. Hold it and record who was there.',
    };
    for (const each of [state, { ...set.state, day: null }])
      expect(barOnActor(each, someone(set.state.weapons[gun]), actor, set.now)).toEqual(wanted);
  });
});

describe('what goes together', () => {
  it('[CU10] a number is taken whatever its case and the blanks around it', () => {
    const set = registered().does('hortiz', { type: 'amend-weapon', weaponId: 'rifle', number: '7a' });
    const named = (number: string): string => said(set.tell('hortiz', { type: 'amend-weapon', weaponId: gun, number }));
    expect(named(' 7A ')).toMatch(/^CU10 number-taken: /);
    expect(named('7b')).toBe('accepted');
  });

  it('[RD5] a calibre is the same whatever its case and the blanks around it', () => {
    const lot = {
      type: 'add-lot',
      label: 'B-9',
      kind: 'blank',
      charge: 'half',
      rounds: 9,
      supplier: 'x',
      knownSource: true,
    } as const;
    const loads = (lotCalibre: string, weaponCalibre: string): string => {
      const set = onSet().does('hortiz', { ...lot, lotId: 'n', calibre: lotCalibre });
      set.does('hortiz', { type: 'amend-weapon', weaponId: gun, calibre: weaponCalibre });
      return said(set.tell('hortiz', inspect(gun, { kind: 'blank', rounds: 1, lotId: 'n' })));
    };
    expect([loads(' .45 Colt', '.45 COLT'), loads('.45 colt', ' .45 Colt ')]).toEqual(['accepted', 'accepted']);
    expect(loads('.44', '.45')).toMatch(/^RD5 wrong-calibre/);
  });

  it('[RD4] a count is too small below what is in weapons, and not at it', () => {
    const set = bring(onSet(), gun, 'inspected', dummies(3));
    const count = (counted: number): string =>
      said(set.tell('hortiz', { type: 'prove-lot', lotId: 'd', counted, proved: counted, sign: 'rattle' }));
    expect(count(2)).toMatch(/^RD4 count-too-small: 3 of D-14/);
    expect(count(3)).toBe('accepted');
  });

  it('[RD4] a lot is withheld until each round that came, and each one too many, is proved', () => {
    const lot = someone(registered().state.lots['u']);
    const withheld = (counted: number, proved: number): boolean => {
      const counts = { by: 'hortiz', at: '2026-11-22T13:00:00.000Z', sign: 'rattle', counted, proved } as const;
      return isWithheld({ ...lot, proved: counts } satisfies Lot);
    };
    expect([withheld(6, 6), withheld(7, 7)]).toEqual([false, false]);
    expect([withheld(6, 5), withheld(5, 5), withheld(7, 6)]).toEqual([true, true, true]);
  });

  it('[ST6] a merged concern is found by its own id, and no other by it', () => {
    const set = onSet().raise('one', 'loose grip', '12').raise('two', 'rust', '12').raise('three', 'lost', '13');
    set.raise('four', 'cracked', '12');
    const found = ['one', 'two', 'four', 'three', 'five'].map((id) => concernOf(set.state, id)?.concernId);
    expect(found).toEqual(['one', 'one', 'one', 'three', undefined]);
  });
});

describe('what is told of weapons', () => {
  it('[CH1] a weapon is checked where an AD agreed and nothing has lapsed', () => {
    const set = bring(onSet(), gun, 'with-ad');
    const weapon = someone(set.state.weapons[gun]);
    const without = (field: keyof Weapon): Weapon => ({ ...weapon, [field]: undefined });
    expect(isChecked(weapon, set.now)).toBe(true);
    expect(isChecked(without('check'), set.now)).toBe(false);
    expect(isChecked({ ...weapon, check: { ...someone(weapon.check), agreed: false } }, set.now)).toBe(false);
    expect(isChecked({ ...weapon, lapsed: { reason: 'break', at: set.now } }, set.now)).toBe(false);
  });

  it('[PE5] the armorer with the most weapons out stands first, and what is locked or frozen is nobody’s', () => {
    const set = bring(onSet(), 'real', 'inspected');
    for (const weaponId of [gun, 'rifle']) set.does('jreyes', inspect(weaponId));
    const loads = (state: State) => armorerLoads(state).map(({ personId, weaponIds }) => [personId, weaponIds]);
    expect(loads(set.state)).toEqual([
      ['jreyes', [gun, 'rifle']],
      ['hortiz', ['real']],
    ]);
    const { real, ...rest } = set.state.weapons;
    for (const status of STATUSES) {
      const state: State = { ...set.state, weapons: { ...rest, real: { ...someone(real), status } } };
      const isOut = status !== 'locked' && status !== 'out-of-service';
      expect([status, loads(state).length]).toEqual([status, isOut ? 2 : 1]);
    }
  });

  it('[PE5] a weapon with an actor is its issuer’s, be the actor an armorer too', () => {
    const set = bring(onSet(), gun, 'with-actor');
    const { people } = set.state;
    const actor = { ...someone(people['amarsh']), roles: ['actor' as const, 'armorer' as const] };
    expect(armorerLoads({ ...set.state, people: { ...people, amarsh: actor } })).toMatchObject([
      { personId: 'hortiz' },
    ]);
  });

  it('[DY4] what is alike is told the oldest first, not as the weapons were registered', () => {
    const set = onSet();
    const at = (seconds: number): string => new Date(Date.parse(set.now) + seconds * 1_000).toISOString();
    const frozen = (weaponId: string, seconds: number): Record<string, Weapon> => ({
      [weaponId]: { ...someone(set.state.weapons[weaponId]), status: 'out-of-service', since: at(seconds) },
    });
    const weapons = { ...set.state.weapons, ...frozen('real', 20), ...frozen('rifle', 10) };
    expect(attention({ ...set.state, weapons }, at(30)).map(({ weaponIds }) => weaponIds)).toEqual([
      ['rifle'],
      ['real'],
    ]);
  });
});
