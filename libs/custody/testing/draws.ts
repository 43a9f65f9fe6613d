import * as fc from 'fast-check';
import { COMMAND_TYPES, type CommandType } from '../command.js';
import type { Draw } from './draw.js';

/** How often each type is drawn: mostly what moves weapons, so that a short run gets somewhere. */
const WEIGHTS: Record<CommandType, number> = {
  inspect: 40,
  check: 44,
  issue: 44,
  'take-back': 14,
  lock: 12,
  'hand-back': 10,
  sight: 3,
  'report-incident': 3,
  'close-incident': 8,
  'release-weapon': 6,
  'call-stop': 1,
  'lift-stop': 24,
  'call-break': 1,
  'end-break': 10,
  'start-day': 4,
  'wrap-day': 2,
  'set-scene': 4,
  'record-meeting': 8,
  roll: 2,
  cut: 2,
  'set-policy': 2,
  'add-person': 1,
  'amend-person': 2,
  'record-training': 2,
  'register-weapon': 1,
  'amend-weapon': 2,
  'retire-weapon': 1,
  'add-lot': 1,
  'prove-lot': 2,
  'answer-short': 4,
  'issue-rounds': 3,
  'return-rounds': 5,
  'answer-concern': 8,
  correct: 1,
};

const index = fc.nat({ max: 999 });

/** What chance gives for one command. */
export const oneDraw: fc.Arbitrary<Draw> = fc.record({
  type: fc.oneof(...COMMAND_TYPES.map((type) => ({ weight: WEIGHTS[type], arbitrary: fc.constant(type) }))),
  wait: fc.oneof({ weight: 39, arbitrary: fc.nat({ max: 120 }) }, { weight: 1, arbitrary: fc.nat({ max: 90_000 }) }),
  who: index,
  whom: index,
  which: index,
  load: index,
  count: index,
  slip: fc.nat({ max: 7 }),
});

/** Up to so many draws; a failing run shrinks to fewer of them. */
export const draws = (maxLength: number): fc.Arbitrary<Draw[]> => fc.array(oneDraw, { maxLength, size: 'max' });
