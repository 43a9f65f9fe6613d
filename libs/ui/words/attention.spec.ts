import type { Attention, Incident, Lot, State, Weapon } from '#custody';
import { attentionWords } from '../words.js';
import { AT, revolver, withWeapons } from '../testing/scene.js';

const lapsed: Weapon = {
  ...revolver,
  status: 'with-actor',
  holder: 'p-marsh',
  lapsed: { reason: 'break', at: AT },
};
const many = (count: number, fields: Partial<Weapon> = {}): Weapon[] =>
  Array.from({ length: count }, (_, index) => ({ ...lapsed, ...fields, weaponId: `w${index}`, number: `${index}` }));

const told = (state: State, line: Partial<Attention> & Pick<Attention, 'kind'>): [string, string] => {
  const weaponIds = Object.keys(state.weapons);
  const { what, detail } = attentionWords(state, { weaponIds, since: '2026-11-22T14:03:00.000Z', ...line }, AT);
  return [what, detail];
};

const lot: Lot = {
  lotId: 'b',
  label: 'B-07',
  kind: 'blank',
  calibre: '.45',
  supplier: 'Larkin',
  rounds: 60,
  knownSource: true,
  fired: 0,
  back: 0,
  short: 0,
  gone: 0,
  outside: {},
};
const incident: Incident = {
  incidentId: 'i',
  kind: 'discharge',
  what: 'went off in the holster',
  by: 'p-cole',
  at: '2026-11-22T14:03:00.000Z',
  dayNumber: 12,
};

describe('a line of the boards', () => {
  it('[SC4] names one weapon with who has it since when, few with who, many by number, more by how many', () => {
    const kind = 'check-lapsed';
    expect(told(withWeapons(lapsed), { kind })).toEqual(['1 check lapsed', '12 with A. Marsh since 07:03']);
    expect(told(withWeapons(...many(2)), { kind })).toEqual(['2 checks lapsed', '0 A. Marsh, 1 A. Marsh']);
    expect(told(withWeapons(...many(5)), { kind })).toEqual(['5 checks lapsed', '0 1 2 3 4']);
    expect(told(withWeapons(...many(40)), { kind })[1]).toBe('0 1 2 3 4 5 6 7 8 9 10 11 and 28 more');
  });

  it('[ST7] says why a weapon is out of service, and since which day where that is not this one', () => {
    const frozen = { ...revolver, status: 'out-of-service' as const, frozenBy: ['i'], holder: 'p-marsh' };
    const state = { ...withWeapons(frozen), incidents: { i: incident } };
    expect(told(state, { kind: 'frozen' })).toEqual(['Out of service', '12 discharge, with A. Marsh since 07:03']);
    expect(told(state, { kind: 'frozen', since: '2026-11-19T14:03:00.000Z' })[1]).toMatch(/since 19 Nov$/);
  });

  it('[RD3] tells weapons and lots that are short in one line, and those with too many', () => {
    const weapons = many(1, { short: 2 });
    const state = { ...withWeapons(...weapons), lots: { b: { ...lot, missing: -1 } } };
    expect(told(state, { kind: 'short', lotIds: ['b'] })).toEqual([
      'Rounds short',
      '0 by 2, lot B-07 has 1 too many, nobody answered yet',
    ]);
    expect(told(state, { kind: 'short', weaponIds: [], lotIds: ['b'] })).toEqual([
      '1 round too many',
      'lot B-07, nobody answered for it yet',
    ]);
    expect(told(state, { kind: 'short' })[0]).toBe('2 rounds short');
  });

  it('[ST5] says what an incident bars, and that a meeting is wanted after it', () => {
    const state = { ...withWeapons(), incidents: { i: incident } };
    expect(told(state, { kind: 'incident-open', incidentIds: ['i'] })).toEqual([
      'Incident not closed',
      'discharge of 07:03. Nothing is issued until its cause and what was corrected are written down',
    ]);
    expect(told(state, { kind: 'meeting-wanted' })[1]).toMatch(/^an incident was closed 07:03\./);
  });

  it('[PE5] counts what an armorer has out against the policy’s number, and names another duty, both quietly', () => {
    const inspection = { by: 'p-ortiz', at: AT, cursor: 9, endsAt: null };
    const out = withWeapons(...many(3, { inspection }));
    const policy = { ...out.production.policy, weaponsPerArmorer: 2 };
    const state = { ...out, production: { ...out.production, policy } };
    const line = { kind: 'armorer-overloaded' as const, personIds: ['p-ortiz'] };
    expect(told(state, line)).toEqual(['Too many for one armorer', 'H. Ortiz has 3 out (2)']);
    const busy = { ...state, people: { 'p-ortiz': { ...out.people['p-ortiz']!, otherDuty: 'props' } } };
    const duty = { kind: 'armorer-other-duty' as const, personIds: ['p-ortiz'], weaponIds: ['w0'], since: AT };
    expect(attentionWords(busy, duty, AT)).toEqual({
      what: 'Armorer has another duty',
      detail: 'H. Ortiz: props',
      isQuiet: true,
    });
  });

  it('[RD6] names rounds outside with who has them', () => {
    const state = { ...withWeapons(), lots: { b: { ...lot, outside: { 'p-marsh': 12, 'p-cole': 3 } } } };
    const line = { kind: 'rounds-outside-in-break' as const, lotIds: ['b'], personIds: ['p-marsh', 'p-cole'] };
    expect(told(state, line)).toEqual(['Rounds outside', '12 of B-07 with A. Marsh, 3 of B-07 with R. Cole']);
  });
});
