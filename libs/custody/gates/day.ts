import type { CommandType } from '../command.js';
import { first } from '../first.js';
import type { Instant, PersonId } from '../ids.js';
import { rollingSince } from '../lapse.js';
import type { Refusal } from '../refusal.js';
import type { Day, Lot, State } from '../state.js';
import type { Weapon } from '../weapon.js';
import { byStop } from './stop.js';

/** The commands of the day that name no weapon. */
export const DAY_COMMANDS = [
  'start-day',
  'set-scene',
  'record-meeting',
  'call-break',
  'end-break',
  'roll',
  'cut',
  'wrap-day',
] as const satisfies readonly CommandType[];
export type DayCommand = (typeof DAY_COMMANDS)[number];

const NO_DAY: Refusal = { rule: 'DY1', reason: 'no-day', message: 'No day has begun. Start the day first.' };

const wrapped = (day: Day): Refusal | null =>
  day.wrapped
    ? { rule: 'DY1', reason: 'day-wrapped', message: `Day ${day.number} is wrapped. Start the next day first.` }
    : null;

const begun = (state: State): Refusal | null =>
  state.day && !state.day.wrapped
    ? { rule: 'DY6', reason: 'day-begun', message: `Day ${state.day.number} has begun. Wrap it first.` }
    : null;

/** DY6: a break and a roll begin once and end once. */
const unlessBreak = (day: Day, message: string): Refusal | null =>
  day.break ? { rule: 'DY6', reason: 'in-break', message } : null;

const nameOf = (state: State, personId: PersonId): string => state.people[personId]?.name ?? 'someone';

const outWith = (state: State, { number, holder }: Weapon): string =>
  `${number} with ${holder === null ? 'nobody' : nameOf(state, holder)}`;

const shortOf = ({ number, short = 0 }: Weapon): string =>
  short > 0 ? `${number} by ${short}` : `${number} has ${-short} too many`;

const missingOf = ({ label, missing = 0 }: Lot): string =>
  missing > 0 ? `${label} by ${missing}` : `${label} has ${-missing} too many`;

/** RD6: who has which rounds outside weapons. */
const outsideWith = (state: State, { label, outside }: Lot): string[] =>
  Object.entries(outside).map(([personId, rounds]) => `${rounds} of ${label} with ${nameOf(state, personId)}`);

/** DY1: what stands in the way of the wrap, all of it, with where it is. */
function notHome(state: State): Refusal | null {
  const weapons = Object.values(state.weapons);
  const lots = Object.values(state.lots);
  const out = weapons.filter(({ status }) => status !== 'locked' && status !== 'out-of-service');
  const outside = lots.flatMap((lot) => outsideWith(state, lot));
  const short = [
    ...weapons.filter((weapon) => weapon.short).map(shortOf),
    ...lots.filter((lot) => lot.missing).map(missingOf),
  ];
  const told = [
    out.length > 0 &&
      `Not locked: ${out.map((weapon) => outWith(state, weapon)).join(', ')}. An armorer locks each one first.`,
    outside.length > 0 && `Rounds outside: ${outside.join(', ')}. An armorer counts them back first.`,
    short.length > 0 && `Rounds short: ${short.join(', ')}. Somebody answers for them in writing first.`,
  ].filter((sentence) => sentence !== false);
  if (told.length === 0) return null;
  const reason = out.length > 0 ? 'weapons-out' : outside.length > 0 ? 'rounds-outside' : 'rounds-short';
  return { rule: 'DY1', reason, message: told.join(' ') };
}

/** What bars a command of the day before its fields are looked at (DY1, DY2, DY6, ST2). */
export function barOnDay(state: State, type: DayCommand, at: Instant): Refusal | null {
  if (type === 'start-day') return first(begun(state), byStop(state, type));
  const { day } = state;
  return day ? (wrapped(day) ?? barInDay(state, day, type, at)) : NO_DAY;
}

function barInDay(state: State, day: Day, type: Exclude<DayCommand, 'start-day'>, at: Instant): Refusal | null {
  switch (type) {
    case 'call-break':
      return unlessBreak(day, 'It is a break already. End it before you call another.');
    case 'end-break':
      return day.break
        ? null
        : { rule: 'DY6', reason: 'no-break', message: 'There is no break to end. Go on as you are.' };
    case 'roll':
      return first(
        byStop(state, type),
        unlessBreak(day, 'It is a break. End the break first.'),
        rollingSince(state, at)
          ? { rule: 'DY6', reason: 'already-rolling', message: 'The camera rolls already. Cut first.' }
          : null,
      );
    case 'cut':
      return day.rolling
        ? null
        : { rule: 'DY6', reason: 'not-rolling', message: 'The camera does not roll. There is nothing to cut.' };
    case 'wrap-day':
      return notHome(state);
    case 'set-scene':
    case 'record-meeting':
      return null;
    default:
      return type satisfies never;
  }
}
