import { malformed, type Refusal } from '../refusal.js';
import { accepted, fieldsOf, taken, unknown, unless, unwritten, type Decider } from './decider.js';

export const addLot: Decider<'add-lot'> = (state, command) => {
  if (state.lots[command.lotId]) return taken('lotId');
  if (command.kind === 'dummy' && command.charge !== undefined) return malformed('charge', 'A dummy has no charge.');
  return accepted(fieldsOf(command));
};

export const proveLot: Decider<'prove-lot'> = (state, command) => {
  const lot = state.lots[command.lotId];
  if (!lot) return unknown('lotId', 'lot');
  if (command.proved > lot.rounds) return malformed('proved', `${lot.label} has ${lot.rounds} rounds.`);
  if (command.counted > lot.rounds) return malformed('counted', `${lot.label} has ${lot.rounds} rounds.`);
  return accepted(fieldsOf(command));
};

/** RD3: an answer in writing for what is short. */
export const answerShort: Decider<'answer-short'> = (state, command) => {
  const weapon = state.weapons[command.weaponId];
  if (!weapon) return unknown('weaponId', 'weapon');
  const refusal: Refusal | null = weapon.short
    ? null
    : {
        rule: 'RD3',
        reason: 'nothing-short',
        message: `Nothing is short of ${weapon.number}. There is nothing to answer.`,
      };
  return unwritten('answer', command.answer, 'An answer in writing is wanted.') ?? unless(refusal, fieldsOf(command));
};
