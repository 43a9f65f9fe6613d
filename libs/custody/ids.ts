/**
 * Ids are plain strings on the wire (UUIDs). The flavour lets a literal string in, but never a weapon's id where a
 * person's is wanted.
 */
type Flavoured<Name extends string> = string & { readonly __of?: Name };

/** A production: one unit's log, its people, weapons and screens. */
export type ProductionId = Flavoured<'production'>;
export type PersonId = Flavoured<'person'>;
export type WeaponId = Flavoured<'weapon'>;
/** A lot of dummies or blanks from one supplier. */
export type LotId = Flavoured<'lot'>;
export type IncidentId = Flavoured<'incident'>;
export type ConcernId = Flavoured<'concern'>;
/** A paired screen. */
export type DeviceId = Flavoured<'device'>;
/** The client's own id of one command; the same id again gets the first answer again. */
export type CommandId = Flavoured<'command'>;
/** A place in a production's log, counted from 1 without gaps. */
export type Cursor = number;
/** ISO 8601, UTC, milliseconds: `2026-11-22T14:32:07.120Z`. Compares as text. */
export type Instant = string;
/** `YYYY-MM-DD` in the production's time zone; an end date counts as still good. */
export type LocalDay = string;
