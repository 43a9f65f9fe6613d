import type { CommandBody, CommandType } from '../command.js';
import type { PersonId } from '../ids.js';
import { ROLES } from '../roles.js';
import type { State } from '../state.js';
import { WEAPON_KINDS } from '../weapon.js';
import { REVOLVER_TYPE, RIFLE_TYPE } from './cast.js';
import { CARELESS, pick, sender, weaponFor, type Draw } from './draw.js';
import { isOnWeapon, onWeapon, type OnWeapon } from './plausible-move.js';
import { isOnLot, onLot, type OnLot } from './plausible-rounds.js';

/** A command of well-formed shape, and who sends it; null where there is nothing that it could be about. `rounds` is how many an inspection loads. */
export function plausible(state: State, draw: Draw, rounds: number): { by: PersonId; command: CommandBody } | null {
  const by = sender(state, draw);
  const command = isOnWeapon(draw.type)
    ? onWeapon(state, { ...draw, type: draw.type }, rounds, by)
    : isOnLot(draw.type)
      ? onLot(state, { ...draw, type: draw.type })
      : onSet(state, { ...draw, type: draw.type });
  return command ? { by, command } : null;
}

function onSet(state: State, draw: Draw & { type: Exclude<CommandType, OnWeapon | OnLot> }): CommandBody {
  const { type, whom, which, load, count, slip } = draw;
  const people = Object.keys(state.people);
  const fresh = `n${which}-${count}`;
  const weapon = weaponFor(state, draw);
  const weaponId = weapon?.weaponId ?? 'none';
  switch (type) {
    case 'set-policy': {
      const policies = [
        { adMayHold: slip % 2 === 0 },
        { adMayHandOver: slip % 2 === 0 },
        { checkLastsSeconds: { blank: count * 60 } },
      ];
      const bars = [{ barRounds: slip === 0 }, { barWorkingWeapons: slip === 0 }, { newMeetingEachScene: slip === 0 }];
      return { type, policy: pick([...policies, ...bars], which) };
    }
    case 'add-person':
      return { type, personId: fresh, name: fresh, roles: [pick(ROLES, load)] };
    case 'amend-person':
      return {
        type,
        personId: pick(people, whom),
        ...(slip > 4 ? { roles: [pick(ROLES, load), pick(ROLES, count)] } : { permitEnds: `2026-11-2${count % 10}` }),
      };
    case 'record-training': {
      const on = slip === CARELESS ? { weaponId } : { weaponType: pick([REVOLVER_TYPE, RIFLE_TYPE], load) };
      return { type, personIds: [pick(people, whom)], endsOn: `2026-11-2${count % 10}`, ...on };
    }
    case 'register-weapon': {
      const kind = pick(WEAPON_KINDS, load);
      return {
        type,
        weaponId: fresh,
        number: `${count % 40}`,
        name: fresh,
        kind,
        weaponType: REVOLVER_TYPE,
        chambers: 1 + (which % 6),
        calibre: '.45',
      };
    }
    case 'add-lot':
      return {
        type,
        lotId: fresh,
        label: fresh,
        kind: pick(['dummy', 'blank'] as const, load),
        calibre: '.45',
        supplier: 's',
        rounds: 1 + (count % 9),
        knownSource: slip < 6,
      };
    case 'start-day':
      return {
        type,
        number: 12 + (state.pastDays?.length ?? 0) + (state.day && slip !== CARELESS ? 1 : 0),
        date: '2026-11-22',
      };
    case 'set-scene':
      return { type, scene: `${count}` };
    case 'record-meeting': {
      const joins = state.day?.meeting && count % 2 === 0 ? { joins: state.day.meeting.cursor } : {};
      return { type, personIds: slip === CARELESS ? [pick(people, whom)] : people, topic: 't', ...joins };
    }
    case 'call-break':
    case 'call-stop':
      return { type, why: 'w' };
    case 'end-break':
    case 'roll':
    case 'cut':
    case 'wrap-day':
      return { type };
    case 'lift-stop': {
      const stopId = slip === CARELESS ? (state.liftedStops.at(-1) ?? 1) : (state.stop?.stopId ?? 1);
      return { type, stopId, done: 'd' };
    }
    case 'close-incident': {
      const open = Object.values(state.incidents).filter(({ closed }) => !closed);
      const incidentId = open.length === 0 ? 'none' : pick(open, which).incidentId;
      return { type, incidentId, cause: 'c', correction: 'c' };
    }
    case 'answer-concern': {
      const concerns = Object.values(state.concerns);
      const voices = concerns.flatMap((concern) => [concern, ...(concern.also ?? [])]);
      const concernId = voices.length === 0 ? 'none' : pick(voices, which).concernId;
      return { type, concernId, answer: 'a', ...(count % 3 === 0 ? { withhold: 'a name in it' } : {}) };
    }
    case 'correct':
      return { type, cursor: 1 + (which % (state.cursor + (slip === CARELESS ? 1 : 0))), note: 'n' };
    default:
      return type satisfies never;
  }
}
