import type { CommandBody, CommandId, Problem } from '#custody';
import { readShape } from '../../http/read-shape.js';
import { asJson } from '../as-json.js';
import { shapeFor } from './shapes.js';

/** A command of well-formed shape, or everything that is wrong with it. */
export type ParsedCommand = { id: CommandId; body: CommandBody } | { problems: Problem[] };

const wrong = (path: string, message: string): ParsedCommand => ({ problems: [{ path, message }] });

/** Reads whatever a socket sent as a command. Never throws. */
export function parseCommand(sent: unknown): ParsedCommand {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent))
    return wrong('', 'A command is an object with id and type.');
  const type = 'type' in sent ? sent.type : undefined;
  const shape = typeof type === 'string' ? shapeFor(type, sent) : undefined;
  if (!shape) return wrong('type', 'There is no such command.');
  const read = readShape(shape, sent);
  if ('problems' in read) return read;
  // As JSON, without the classes: what the rules decide on, the log keeps and a repeat is compared with.
  const { id, ...body } = asJson(read.value) as { id: CommandId } & CommandBody;
  return { id, body };
}
