import type { Looked } from '../command.js';
import { barOnMove } from '../gates.js';
import { isWorking } from '../lapse.js';
import { isWithheld, remaining } from '../lot.js';
import { malformed, refused, type Problem, type Refusal } from '../refusal.js';
import type { Load, Lot, Seen, State, Weapon } from '../state.js';
import { after } from '../time.js';
import { accepted, answering, fieldsOf, firstOf, unknown, type Decider } from './decider.js';

type Given = Looked<{ kind: Load['kind']; rounds?: number; proved?: number }>;

/** What no human eye could have seen: the wrong form for its kind, or more chambers than there are. */
function misseen(weapon: Weapon, given: Given): Problem | null {
  const isPlain = 'sound' in given;
  if (isWorking(weapon) && isPlain)
    return { path: 'sound', message: `${weapon.number} has a bore and chambers: say what was seen of them.` };
  if (!isWorking(weapon) && !isPlain)
    return { path: 'sound', message: `${weapon.number} is a ${weapon.kind}: say only whether it is sound.` };
  if (isPlain) return null;
  if (given.chambersSeen > weapon.chambers)
    return { path: 'chambersSeen', message: `${weapon.number} has ${weapon.chambers} chambers.` };
  const places = weapon.magazine ?? 0;
  if (typeof given.magazineSeen === 'number' && given.magazineSeen > places)
    return { path: 'magazineSeen', message: `The magazine of ${weapon.number} holds ${places}.` };
  return null;
}

/** CH1: a partial look can't be recorded; CH5: each dummy is proved; RD5: no more rounds than there is room. */
function partial(weapon: Weapon, given: Given): Refusal | null {
  if ('sound' in given)
    return given.sound
      ? null
      : { rule: 'CH1', reason: 'not-sound', message: `${weapon.number} is not sound. Lock it and report the damage.` };
  if (!given.boreClear)
    return {
      rule: 'CH1',
      reason: 'bore-not-clear',
      message: `The bore of ${weapon.number} was not seen clear. Clear it and look again; if it can’t be cleared, report it.`,
    };
  if (given.chambersSeen < weapon.chambers)
    return {
      rule: 'CH1',
      reason: 'chambers-unseen',
      message: `${given.chambersSeen} of ${weapon.chambers} chambers of ${weapon.number} were seen. Look into every one.`,
    };
  const isMagazineSeen = given.magazineSeen === true || given.magazineSeen === weapon.magazine;
  if (weapon.magazine && !isMagazineSeen)
    return {
      rule: 'CH1',
      reason: 'magazine-unseen',
      message: `The magazine of ${weapon.number} was not seen whole. Look into it too.`,
    };
  return overfull(weapon, given.load.rounds ?? 0) ?? unproved(given.load);
}

const overfull = (weapon: Weapon, rounds: number): Refusal | null => {
  const room = weapon.chambers + (weapon.magazine ?? 0);
  if (rounds <= room) return null;
  return { rule: 'RD5', reason: 'too-many-rounds', message: `${weapon.number} has room for ${room}. Count again.` };
};

const unproved = (load: { kind: string; rounds?: number; proved?: number }): Refusal | null =>
  load.kind !== 'dummy' || load.proved === load.rounds
    ? null
    : {
        rule: 'CH5',
        reason: 'not-all-proved',
        message: `${load.proved ?? 0} of ${load.rounds ?? 0} dummies were proved. Prove each one, by its rattle, its drilled case or its primer.`,
      };

/** RD2, RD4, RD5, CU9: whether this many rounds of this lot may go into this weapon. */
function drawBarred(state: State, weapon: Weapon, load: Seen['load'], lot: Lot, unloaded: number): Refusal | null {
  const rounds = load?.rounds ?? 0;
  if (lot.kind !== load?.kind)
    return {
      rule: 'RD5',
      reason: 'wrong-lot-kind',
      message: `${lot.label} is a lot of ${lot.kind === 'dummy' ? 'dummies' : 'blanks'}. Dummies and blanks are never in one weapon: choose another lot.`,
    };
  if (lot.kind === 'blank' && !isSameCalibre(lot.calibre, weapon.calibre))
    return {
      rule: 'RD5',
      reason: 'wrong-calibre',
      message: `${lot.label} is ${lot.calibre}, ${weapon.number} is ${weapon.calibre ?? 'of no calibre'}. Choose a lot of its calibre.`,
    };
  if (isWithheld(lot))
    return {
      rule: 'RD4',
      reason: 'lot-unproved',
      message: `${lot.label} is from an unknown or mixed supplier. Prove and count each of its rounds first.`,
    };
  // The load that this one replaces closes first: of it only what was unloaded goes back to the lot.
  const stays = weapon.load?.lotId === lot.lotId ? (weapon.load.rounds ?? 0) - unloaded : 0;
  const left = remaining(state, lot, weapon) - stays;
  if (rounds > left)
    return {
      rule: 'RD2',
      reason: 'lot-too-small',
      message: `${lot.label} has ${Math.max(0, left)} left. Load fewer or choose another lot.`,
    };
  return null;
}

const isSameCalibre = (a: string, b: string | undefined): boolean =>
  b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();

/** RD3: where rounds were in it, what was unloaded is asked for. */
export const uncounted = (weapon: Weapon, unloaded: number | undefined): Problem | null =>
  (weapon.load?.rounds ?? 0) > 0 && unloaded === undefined
    ? { path: 'unloaded', message: `${weapon.number} was loaded: say how many rounds were unloaded.` }
    : null;

/** CH1: an armorer looks, loads and signs. When its time is up is fixed here (CH4). */
export const inspect: Decider<'inspect'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  const barred = barOnMove(state, 'inspect', weapon, by, at);
  if (barred) return refused(barred);
  const problem = misseen(weapon, command) ?? uncounted(weapon, command.unloaded);
  if (problem) return malformed(problem.path, problem.message);
  const load = 'load' in command ? command.load : undefined;
  const lot = load && load.kind !== 'empty' ? state.lots[load.lotId] : undefined;
  if (load && load.kind !== 'empty' && !lot) return unknown('load.lotId', 'lot');
  const refusal = firstOf(
    partial(weapon, command),
    load && load.kind !== 'empty' && state.production.policy.barRounds
      ? { rule: 'CU9', reason: 'rounds-barred', message: 'This production bars all rounds. Leave it empty.' }
      : null,
    lot ? drawBarred(state, weapon, load, lot, command.unloaded ?? 0) : null,
  );
  if (refusal) return refused(refusal);
  const lasts = load ? state.production.policy.checkLastsSeconds[load.kind] : null;
  return accepted({ ...fieldsOf(command), endsAt: after(at, lasts), ...answering(weapon) });
};

/** CH2, CH3: an AD, another person, says what was seen; whether it agrees is worked out, never asked. */
export const check: Decider<'check'> = (state, command, by, at) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  const barred = barOnMove(state, 'check', weapon, by, at);
  if (barred) return refused(barred);
  const problem = misseen(weapon, command);
  if (problem) return malformed(problem.path, problem.message);
  const refusal = partial(weapon, command);
  if (refusal) return refused(refusal);
  const { inspection } = weapon;
  if (!inspection) return unknown('weaponId', 'inspection');
  const seen = 'load' in command ? command.load : undefined;
  const agreed = seen?.kind === inspection.load?.kind && roundsOf(seen) === roundsOf(inspection.load);
  return accepted({ ...fieldsOf(command), agreed, inspection });
};

const roundsOf = (load: { rounds?: number } | { kind: 'empty' } | undefined): number =>
  load && 'rounds' in load ? (load.rounds ?? 0) : 0;
