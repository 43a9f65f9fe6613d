import type { Cursor, Entry, Instant, PersonId, ProductionId, Role } from '#custody';
import type { ScreenKind } from './session.js';

/** `GET /api/health`. */
export interface Health {
  status: string;
  version: string;
  database: string;
}

/** `GET /api/start`: what anyone may know; the addresses are for links and QR codes, never localhost. */
export interface StartFacts {
  isEmpty: boolean;
  url: string;
  /** For a device that has no certificate yet, or never needs one: `/trust` and the board. */
  plainUrl?: string;
  httpsUrl?: string;
  /** Whether `/trust` installs the server's own authority on a phone. */
  trust: boolean;
  /** `loopback`: from other machines people sign in over HTTPS alone. */
  signInOverHttp?: 'loopback' | 'anywhere';
  version: string;
}

export const PRESETS = ['california', 'ontario', 'united-kingdom', 'new-mexico'] as const;
/** A place whose rules a production starts from (CU12). */
export type Preset = (typeof PRESETS)[number];

/** What `POST /api/productions` takes. */
export interface NewProduction {
  setupCode: string;
  name: string;
  unit?: string;
  timeZone?: string;
  preset?: Preset;
  armorer: { name: string; pin: string };
  producer?: { name: string };
  sample?: boolean;
}

/** One of a sample's people, with the PIN to try them by. */
export interface SamplePerson {
  personId?: PersonId;
  name: string;
  roles: Role[];
  pin: string;
}

/** The browser that set a production up is its armorer's station, by `deviceToken`; a sample lists its people. */
export interface CreatedProduction {
  productionId: ProductionId;
  deviceToken: string;
  personId: PersonId;
  people?: SamplePerson[];
}

/** One who may sign in, as a paired device is told. */
export interface PersonToSignIn {
  personId: PersonId;
  name: string;
  roles: Role[];
}

/** Six digits to show, and the secret that claims what they were accepted as. */
export interface NewPairing {
  code: string;
  claim: string;
  expiresAt: string;
}

/** A paired screen in the armorer's list. */
export interface Device {
  deviceId: string;
  name: string;
  kind: ScreenKind;
}

/** ST6: what the crew's page sends. The same again under its `id` is one concern. */
export interface NewConcern {
  code: string;
  text: string;
  number?: string;
  id: string;
}

/** The crew's code of today, the address that its QR code says, and the last day on which it is taken. */
export interface ConcernCode {
  code: string;
  url: string;
  goodThrough: string;
}

/** `GET /api/log`: entries, redacted as the socket is, with cursor and head of the whole log. */
export interface LogPage {
  entries: Entry[];
  cursor: Cursor;
  head: string;
}

/** How the copy of the log on another disk stands; `to` is null where none is kept, and then nothing else is said. */
export interface CopyReport {
  to: string | null;
  /** When it was last known to hold all of the log. */
  at?: Instant;
  cursor?: Cursor;
  isSameDisk?: boolean;
  /** What keeps it from being kept, in words. */
  trouble?: string;
}
