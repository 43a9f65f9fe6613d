import { first } from '../first.js';
import { barOnLot } from '../gates/rounds.js';
import { outsideOf } from '../lot.js';
import { inGuns, remaining } from '../lot-left.js';
import { audienceOf } from '../redact.js';
import { malformed, refused, type Refusal } from '../refusal.js';
import type { Lot, Person, State } from '../state.js';
import { accepted, fieldsOf, taken, unknown, unless, type Decider } from './decider.js';
import { tooFew } from './draw.js';
import { notAllProved } from './seen.js';

export const addLot: Decider<'add-lot'> = (state, command) => {
  if (state.lots[command.lotId]) return taken('lotId');
  if (command.kind === 'dummy' && command.charge !== undefined) return malformed('charge', 'A dummy has no charge.');
  return accepted(fieldsOf(command));
};

/** RD4: a count is of the whole lot, and what is in weapons or with people is part of it. */
function countedTooFew(state: State, lot: Lot, counted: number, by: Person): Refusal | null {
  const known = inGuns(state, lot) + outsideOf(lot);
  if (counted >= known) return null;
  // CH2: how many are in weapons tells what an unchecked one holds.
  const told = audienceOf(by) === 'full' ? `${known} of ${lot.label} are` : `More of ${lot.label} are`;
  return {
    rule: 'RD4',
    reason: 'count-too-small',
    message: `${told} in weapons or with people. Count the whole lot, those among them.`,
  };
}

/** RD4, CH5: each round proved and counted, by which sign. */
export const proveLot: Decider<'prove-lot'> = (state, command, by) => {
  const lot = state.lots[command.lotId];
  if (!lot) return unknown('lotId', 'lot');
  // One more than came is what a count is for: it is recorded as too many, and each of them may be proved.
  const most = Math.max(lot.rounds, command.counted);
  if (command.proved > most) return malformed('proved', `${lot.label} has ${most} rounds.`);
  return unless(countedTooFew(state, lot, command.counted, by), fieldsOf(command));
};

/** RD6: rounds for a belt, a tray or the dressing, to one person who answers for them. */
export const issueRounds: Decider<'issue-rounds'> = (state, command, by) => {
  const lot = state.lots[command.lotId];
  if (!lot) return unknown('lotId', 'lot');
  if (!state.people[command.personId]) return unknown('personId', 'person');
  const { rounds, proved, sign } = command;
  if (lot.kind === 'blank' && (proved !== undefined || sign !== undefined))
    return malformed('proved', `${lot.label} is a lot of blanks: there is nothing to prove.`);
  if (proved !== undefined && proved > rounds) return malformed('proved', `${rounds} are issued.`);
  const isProved = proved === rounds;
  if (lot.kind === 'dummy' && isProved && sign === undefined)
    return malformed('sign', 'Say by which sign they were proved.');
  return unless(
    first(
      barOnLot(state, lot),
      notAllProved({ kind: lot.kind, rounds, ...(proved === undefined ? {} : { proved }) }),
      tooFew(rounds, lot, remaining(state, lot), by),
    ),
    fieldsOf(command),
  );
};

/** RD6: counted back, all at once or by and by. */
export const returnRounds: Decider<'return-rounds'> = (state, command) => {
  const lot = state.lots[command.lotId];
  if (!lot) return unknown('lotId', 'lot');
  const person = state.people[command.personId];
  if (!person) return unknown('personId', 'person');
  const has = lot.outside[command.personId] ?? 0;
  const tooMany: Refusal | null =
    command.rounds <= has
      ? null
      : {
          rule: 'RD6',
          reason: 'more-than-outside',
          message: `${person.name} has ${has === 0 ? 'none' : `only ${has}`} of ${lot.label} outside. Count again; a round too many is a find: report it as an incident.`,
        };
  return unless(tooMany, fieldsOf(command));
};

const NAMED = ['weaponId', 'lotId', 'personId'] as const;

/** Whether rounds of this are short, and what it is called; undefined where the id names nothing. */
function shortHere(state: State, command: { [Id in (typeof NAMED)[number]]?: string }): [boolean, string] | undefined {
  const { weaponId, lotId, personId } = command;
  if (weaponId !== undefined) {
    const weapon = state.weapons[weaponId];
    return weapon && [weapon.short !== undefined, weapon.number];
  }
  if (lotId !== undefined) {
    const lot = state.lots[lotId];
    return lot && [lot.missing !== undefined, lot.label];
  }
  const person = personId === undefined ? undefined : state.people[personId];
  return person && [Object.values(state.lots).some((lot) => lot.outside[person.personId] !== undefined), person.name];
}

/** RD3, RD6: an answer in writing for what is short, in a weapon, in a lot's count, or not counted back by a person. */
export const answerShort: Decider<'answer-short'> = (state, command) => {
  const [named, another] = NAMED.filter((id) => command[id] !== undefined);
  if (named === undefined || another !== undefined)
    return malformed(another ?? 'weaponId', 'Name one: the weapon, the lot or the person.');
  const here = shortHere(state, command);
  if (!here) return unknown(named, named.slice(0, -2));
  if (command.answer.trim() === '') return malformed('answer', 'An answer in writing is wanted.');
  const [isShort, name] = here;
  if (isShort) return accepted(fieldsOf(command));
  return refused({
    rule: 'RD3',
    reason: 'nothing-short',
    message: `Nothing is short of ${name}. There is nothing to answer.`,
  });
};
