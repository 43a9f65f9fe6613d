import { barOnDay } from '../gates/day.js';
import type { Refusal } from '../refusal.js';
import { fieldsOf, unknown, unless, type Decider } from './decider.js';

export const startDay: Decider<'start-day'> = (state, command, _by, at) => {
  const isPast = state.day?.number === command.number || (state.pastDays ?? []).includes(command.number);
  const again: Refusal | null = isPast
    ? {
        rule: 'DY6',
        reason: 'day-wrapped',
        message: `Day ${command.number} was wrapped. The next day has a number of its own.`,
      }
    : null;
  return unless(barOnDay(state, 'start-day', at) ?? again, fieldsOf(command));
};

export const recordMeeting: Decider<'record-meeting'> = (state, command, _by, at) => {
  const stranger = command.personIds.findIndex((personId) => !state.people[personId]);
  if (stranger >= 0) return unknown(`personIds.${stranger}`, 'person');
  const isGone = command.joins !== undefined && state.day?.meeting?.cursor !== command.joins;
  const gone: Refusal | null = isGone
    ? {
        rule: 'PE4',
        reason: 'no-such-meeting',
        message: 'That is not the meeting that counts now. Brief them into the current one, or hold a new one.',
      }
    : null;
  return unless(barOnDay(state, 'record-meeting', at) ?? gone, fieldsOf(command));
};

export const setScene: Decider<'set-scene'> = (state, command, _by, at) =>
  unless(barOnDay(state, 'set-scene', at), fieldsOf(command));

export const callBreak: Decider<'call-break'> = (state, command, _by, at) =>
  unless(barOnDay(state, 'call-break', at), fieldsOf(command));

export const endBreak: Decider<'end-break'> = (state, command, _by, at) =>
  unless(barOnDay(state, 'end-break', at), fieldsOf(command));

export const roll: Decider<'roll'> = (state, command, _by, at) =>
  unless(barOnDay(state, 'roll', at), fieldsOf(command));

export const cut: Decider<'cut'> = (state, command, _by, at) => unless(barOnDay(state, 'cut', at), fieldsOf(command));

export const wrapDay: Decider<'wrap-day'> = (state, command, _by, at) =>
  unless(barOnDay(state, 'wrap-day', at), fieldsOf(command));
