import { COMMAND_TYPES, type CommandBody, type CommandType, type Entry, type EntryType } from '#custody';

/** What was fixed as the entry was recorded, beside the command's own fields. */
const FIXED: { [T in EntryType]?: readonly string[] } = {
  inspect: ['endsAt', 'inspection'],
  check: ['agreed', 'inspection'],
  'take-back': ['inspection'],
  lock: ['inspection'],
  'retire-weapon': ['inspection'],
  'report-incident': ['callsStop'],
  'wrap-day': ['refusals'],
};

const isCommand = (type: EntryType): type is CommandType => COMMAND_TYPES.some((each) => each === type);

/** The command that made an entry, as it was sent but for its id; null where none did. */
export function commandOf({ type, data, by }: Entry): CommandBody | null {
  if (by === null || !isCommand(type)) return null;
  const fields: Record<string, unknown> = { ...data };
  for (const fixed of FIXED[type] ?? []) delete fields[fixed];
  return { type, ...fields } as CommandBody;
}
