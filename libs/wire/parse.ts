import { ENTRY_TYPES, type Cursor, type Entry, type Instant, type State } from '#custody';
import type { Epoch, Events, Pulse, Snapshot } from './messages.js';

type Fields = Partial<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const isCursor = (value: unknown): value is Cursor => Number.isSafeInteger(value) && Number(value) >= 0;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u;
/** Instants are compared as text, so one in another form would be a wrong age on a screen. */
const isInstant = (value: unknown): value is Instant => isText(value) && INSTANT.test(value);

const isEpoch = (value: unknown): value is Epoch => isText(value) && value !== '';

const isSender = (value: unknown): boolean =>
  value === null || (isFields(value) && isText(value['personId']) && isText(value['name']));

const TYPES: ReadonlySet<unknown> = new Set(ENTRY_TYPES);

/** An entry that this page can fold: of a type that it knows, with everything that an entry always has. */
function isEntry(value: unknown): value is Entry {
  if (!isFields(value)) return false;
  const { cursor, at, by, deviceId, commandId, type, data, salt, dataHash, hash } = value;
  const isPlaced = isCursor(cursor) && isInstant(at) && TYPES.has(type) && isFields(data);
  const isSigned = isSender(by) && (deviceId === null || isText(deviceId)) && isText(commandId);
  return isPlaced && isSigned && (salt === undefined || isText(salt)) && isText(dataHash) && isText(hash);
}

/** A state by its outline: what a screen would stumble over at once if it were not there. */
function isState(value: unknown): value is State {
  if (!isFields(value)) return false;
  const { production, day, stop, stops, weapons, people, lots, incidents, concerns } = value;
  const isThere = isFields(production) && isText(production['timeZone']) && isFields(production['policy']);
  const isHalted = Array.isArray(stops) && (stop === null ? stops.length === 0 : isFields(stop));
  const records = [weapons, people, lots, incidents, concerns];
  return isThere && isHalted && (day === null || isFields(day)) && records.every(isFields);
}

/** A pulse as the server says it, or null where it is none; what is no pulse holds nothing back (SC1). */
export function parsePulse(said: unknown): Pulse | null {
  if (!isFields(said)) return null;
  const { epoch, cursor, at } = said;
  return isEpoch(epoch) && isCursor(cursor) && isInstant(at) ? { epoch, cursor, at } : null;
}

/**
 * A batch of the log as the server says it, or null where it is none. Whether it is whole and fits on what a screen shows
 * is for the one who applies it.
 */
export function parseEvents(said: unknown): Events | null {
  if (!isFields(said)) return null;
  const { epoch, base, cursor, events } = said;
  const isBatch = isEpoch(epoch) && isCursor(base) && isCursor(cursor) && Array.isArray(events);
  return isBatch && events.every(isEntry) ? { epoch, base, cursor, events } : null;
}

/** A snapshot as the server says it, or null where it is none; fields that were added since pass through in its state. */
export function parseSnapshot(said: unknown): Snapshot | null {
  if (!isFields(said)) return null;
  const { epoch, cursor, at, state, head } = said;
  const isWhole = isEpoch(epoch) && isCursor(cursor) && isInstant(at) && isState(state) && isText(head);
  return isWhole ? { epoch, cursor, at, state, head } : null;
}
