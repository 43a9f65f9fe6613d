import type { Instant } from '#custody';
import { CURRENT_FOR_MS, type ByeReason, type Handshake, type Pulse, type ScreenReport } from '#wire';
import { apply, type Board, type Update } from './apply.js';
import { browserClock, elapsedMs, type Moment } from './clock.js';
import { createDialer } from './dialer.js';
import {
  dialledAnew,
  isCurrent,
  isLateForLong,
  isVeilUp,
  NOTHING_HEARD,
  overslept,
  paintedAnswered,
  paintedAsked,
  pulseCame,
} from './freshness.js';
import { openSocketLine } from './line.js';
import type { Link, LinkOptions, LinkRefusal, LinkView } from './link-view.js';
import { createListeners } from './listeners.js';
import { browserPage, reloadOnce } from './page.js';
import { createPainter } from './painter.js';
import { createSending } from './sending.js';
import { createStopSender } from './stop-sender.js';
import { newId } from './new-id.js';

/** A gap is asked about once in this time, not once a message. */
const RESUME_EVERY_MS = 1_000;
/** No log has this epoch, so a server that is asked to resume from it sends the whole state. */
const FROM_NOTHING = { epoch: 'none', cursor: 0 };
const CONNECTING: LinkView = { kind: 'connecting' };
const NO_SCREENS: readonly ScreenReport[] = [];

/** Opens a screen's link and keeps it: dials, folds what comes, tells current from not current, and sends. */
export function openLink(options: LinkOptions): Link {
  const { url, token, build, onFault, onNewVersion = () => reloadOnce(build ?? '') } = options;
  const { clock = browserClock, random = Math.random, mintId = newId, page = browserPage } = options;
  const changes = createListeners();
  const pulses = createListeners<[{ at: Instant }]>();
  const identifications = createListeners<[{ name: string }]>();

  let board: Board | null = null;
  let boardToken: string | null = null;
  let screens = NO_SCREENS;
  let refusal: LinkRefusal | null = null;
  let freshness = NOTHING_HEARD;
  let resumedAt: Moment | null = null;
  let isNewVersionTold = false;
  let callOffStale: (() => void) | null = null;
  let view: LinkView = CONNECTING;
  let serverClock: Instant | null = null;

  const isFresh = (now: Moment): boolean => page.isVisible() && isCurrent(freshness, board, now);

  function see(now: Moment): LinkView {
    if (refusal)
      return view.kind === 'refused' && view.reason === refusal ? view : { kind: 'refused', reason: refusal };
    if (!board) return CONNECTING;
    const isCurrentNow = isFresh(now);
    const isSame =
      view.kind === 'board' && view.board === board && view.isCurrent === isCurrentNow && view.screens === screens;
    return isSame ? view : { kind: 'board', board, isCurrent: isCurrentNow, screens };
  }

  function settle(): void {
    const next = see(clock.now());
    const second = freshness.held ? `${freshness.held.at.slice(0, 19)}.000Z` : null;
    if (next === view && second === serverClock) return;
    view = next;
    serverClock = second;
    changes.tell();
  }

  function forgetBoard(): void {
    board = null;
    screens = NO_SCREENS;
    freshness = NOTHING_HEARD;
  }

  function handshake(): Handshake | null {
    const held = token();
    if (held === null) return null;
    // CH2: another person may be sent another view of the same log, so nothing of the last one's stays.
    if (held !== boardToken) forgetBoard();
    boardToken = held;
    refusal = null;
    freshness = dialledAnew(freshness);
    settle();
    return { token: held, build, ...(board && { epoch: board.epoch, cursor: board.cursor }) };
  }

  function refuse(reason: LinkRefusal): void {
    forgetBoard();
    refusal = reason;
    settle();
  }

  function resume(from: { epoch: string; cursor: number } | null): void {
    const now = clock.now();
    if (resumedAt && elapsedMs(resumedAt, now) < RESUME_EVERY_MS) return;
    resumedAt = now;
    dialer.line()?.resume(from ? { epoch: from.epoch, cursor: from.cursor } : FROM_NOTHING);
  }

  function take(update: Update): void {
    try {
      const next = apply(board, update);
      if (next === 'gap') return resume(board);
      board = next;
      resumedAt = null;
    } catch (fault) {
      onFault?.(fault);
      resume(null);
    }
    painter.look(clock.now());
    settle();
  }

  function onPulse(pulse: Pulse): void {
    const was = freshness.held;
    const now = clock.now();
    freshness = pulseCame(freshness, pulse, board, now);
    if (freshness.held && freshness.held !== was && page.isVisible()) pulses.tell({ at: freshness.held.at });
    if (!board || board.epoch !== pulse.epoch || board.cursor < pulse.cursor) resume(board);
    callOffStale?.();
    callOffStale = clock.after(CURRENT_FOR_MS, settle);
    painter.look(now);
    settle();
  }

  function onBye(reason: ByeReason): void {
    switch (reason) {
      case 'revoked':
      case 'signed-out':
        dialer.rest();
        refuse(reason);
        return;
      case 'restarting':
        dialer.dialLater();
        return;
      case 'new-version':
        if (!isNewVersionTold) onNewVersion();
        isNewVersionTold = true;
        return;
    }
  }

  const dialer = createDialer({
    url,
    clock,
    random,
    openLine: options.openLine ?? openSocketLine,
    handshake,
    listener: {
      onOpen() {
        resumedAt = null;
        painter.opened();
        painter.look(clock.now());
        stop.opened();
      },
      onSnapshot: (snapshot) => take({ kind: 'snapshot', snapshot }),
      onEvents: (events) => take({ kind: 'events', events }),
      onPulse,
      onScreens(report) {
        screens = report;
        settle();
      },
      onIdentify: identifications.tell,
      onBye,
    },
    onGivenUp: refuse,
    isIdle: () => sending.isIdle(),
    onLook(now) {
      if (isLateForLong(freshness, now)) dialer.redial();
      painter.look(now);
      settle();
    },
  });

  const painter = createPainter({
    clock,
    page,
    line: dialer.line,
    shown: () => board?.cursor ?? null,
    onAsked: () => (freshness = paintedAsked(freshness, clock.now())),
    onAnswered: () => (freshness = paintedAnswered(freshness, clock.now())),
  });

  const sending = createSending(dialer.line, () => isFresh(clock.now()), mintId);
  const stop = createStopSender({
    clock,
    mintId,
    isOpen: () => dialer.line() !== null,
    tryNow: sending.sendRegardless,
    hurry: dialer.hurry,
  });
  const leavePage = page.onChange(() => {
    freshness = overslept(freshness);
    settle();
  });
  dialer.redial();

  return {
    current: () => view,
    subscribe: changes.add,
    serverClock: () => serverClock,
    veil() {
      const now = clock.now();
      const { held } = freshness;
      return {
        isUp: !page.isVisible() || isVeilUp(freshness, now),
        ageMs: held && elapsedMs(held.got, now),
        lastAt: held && held.at,
      };
    },
    onPulse: pulses.add,
    onIdentify: identifications.add,
    send: sending.send,
    sendAgain: sending.sendAgain,
    withId: sending.withId,
    stop,
    identify: (deviceId) => dialer.line()?.identify(deviceId),
    redial: dialer.redial,
    close() {
      leavePage();
      callOffStale?.();
      stop.cancel();
      dialer.close();
    },
  };
}
