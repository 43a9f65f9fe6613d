import type { CommandBody, DeclaredLoad, SeenLoad } from '../command.js';
import type { PersonId } from '../ids.js';
import type { PolicyChange } from '../policy.js';
import type { Role } from '../roles.js';
import { isWorking } from '../lapse.js';
import { WEAPON_KINDS, type Status } from '../weapon.js';
import { TestProduction } from './production.js';

/** Who is at each test's production beside H. Ortiz, its armorer. `both` is an armorer and an AD at once. */
export const CAST: Record<string, Role[]> = {
  jreyes: ['assistant-armorer'],
  plind: ['producer'],
  rcole: ['first-ad'],
  lokafor: ['second-ad'],
  both: ['armorer', 'first-ad'],
  amarsh: ['actor'],
  tvance: ['actor'],
  dabara: ['crew'],
};

export const REVOLVER_TYPE = 'single-action revolver';
const REVOLVER = { weaponType: REVOLVER_TYPE, chambers: 6, calibre: '.45' } as const;
export const RIFLE_TYPE = 'lever-action rifle';

/** A rifle of one chamber and a magazine of twelve. */
export const RIFLE_LOOK = { boreClear: true, chambersSeen: 1, magazineSeen: true } as const;
/** All six chambers of a revolver. */
export const LOOK = { boreClear: true, chambersSeen: 6 } as const;
export const EMPTY = { kind: 'empty' } as const;
export const blanks = (rounds: number, lotId = 'b'): DeclaredLoad => ({ kind: 'blank', rounds, lotId });
export const dummies = (rounds: number, lotId = 'd'): DeclaredLoad => ({
  kind: 'dummy',
  rounds,
  lotId,
  proved: rounds,
  sign: 'rattle',
});
export const seen = (load: DeclaredLoad): SeenLoad =>
  load.kind === 'dummy'
    ? { kind: 'dummy', rounds: load.rounds, proved: load.rounds, sign: 'primer' }
    : load.kind === 'blank'
      ? { kind: 'blank', rounds: load.rounds }
      : EMPTY;

/** People, one weapon of each kind (`real`, `blank-firing` …), a rifle with a magazine, and three lots. No day yet. */
export function registered(): TestProduction {
  const set = new TestProduction();
  for (const [personId, roles] of Object.entries(CAST)) {
    // Once there is an AD, a producer or an AD names the next one.
    const by = roles.some((role) => role.endsWith('-ad')) ? 'plind' : 'hortiz';
    set.does(by, { type: 'add-person', personId, name: personId, roles });
  }
  for (const [index, kind] of WEAPON_KINDS.entries()) {
    const type = isWorking({ kind }) ? REVOLVER : { ...REVOLVER, chambers: 0 };
    set.does('hortiz', {
      type: 'register-weapon',
      weaponId: kind,
      number: `1${index}`,
      name: `Colt ${kind}`,
      kind,
      ...type,
    });
  }
  const rifle = { weaponType: RIFLE_TYPE, chambers: 1, magazine: 12, calibre: '.44' };
  set.does('hortiz', {
    type: 'register-weapon',
    weaponId: 'rifle',
    number: '03',
    name: 'Henry',
    kind: 'real',
    ...rifle,
  });
  const lot = { calibre: '.45', supplier: 'Larkin Stage Supply', knownSource: true };
  set.does('hortiz', {
    type: 'add-lot',
    lotId: 'b',
    label: 'B-07',
    kind: 'blank',
    charge: 'half',
    rounds: 120,
    ...lot,
  });
  set.does('hortiz', { type: 'add-lot', lotId: 'd', label: 'D-14', kind: 'dummy', rounds: 50, ...lot });
  const unknown = { supplier: 'mixed', knownSource: false };
  set.does('hortiz', { type: 'add-lot', lotId: 'u', label: 'D-99', kind: 'dummy', rounds: 6, ...lot, ...unknown });
  return set;
}

/** A day has begun, a scene is set, the actors are trained on both types and everybody was at the meeting. */
export function onSet(policy?: PolicyChange): TestProduction {
  const set = registered();
  if (policy) set.does('hortiz', { type: 'set-policy', policy });
  const personIds = ['amarsh', 'tvance'];
  for (const weaponType of [REVOLVER_TYPE, RIFLE_TYPE])
    set.does('hortiz', { type: 'record-training', personIds, weaponType, endsOn: '2027-06-30' });
  set.does('rcole', { type: 'start-day', number: 12, date: '2026-11-22' });
  set.does('rcole', { type: 'record-meeting', personIds: ['hortiz', ...Object.keys(CAST)], topic: 'Blanks' });
  return set.does('rcole', { type: 'set-scene', scene: '41' });
}

export const inspect = (weaponId: string, load: DeclaredLoad = EMPTY): CommandBody<'inspect'> => ({
  type: 'inspect',
  weaponId,
  ...(weaponId === 'rifle' ? RIFLE_LOOK : LOOK),
  load,
});

export const check = (weaponId: string, load: DeclaredLoad = EMPTY): CommandBody<'check'> => ({
  type: 'check',
  weaponId,
  ...(weaponId === 'rifle' ? RIFLE_LOOK : LOOK),
  load: seen(load),
});

export const issue = (weaponId: string, to: Partial<CommandBody<'issue'>> = {}): CommandBody<'issue'> => ({
  type: 'issue',
  weaponId,
  actorId: 'amarsh',
  handedById: 'hortiz',
  for: 'take',
  shown: { actor: true, lineOfFire: true },
  ...to,
});

/** Brings a working weapon from the safe to a state by the straight way there, with a load in it. */
export function bring(
  set: TestProduction,
  weaponId: string,
  status: Status,
  load: DeclaredLoad = EMPTY,
): TestProduction {
  if (status === 'locked') return set;
  if (status === 'out-of-service')
    return bring(set, weaponId, 'returned', load).does('rcole', {
      type: 'report-incident',
      incidentId: `i-${weaponId}`,
      kind: 'damage',
      weaponId,
      what: 'cracked grip',
    });
  set.does('hortiz', inspect(weaponId, load));
  if (status === 'inspected') return set;
  if (status === 'returned') return set.does('hortiz', { type: 'take-back', weaponId });
  set.does('rcole', check(weaponId, load));
  return status === 'with-ad' ? set : set.does('hortiz', issue(weaponId));
}

/** The first person of a role, as the table "Who may" is walked. */
export const BY_ROLE: Record<Role, PersonId> = {
  armorer: 'hortiz',
  'assistant-armorer': 'jreyes',
  'first-ad': 'rcole',
  'second-ad': 'lokafor',
  actor: 'amarsh',
  producer: 'plind',
  crew: 'dabara',
};
