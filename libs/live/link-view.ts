import type { Command, CommandBody, DeviceId, Instant } from '#custody';
import type { Outcome, ScreenReport } from '#wire';
import type { Board } from './apply.js';
import type { Clock } from './clock.js';
import type { OpenLine } from './line.js';
import type { Page } from './page.js';
import type { StopSender } from './stop-sender.js';

/** Why the server will not have this screen: the link has given up and waits for `redial`. */
export type LinkRefusal = 'no-token' | 'unauthorized' | 'revoked' | 'signed-out';

/** What a screen knows of its link. A new object whenever anything in it changed, the same one until then. */
export type LinkView =
  /** Nothing to show yet. */
  | { kind: 'connecting' }
  /** `isCurrent` is SC1's word; while it is false nothing can be written but STOP. `screens` is for armorers alone. */
  | { kind: 'board'; board: Board; isCurrent: boolean; screens: readonly ScreenReport[] }
  /** Signed out, unpaired or revoked: nothing may be shown any more. */
  | { kind: 'refused'; reason: LinkRefusal };

/** What the veil asks of the link whenever its script runs. */
export interface VeilFacts {
  /** Whether nothing holds the veil back: no pulse yet, the newest is 2.5 s old, or the page slept since. */
  isUp: boolean;
  /** How long ago the newest fresh pulse came, or null before the first. */
  ageMs: number | null;
  /** That pulse's own time by the server. */
  lastAt: Instant | null;
}

/** One screen's link to its production. Framework-free: `current` and `subscribe` are all that a view needs. */
export interface Link {
  current: () => LinkView;
  /** Calls the listener after each change of `current()` or of `serverClock()`. The answer unsubscribes. */
  subscribe: (listener: () => void) => () => void;
  /** The newest fresh pulse's time, cut to the second; null before the first. It stops with the pulse. */
  serverClock: () => Instant | null;
  veil: () => VeilFacts;
  /** Calls the listener at each pulse that holds the veil back. */
  onPulse: (listener: (pulse: { at: Instant }) => void) => () => void;
  /** Calls the listener when the armorer asks this screen to flash its name. */
  onIdentify: (listener: (screen: { name: string }) => void) => () => void;
  /** Mints an id and sends. Not current: `unconfirmed` at once. It never rejects and never queues. */
  send: (body: CommandBody) => Promise<Outcome>;
  /** Sends a command under the id that it has (see `withId`), so that nothing is done twice. */
  sendAgain: (command: Command) => Promise<Outcome>;
  /** Gives a command its id, for those who may want to send it again. */
  withId: (body: CommandBody) => Command;
  /** STOP is never off: it is tried until acknowledged, cancelled or 30 s old. */
  readonly stop: StopSender;
  /** Armorers: makes one screen flash its name. */
  identify: (deviceId: DeviceId) => void;
  /** Dials anew now, with whatever `token` says by then: after a sign-in or sign-out. A new token starts with no board. */
  redial: () => void;
  close: () => void;
}

export interface LinkOptions {
  /** Where the server is; this page's own origin unless told. */
  url?: string;
  /** Asked at each dial: a person's token, else the device's. Null gives `refused` with `no-token`. */
  token: () => string | null;
  /** This page's build; a server of another build answers `bye` with `new-version`. */
  build?: string;
  /** The server runs a newer build: called once. Unless told, the page reloads, once a build. */
  onNewVersion?: () => void;
  /** A fault of our own while folding an entry; the link asks for a snapshot by itself. */
  onFault?: (fault: unknown) => void;
  clock?: Clock;
  /** 0 up to 1, for the jitter. */
  random?: () => number;
  mintId?: () => string;
  openLine?: OpenLine;
  page?: Page;
}
