import type { CommandBody, CommandType } from '../command.js';
import type { EntryData } from '../event.js';
import type { Instant } from '../ids.js';
import { isBlind } from '../lapse.js';
import { malformed, refused, type Decision, type Refusal } from '../refusal.js';
import type { Person, State } from '../state.js';
import type { Inspection, Weapon } from '../weapon.js';

/** How one type of command is decided: pure, no throw, no await. */
export type Decider<T extends CommandType> = (
  state: State,
  command: CommandBody<T>,
  by: Person,
  at: Instant,
) => Decision<EntryData<T>>;

/** A command's own fields as an entry's data; a field that was left out stays out, or a copy by JSON would differ. */
export function fieldsOf<C extends { type: CommandType }>(command: C): Omit<C, 'type'> {
  const fields = { ...command };
  for (const field in fields) if (field === 'type' || fields[field] === undefined) delete fields[field];
  return fields;
}

/** Let through, with what the log is to say. */
export const accepted = <Data>(data: Data): { kind: 'accepted'; data: Data } => ({ kind: 'accepted', data });

/** Refused where there is a refusal, else accepted with the data. */
export const unless = <Data>(refusal: Refusal | null, data: Data): Decision<Data> =>
  refusal ? refused(refusal) : accepted(data);

/** It is not for this person. */
export const forbidden = (message: string): { kind: 'forbidden'; message: string } => ({ kind: 'forbidden', message });

/** An id names nothing. */
export const unknown = (path: string, what: string): ReturnType<typeof malformed> =>
  malformed(path, `There is no such ${what} in this production.`);

/** The id of something new is there already. */
export const taken = (path: string): ReturnType<typeof malformed> => malformed(path, 'This id is taken already.');

/** What has to be written down can't be left blank. */
export const unwritten = (path: string, text: string, message: string): ReturnType<typeof malformed> | null =>
  text.trim() === '' ? malformed(path, message) : null;

/** CH2: what the entry that ends a blindness carries. */
export const answering = (weapon: Weapon): { inspection?: Inspection } =>
  weapon.inspection && isBlind(weapon) ? { inspection: weapon.inspection } : {};
