import type { Handshake, HandshakeRefusal } from '#wire';
import { backOffMs } from './back-off.js';
import { elapsedMs, type Clock, type Moment } from './clock.js';
import type { Line, LineListener, OpenLine } from './line.js';

/** A socket that said nothing at all for so long is dropped and dialled anew. */
const SILENT_FOR_MS = 2_500;
/** A dial that has not come through by then is given up. */
const DIAL_WITHIN_MS = 4_000;
/** Past this many failures the back-off is at its longest. */
const MANY_FAILURES = 8;
/**
 * No two clocks run alike: 20 parts in a million make a prompt pulse look a second late within 14 hours. A socket is exchanged
 * for a fresh one, which measures anew, well before that.
 */
const EXCHANGED_AFTER_MS = 3 * 3_600_000;
const LOOK_EVERY_MS = 250;
/** A look that comes so late was held up by the page itself; what came meanwhile still waits to be heard. */
const LOOK_HELD_UP_MS = 1_000;

export interface DialerOptions {
  url: string | undefined;
  clock: Clock;
  random: () => number;
  openLine: OpenLine;
  /** Null: there is nothing to dial with. */
  handshake: () => Handshake | null;
  listener: Omit<LineListener, 'onEnd'>;
  /** Dialling is over until `redial`. */
  onGivenUp: (why: 'no-token' | 'unauthorized') => void;
  /** Whether nothing waits for an answer, so that a socket may be exchanged unnoticed. */
  isIdle: () => boolean;
  /** Four times a second, whatever the socket does. */
  onLook: (now: Moment) => void;
}

/** Keeps one socket to the server, and a fresh one whenever that one is gone, silent or refused. */
export interface Dialer {
  /** The socket, if it is open now. */
  line: () => Line | null;
  /** Drops what there is and dials now. */
  redial: () => void;
  /** Drops what there is and dials after the back-off. */
  dialLater: () => void;
  /** Dials now if it is only waiting to. */
  hurry: () => void;
  /** Drops what there is; only `redial` dials again. */
  rest: () => void;
  close: () => void;
}

export function createDialer(options: DialerOptions): Dialer {
  const { clock, random, openLine, url, handshake, listener, onGivenUp, isIdle, onLook } = options;
  let line: Line | null = null;
  let dialledAt = clock.now();
  let heardAt = dialledAt;
  let isHeard = false;
  let exchangeAfterMs = EXCHANGED_AFTER_MS;
  let failures = 0;
  let callOffDial: (() => void) | null = null;
  let lookedAt = clock.now();

  function drop(): void {
    callOffDial?.();
    callOffDial = null;
    const dropped = line;
    line = null;
    dropped?.close();
  }

  function dialLater(): void {
    drop();
    callOffDial = clock.after(backOffMs(failures, random), dial);
    failures += 1;
  }

  function onEnd(refusal: HandshakeRefusal | null): void {
    if (refusal === 'unauthorized') {
      drop();
      onGivenUp('unauthorized');
      return;
    }
    if (refusal === 'too-many') failures = MANY_FAILURES;
    dialLater();
  }

  function dial(): void {
    drop();
    const auth = handshake();
    if (!auth) {
      onGivenUp('no-token');
      return;
    }
    dialledAt = clock.now();
    heardAt = dialledAt;
    isHeard = false;
    exchangeAfterMs = EXCHANGED_AFTER_MS * (1 + random() / 4);
    const from =
      <Told extends unknown[]>(tell: (...told: Told) => void, hasCome = true) =>
      (...told: Told): void => {
        if (mine !== line) return;
        heardAt = clock.now();
        isHeard ||= hasCome;
        if (hasCome) failures = 0;
        tell(...told);
      };
    const mine = openLine(url, auth, {
      onOpen: from(listener.onOpen, false),
      onSnapshot: from(listener.onSnapshot),
      onEvents: from(listener.onEvents),
      onPulse: from(listener.onPulse),
      onScreens: from(listener.onScreens),
      onIdentify: from(listener.onIdentify),
      onBye: from(listener.onBye, false),
      onEnd: from(onEnd, false),
    });
    line = mine;
  }

  function look(): void {
    const now = clock.now();
    const isHeldUp = elapsedMs(lookedAt, now) > LOOK_HELD_UP_MS;
    lookedAt = now;
    callOffLook = clock.after(LOOK_EVERY_MS, look);
    const patienceMs = isHeard || line?.isOpen() ? SILENT_FOR_MS : DIAL_WITHIN_MS;
    if (line && !isHeldUp && elapsedMs(heardAt, now) >= patienceMs) dialLater();
    else if (line?.isOpen() && elapsedMs(dialledAt, now) >= exchangeAfterMs && isIdle()) dial();
    onLook(now);
  }
  let callOffLook = clock.after(LOOK_EVERY_MS, look);

  return {
    line: () => (line?.isOpen() ? line : null),
    redial() {
      failures = 0;
      dial();
    },
    dialLater,
    hurry() {
      if (callOffDial) dial();
    },
    rest: drop,
    close() {
      callOffLook();
      drop();
    },
  };
}
