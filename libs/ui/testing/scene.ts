import { DEFAULT_POLICY, type State, type Weapon } from '#custody';

export const AT = '2026-11-22T14:32:07.000Z';

export const revolver: Weapon = {
  weaponId: 'w12',
  number: '12',
  name: 'Colt SAA .45',
  kind: 'blank-firing',
  weaponType: 'single-action revolver',
  chambers: 6,
  status: 'locked',
  holder: null,
  since: '2026-11-22T14:27:55.000Z',
  hands: [],
};

export const signed = { boreClear: true, chambersSeen: 6 };
export const inspection = {
  by: 'p-ortiz',
  at: '2026-11-22T14:24:00.000Z',
  cursor: 9,
  endsAt: '2026-11-22T14:54:00.000Z',
};
export const check = { by: 'p-cole', at: '2026-11-22T14:26:00.000Z', agreed: true, ...signed };

const person = (personId: string, name: string, role: 'armorer' | 'first-ad' | 'actor') => [
  personId,
  { personId, name, roles: [role], training: [] },
];

export function withWeapons(...weapons: Weapon[]): State {
  return {
    cursor: 1,
    production: {
      id: 'p',
      name: 'Dry Gulch',
      unit: 'Main unit',
      timeZone: 'America/Denver',
      sample: false,
      preset: 'new-mexico',
      policy: DEFAULT_POLICY,
    },
    day: null,
    stop: null,
    stops: [],
    liftedStops: [],
    weapons: Object.fromEntries(weapons.map((weapon) => [weapon.weaponId, weapon])),
    retired: [],
    people: Object.fromEntries([
      person('p-ortiz', 'H. Ortiz', 'armorer'),
      person('p-cole', 'R. Cole', 'first-ad'),
      person('p-marsh', 'A. Marsh', 'actor'),
    ]),
    lots: {},
    incidents: {},
    concerns: {},
  };
}
