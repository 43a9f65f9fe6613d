import { COMMAND_TYPES, type CommandFields, type CommandType } from './command.js';
import type { CommandId, ConcernId, Cursor, DeviceId, Instant, PersonId, ProductionId } from './ids.js';
import type { Policy } from './policy.js';
import type { Preset } from './presets.js';
import type { Inspection, Seen } from './weapon.js';

/** Entry 1 of every log. */
export interface CreateProduction {
  productionId: ProductionId;
  name: string;
  unit: string;
  timeZone: string;
  preset: Preset;
  /** What the preset says, fixed as the production begins; a later reading of the preset changes no log. */
  policy?: Policy;
  sample: boolean;
  armorer: { personId: PersonId; name: string };
  producer?: { personId: PersonId; name: string };
}

/** ST6: by nobody, from no screen. On a board without its words (and so without its salt). */
export interface RaiseConcern {
  concernId: ConcernId;
  text?: string;
  number?: string;
}

/** The inspection that an entry answers, whole, where nobody had checked it: with it a blindness ends (CH2). */
interface Answers {
  inspection?: Inspection;
}

/** What an inspection or a check says in the log; under the blind view (CH2) the load's kind alone. */
type Recorded<T extends 'inspect' | 'check'> = Omit<CommandFields[T], keyof Seen> & Seen;

/** An answer to a concern; on a board without its words, as the concern is. */
type Answered = Pick<CommandFields['answer-concern'], 'concernId'> & Partial<CommandFields['answer-concern']>;

/** What decide adds to a command's own fields, because it is fixed as it is recorded. */
interface Fixed {
  inspect: Answers & { endsAt: Instant | null };
  check: { agreed: boolean; inspection: Inspection };
  'take-back': Answers;
  lock: Answers;
  'retire-weapon': Answers;
  /** ST4: whether this incident calls a stop, so that every view works it out alike. */
  'report-incident': { callsStop: boolean };
  /** Near misses: how many the rules refused since the wrap before, and a digest of their list. The server's writer adds it. */
  'wrap-day': { refusals?: { count: number; digest: string } };
}

/** The data of an entry: the command's fields, and what was fixed with them. */
export type EntryData<T extends EntryType = EntryType> = T extends 'create-production'
  ? CreateProduction
  : T extends 'reset-pin'
    ? { personId: PersonId }
    : T extends 'raise-concern'
      ? RaiseConcern
      : T extends 'answer-concern'
        ? Answered
        : T extends 'inspect' | 'check'
          ? Recorded<T> & Fixed[T]
          : T extends CommandType
            ? CommandFields[T] & (T extends keyof Fixed ? Fixed[T] : unknown)
            : never;

/** Every type of entry: each command's, set-up's, the crew's concerns, and `reset-pin`, which the recover command writes. */
export const ENTRY_TYPES = ['create-production', 'reset-pin', 'raise-concern', ...COMMAND_TYPES] as const;
export type EntryType = (typeof ENTRY_TYPES)[number];

/** What the rules know of an entry: enough to fold it. */
export type Happened<T extends EntryType = EntryType> = {
  [K in T]: {
    cursor: Cursor;
    at: Instant;
    by: { personId: PersonId; name: string } | null;
    type: K;
    data: EntryData<K>;
  };
}[T];

/**
 * What happened, from what `decide` accepted. Called with a union of types (`happened<CommandType>(…)`) it keeps them
 * together, so that nobody has to claim that a type and its data belong to each other.
 */
export const happened = <T extends EntryType>(
  cursor: Cursor,
  at: Instant,
  by: Happened['by'],
  type: T,
  data: EntryData<T>,
): Happened<T> => ({ cursor, at, by, type, data });

/** One row of the log as the contract sends it. Under the blind view a withheld entry has no salt. */
export type Entry<T extends EntryType = EntryType> = Happened<T> & {
  deviceId: DeviceId | null;
  commandId: CommandId;
  /** Lower-case hex. */
  salt?: string;
  dataHash: string;
  hash: string;
};
