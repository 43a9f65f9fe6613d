import type { CommandBody } from '../command.js';
import type { DayCommand } from '../gates/day.js';
import { isWorking } from '../lapse.js';
import type { Move } from '../moves.js';
import { isArmorer } from '../roles.js';
import type { Person, State } from '../state.js';
import type { Weapon } from '../weapon.js';

function look<L>(weapon: Weapon, load: L) {
  const magazine = weapon.magazine ? { magazineSeen: true } : {};
  return isWorking(weapon) ? { boreClear: true, chambersSeen: weapon.chambers, ...magazine, load } : { sound: true };
}

const counted = (weapon: Weapon) => (weapon.load?.rounds ? { unloaded: weapon.load.rounds } : {});

function truth({ inspection }: Weapon) {
  const { kind = 'empty', rounds = 0 } = inspection?.load ?? {};
  if (kind === 'empty') return { kind };
  return kind === 'blank' ? { kind, rounds } : { kind, rounds, proved: rounds, sign: 'rattle' as const };
}

const issues = (state: State, { weaponId }: Weapon, by: Person): CommandBody[] => {
  const people = Object.values(state.people);
  const actors = people.filter(({ roles }) => roles.includes('actor'));
  const handers = [by, ...people.filter(isArmorer)];
  const shown = { actor: true, lineOfFire: true };
  return actors.flatMap(({ personId: actorId }) =>
    handers.map(({ personId: handedById }) => ({ type: 'issue', weaponId, actorId, handedById, for: 'take', shown })),
  );
};

/** Every way in which a careful person could make this move now: one, or for an issue one a pair of people. */
export function bestMoves(state: State, move: Move, weapon: Weapon, by: Person): CommandBody[] {
  const { weaponId } = weapon;
  switch (move) {
    case 'inspect':
      return [{ type: move, weaponId, ...look(weapon, { kind: 'empty' }), ...counted(weapon) }];
    case 'check':
      return [{ type: move, weaponId, ...look(weapon, truth(weapon)) }];
    case 'issue':
      return issues(state, weapon, by);
    case 'hand-back':
    case 'take-back':
      return [{ type: move, weaponId }];
    case 'lock':
      return [{ type: move, weaponId, ...counted(weapon) }];
    case 'sight':
      return [{ type: move, weaponId, holderId: by.personId, why: 'seen' }];
    case 'report-incident':
      return [{ type: move, incidentId: 'never yet', kind: 'damage', weaponId, what: 'bent' }];
    case 'release-weapon':
    case 'retire-weapon':
      return [{ type: move, weaponId, why: 'looked over' }];
    case 'amend-weapon':
      return [{ type: move, weaponId, name: 'Remington' }];
    default:
      return move satisfies never;
  }
}

/** A command of the day as a careful person would send it. */
export function bestOfDay(state: State, type: DayCommand): CommandBody {
  switch (type) {
    case 'start-day':
      return { type, number: 9_999, date: '2026-12-31' };
    case 'set-scene':
      return { type, scene: 'one that was not yet' };
    case 'record-meeting':
      return { type, personIds: Object.keys(state.people), topic: 'blanks' };
    case 'call-break':
      return { type, why: 'lunch' };
    case 'end-break':
    case 'roll':
    case 'cut':
    case 'wrap-day':
      return { type };
    default:
      return type satisfies never;
  }
}
