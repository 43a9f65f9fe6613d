import type { CommandType } from './command.js';
import type { Refusal } from './refusal.js';
import type { Status, Weapon } from './weapon.js';

/** The commands that move a weapon, or that its state lets through or not. */
export const MOVES = [
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
] as const satisfies readonly CommandType[];
export type Move = (typeof MOVES)[number];

const ALL_BUT_FROZEN = ['locked', 'inspected', 'with-ad', 'with-actor', 'returned'] as const;

/**
 * CU2: from which state each move starts and where it may lead: "the moves, and nothing else". Where it leads to several,
 * the rule named at the move in evolve chooses. `gone` is off the board.
 */
export const MOVE_TABLE: Record<Move, Partial<Record<Status, readonly (Status | 'gone')[]>>> = {
  inspect: { locked: ['inspected'], inspected: ['inspected'], returned: ['inspected'] },
  check: { inspected: ['with-ad', 'returned'] },
  issue: { 'with-ad': ['with-actor'] },
  'hand-back': { 'with-actor': ['with-ad'] },
  'take-back': {
    inspected: ['returned'],
    'with-ad': ['returned'],
    'with-actor': ['returned'],
    'out-of-service': ['out-of-service'],
  },
  lock: { inspected: ['locked'], returned: ['locked'] },
  sight: {
    ...Object.fromEntries(ALL_BUT_FROZEN.map((status) => [status, ['returned', 'with-ad', 'with-actor']])),
    'out-of-service': ['out-of-service'],
  },
  'report-incident': {
    ...Object.fromEntries(ALL_BUT_FROZEN.map((status) => [status, ['out-of-service']])),
    'out-of-service': ['out-of-service'],
  },
  'release-weapon': { 'out-of-service': ['out-of-service', 'returned'] },
  'amend-weapon': { locked: ['locked'] },
  'retire-weapon': { locked: ['gone'], 'out-of-service': ['gone'] },
};

const IS_NOW: Record<Status, string> = {
  locked: 'is locked',
  inspected: 'is inspected and waits for the AD',
  'with-ad': 'is with the AD',
  'with-actor': 'is with an actor',
  returned: 'is back with an armorer, not yet unloaded and counted',
  'out-of-service': 'is out of service',
};

const INSTEAD: Record<Status, string> = {
  locked: 'An armorer inspects it first.',
  inspected: 'The AD checks it next, or an armorer takes it back or locks it.',
  'with-ad': 'It goes on to an actor, or an armorer takes it back.',
  'with-actor': 'An armorer takes it back first.',
  returned: 'An armorer inspects it or locks it.',
  'out-of-service': 'Leave it as it is until it is released.',
};

/** Where what a state wants next is no answer to what was tried. */
const INSTEAD_OF: Partial<Record<Move, Partial<Record<Status, string>>>> = {
  'take-back': { locked: 'Whoever has it after all is recorded as seen with it.' },
  lock: { locked: 'There is nothing to do.', 'with-ad': 'An armorer takes it back first.' },
  'hand-back': {
    'with-ad': 'There is nothing to hand back; an armorer may take it back.',
  },
  inspect: { 'with-ad': 'An armorer takes it back first.' },
};

/** CU2, CU5, CU12, ST7: why this move can't start from the weapon's state, or null where it can. */
export function misplaced(weapon: Weapon, move: Move): Refusal | null {
  const { status, number } = weapon;
  if (MOVE_TABLE[move][status]) return null;
  const isNow = `${number} ${IS_NOW[status]}.`;
  if (move === 'amend-weapon' || move === 'retire-weapon') {
    const instead = status === 'out-of-service' ? 'Once it is released and locked' : 'Lock it first; only then';
    const what = move === 'amend-weapon' ? 'be changed' : 'be taken off the board';
    return { rule: 'CU12', reason: 'not-locked', message: `${isNow} ${instead} it can ${what}.` };
  }
  if (status === 'out-of-service')
    return {
      rule: 'ST7',
      reason: 'frozen',
      message: `${number} is frozen by an incident. Leave it as it is; an armorer may take it back, and only its release lets it go on.`,
    };
  if (move === 'release-weapon')
    return { rule: 'ST7', reason: 'not-frozen', message: `${isNow} There is nothing to release.` };
  if (move === 'issue' && status === 'with-actor')
    return {
      rule: 'CU5',
      reason: 'wrong-state',
      message: `${number} is with an actor and never goes from actor to actor. An armorer takes it back first.`,
    };
  const instead = INSTEAD_OF[move]?.[status] ?? INSTEAD[status];
  return { rule: 'CU2', reason: 'wrong-state', message: `${isNow} ${instead}` };
}
