import type { Command, Cursor, DeviceId, Entry, Instant, PersonId, State } from '#custody';
import type { Outcome } from './outcome.js';

/** Names one life of a log; another one when a log was restored. */
export type Epoch = string;

/** The whole state, after connecting or where a screen can't be caught up. */
export interface Snapshot {
  epoch: Epoch;
  cursor: Cursor;
  at: Instant;
  state: State;
  /** The hash of the entry at `cursor`: what a screen keeps, so that it can tell later what it saw. */
  head: string;
}

/** The log's entries base + 1 … cursor, in order, none left out, none twice. */
export interface Events {
  epoch: Epoch;
  base: Cursor;
  cursor: Cursor;
  events: Entry[];
}

/** Each half second: the cursor that the server has just read from the database. */
export interface Pulse {
  epoch: Epoch;
  cursor: Cursor;
  at: Instant;
}

export const DEVICE_KINDS = ['board', 'station', 'hand-held'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** One paired screen as the armorer's station lists it. */
export interface ScreenReport {
  deviceId: DeviceId;
  name: string;
  kind: DeviceKind;
  /** Who is signed in on its newest socket. */
  person?: PersonId;
  /** What it last said that it shows; 0 before it said anything. */
  cursor: Cursor;
  /** How long ago, in ms, it was last known to show everything; null when it never was. */
  lagMs: number | null;
  current: boolean;
  /** A hand-held in a pocket sleeps; a board that is gone is lost. */
  link: 'connected' | 'asleep' | 'lost';
}

export const BYE_REASONS = ['revoked', 'signed-out', 'restarting', 'new-version'] as const;
export type ByeReason = (typeof BYE_REASONS)[number];

/** What the handshake carries in `auth`. `build` is the page's own build, so that an outdated page is told. */
export interface Handshake {
  token: string;
  epoch?: Epoch;
  cursor?: Cursor;
  build?: string;
}

/** A refused handshake's `connect_error` has `data.code`. */
export type HandshakeRefusal = 'unauthorized' | 'too-many';

/** Socket.IO's typed events, server to client. */
export interface ServerToClient {
  snapshot: (snapshot: Snapshot) => void;
  events: (events: Events) => void;
  pulse: (pulse: Pulse) => void;
  screens: (screens: ScreenReport[]) => void;
  bye: (bye: { reason: ByeReason }) => void;
  /** The armorer asks this screen to flash its name. */
  identify: (screen: { name: string }) => void;
}

/** Socket.IO's typed events, client to server. */
export interface ClientToServer {
  command: (command: Command, answer: (outcome: Outcome) => void) => void;
  resume: (from: { epoch: Epoch; cursor: Cursor }) => void;
  painted: (shown: { cursor: Cursor }, answer: (heard: { at: Instant }) => void) => void;
  /** To armorers: makes one screen flash its name. */
  identify: (screen: { deviceId: DeviceId }) => void;
}
