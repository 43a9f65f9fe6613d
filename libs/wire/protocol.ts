/** The protocol's version. The fingerprint test asks for a new one when a message of contract.md changes. */
export const PROTOCOL_VERSION = 1;

/** A pulse goes out this often. */
export const PULSE_EVERY_MS = 500;

/** A command is acknowledged within this time, if only by `unconfirmed`. */
export const ACKNOWLEDGED_WITHIN_MS = 3_000;

/** A frame larger than this closes its sender's socket. */
export const MAX_FRAME_BYTES = 64 * 1024;

/** What a screen shows counts as current for this long after a pulse. */
export const CURRENT_FOR_MS = 2_500;

/** After this long without being current what lies behind the veil is gone. */
export const BLANK_AFTER_MS = 10_000;
