import { concernOf } from '../concern.js';
import { malformed, type Refusal } from '../refusal.js';
import { accepted, fieldsOf, unknown, unless, unwritten, type Decider } from './decider.js';

/** ST6: answered in writing; the words may be withheld with a reason, never deleted. */
export const answerConcern: Decider<'answer-concern'> = (state, command) => {
  const concern = concernOf(state, command.concernId);
  if (!concern) return unknown('concernId', 'concern');
  const again: Refusal | null = concern.answered
    ? {
        rule: 'ST6',
        reason: 'concern-answered',
        message: 'This concern was answered already. What is to be added goes into a note on its entry in the log.',
      }
    : null;
  return (
    unwritten('answer', command.answer, 'An answer in writing is wanted.') ??
    unwritten('withhold', command.withhold ?? 'no', 'Say why its words are withheld.') ??
    unless(again, fieldsOf(command))
  );
};

/** DY6: the log is never edited; a note points at an entry that is there. */
export const correct: Decider<'correct'> = (state, command) => {
  if (command.cursor > state.cursor) return malformed('cursor', `The log ends at entry ${state.cursor}.`);
  return unwritten('note', command.note, 'Write down what is right.') ?? accepted(fieldsOf(command));
};
