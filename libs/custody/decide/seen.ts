import type { Looked } from '../command.js';
import { isWorking } from '../lapse.js';
import type { Problem, Refusal } from '../refusal.js';
import type { LoadKind, Weapon } from '../weapon.js';

/** What an inspection or a check says was looked into, whoever says it. */
export type Given = Looked<{ kind: LoadKind; rounds?: number; proved?: number }>;

/** What no human eye could have seen: the wrong form for its kind, or more chambers than there are. */
export function misseen(weapon: Weapon, given: Given): Problem | null {
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
  if (given.load.kind !== 'empty' && !((given.load.rounds ?? 0) >= 1))
    return { path: 'load.rounds', message: 'A load has at least one round; with none in it, it is empty.' };
  return null;
}

/** CH1: a partial look can't be recorded; CH5: each dummy is proved; RD5: no more rounds than there is room. */
export function partial(weapon: Weapon, given: Given): Refusal | null {
  if ('sound' in given)
    return given.sound
      ? null
      : {
          rule: 'CH1',
          reason: 'not-sound',
          message: `${weapon.number} is not sound. Keep it back and report the damage.`,
        };
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
  return overfull(weapon, given.load.rounds ?? 0) ?? notAllProved(given.load);
}

const overfull = (weapon: Weapon, rounds: number): Refusal | null => {
  const room = weapon.chambers + (weapon.magazine ?? 0);
  if (rounds <= room) return null;
  return { rule: 'RD5', reason: 'too-many-rounds', message: `${weapon.number} has room for ${room}. Count again.` };
};

/** CH5: dummies are proved one by one. */
export const notAllProved = (load: { kind: LoadKind; rounds?: number; proved?: number }): Refusal | null =>
  load.kind !== 'dummy' || load.proved === load.rounds
    ? null
    : {
        rule: 'CH5',
        reason: 'not-all-proved',
        message: `${load.proved ?? 0} of ${load.rounds ?? 0} dummies were proved. Prove each one, by its rattle, its drilled case or its primer.`,
      };
