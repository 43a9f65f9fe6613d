import { barOnLift } from '../gates/halves.js';
import { refused } from '../refusal.js';
import { accepted, fieldsOf, unknown, unless, unwritten, type Decider } from './decider.js';

/** ST1: anyone signed in, in one press; never refused (CU8). */
export const callStop: Decider<'call-stop'> = (_state, command) => accepted(fieldsOf(command));

/** ST3: one armorer and one AD, two people, both naming this stop. */
export const liftStop: Decider<'lift-stop'> = (state, command, by) => {
  const stop = state.stops.find((standing) => standing.stopId === command.stopId);
  if (!stop && !state.liftedStops.includes(command.stopId)) return unknown('stopId', 'stop');
  if (!stop)
    return refused({
      rule: 'ST3',
      reason: 'stop-already-lifted',
      message: 'This stop was lifted already. Lift the next one, if one still stands.',
    });
  return (
    unwritten('done', command.done, 'Say what was done before it may be lifted.') ??
    unless(barOnLift(state, stop, by), fieldsOf(command))
  );
};
