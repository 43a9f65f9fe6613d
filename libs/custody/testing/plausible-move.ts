import type { CommandBody, CommandType, DeclaredLoad, SeenLoad } from '../command.js';
import type { PersonId } from '../ids.js';
import { isWorking } from '../lapse.js';
import { isArmorer } from '../roles.js';
import { INCIDENT_KINDS, type State } from '../state.js';
import { SIGNS, type Weapon } from '../weapon.js';
import { CARELESS, pick, weaponFor, type Draw } from './draw.js';

const ON_WEAPON = [
  'inspect',
  'check',
  'issue',
  'hand-back',
  'take-back',
  'lock',
  'sight',
  'report-incident',
  'release-weapon',
  'amend-weapon',
  'retire-weapon',
  'answer-short',
] as const satisfies readonly CommandType[];
/** The commands that name a weapon which is there. */
export type OnWeapon = (typeof ON_WEAPON)[number];
export const isOnWeapon = (type: CommandType): type is OnWeapon => ON_WEAPON.some((each) => each === type);

function declared(state: State, draw: Draw, rounds: number): DeclaredLoad {
  const lots = Object.values(state.lots);
  const lot = pick(lots, draw.load);
  if (draw.load % 3 === 0 || rounds < 1) return { kind: 'empty' };
  const proved = draw.slip === CARELESS ? rounds - 1 : rounds;
  return lot.kind === 'dummy'
    ? { kind: 'dummy', rounds, lotId: lot.lotId, proved, sign: pick(SIGNS, draw.count) }
    : { kind: 'blank', rounds, lotId: lot.lotId };
}

/** What the AD sees: what is in it, but one in eight sees one fewer. */
function saw(weapon: Weapon, draw: Draw): SeenLoad {
  const load = weapon.inspection?.load;
  const rounds = (load?.rounds ?? 0) - (draw.slip === CARELESS ? 1 : 0);
  if (!load || load.kind === 'empty' || rounds < 1) return { kind: 'empty' };
  if (load.kind === 'blank') return { kind: 'blank', rounds };
  return { kind: 'dummy', rounds, proved: rounds, sign: pick(SIGNS, draw.count) };
}

function looked<L>(weapon: Weapon, draw: Draw, load: L) {
  if (!isWorking(weapon)) return { sound: draw.slip !== CARELESS };
  const chambersSeen = weapon.chambers - (draw.slip === CARELESS && draw.count % 2 === 0 ? 1 : 0);
  return { boreClear: true, chambersSeen, load, ...(weapon.magazine ? { magazineSeen: true } : {}) };
}

const given = (draw: Draw, field: 'fired' | 'unloaded', value: number) =>
  draw.count % 5 === 0 ? {} : { [field]: Math.max(0, value) };

/** One of these, as `plausible` has it; null where there is no weapon. */
export function onWeapon(
  state: State,
  draw: Draw & { type: OnWeapon },
  rounds: number,
  by: PersonId,
): CommandBody | null {
  const weapon = weaponFor(state, draw);
  if (!weapon) return null;
  const { type, whom, which, load, count, slip } = draw;
  const { weaponId } = weapon;
  const people = Object.keys(state.people);
  const inIt = weapon.load?.rounds ?? 0;
  const fired = Math.min(inIt, count % 7);
  switch (type) {
    case 'inspect': {
      const counts = {
        ...given(draw, 'fired', fired),
        ...(inIt > 0 || slip === CARELESS ? { unloaded: Math.max(0, inIt - fired - (slip > 5 ? 1 : 0)) } : {}),
      };
      return { type, weaponId, ...looked(weapon, draw, declared(state, draw, rounds)), ...counts };
    }
    case 'check':
      return { type, weaponId, ...looked(weapon, draw, saw(weapon, draw)) };
    case 'issue': {
      const actors = Object.values(state.people).filter(({ roles }) => roles.includes('actor'));
      const armorers = Object.values(state.people).filter(isArmorer);
      const isOwn = armorers.some(({ personId }) => personId === by);
      const handedById = slip === CARELESS ? pick(people, count) : isOwn ? by : pick(armorers, count).personId;
      const actorId = actors.length === 0 || slip === CARELESS ? pick(people, whom) : pick(actors, whom).personId;
      const rehearsal =
        count % 3 === 0
          ? { for: 'rehearsal' as const, ...(slip > 4 ? {} : { rehearsalReason: 'r' }) }
          : { for: 'take' as const };
      return {
        type,
        weaponId,
        actorId,
        handedById,
        ...rehearsal,
        shown: { actor: slip !== CARELESS, lineOfFire: slip < 4 },
      };
    }
    case 'hand-back':
    case 'take-back':
      return { type, weaponId, ...given(draw, 'fired', fired) };
    case 'lock':
      return {
        type,
        weaponId,
        ...(inIt > 0 || slip === CARELESS ? { unloaded: Math.max(0, inIt - (count % 7) + (slip === 6 ? 2 : 0)) } : {}),
      };
    case 'sight':
      return { type, weaponId, holderId: pick(people, whom), why: 'w' };
    case 'report-incident': {
      const named = slip === CARELESS ? {} : { weaponId };
      return { type, incidentId: `n${which}-${count}`, kind: pick(INCIDENT_KINDS, load), what: 'w', ...named };
    }
    case 'release-weapon':
      return { type, weaponId, why: 'w' };
    case 'amend-weapon':
      return {
        type,
        weaponId,
        ...(slip > 3 ? { number: `${count % 40}` } : { calibre: pick(['.45', '.44', null], load) }),
      };
    case 'retire-weapon':
      return { type, weaponId, why: 'rental house' };
    case 'answer-short':
      return { type, weaponId, answer: 'a' };
    default:
      return type satisfies never;
  }
}
