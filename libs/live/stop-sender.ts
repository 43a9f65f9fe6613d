import type { Command, CommandId, Cursor } from '#custody';
import type { Outcome } from '#wire';
import { elapsedMs, type Clock, type Moment } from './clock.js';
import { createListeners } from './listeners.js';

/** An older STOP is not sent any more: whoever would hear it by then has been told. */
const STOP_TRIED_FOR_MS = 30_000;
/** Without an answer for so long the screen says NOT SENT. */
const STOP_NOT_SENT_AFTER_MS = 1_000;
/** It is tried again this often, and at once when a socket opens. */
const STOP_AGAIN_EVERY_MS = 1_000;

/** What became of STOP. It is on the screen in each state but `idle`. */
export type StopState =
  | { kind: 'idle' }
  /** On its way. `isNotSent` wants saying in plain sight: NOT SENT: SHOUT IT. */
  | { kind: 'sending'; command: Command<'call-stop'>; since: Moment; isNotSent: boolean }
  /** Committed: every screen will show it. */
  | { kind: 'called'; cursor: Cursor }
  /** The server will never take it: not this person, not this device. Nobody was told: SHOUT IT. */
  | { kind: 'turned-down'; outcome: Exclude<Outcome, { status: 'accepted' | 'unconfirmed' }> }
  /** 30 s old and never acknowledged: NOT SENT: SHOUT IT. */
  | { kind: 'given-up'; command: Command<'call-stop'> };

/** What can happen to a STOP. */
export type StopEvent =
  | { kind: 'press'; command: Command<'call-stop'>; now: Moment; isOpen: boolean }
  | { kind: 'tick'; now: Moment }
  | { kind: 'answered'; id: CommandId; outcome: Outcome }
  | { kind: 'cancel' }
  | { kind: 'dismiss' };

const answeredStop = (state: StopState, id: CommandId, outcome: Outcome): StopState => {
  // An answer to a given-up STOP still counts: it was called after all.
  if ((state.kind !== 'sending' && state.kind !== 'given-up') || state.command.id !== id) return state;
  switch (outcome.status) {
    case 'accepted':
      return { kind: 'called', cursor: outcome.cursor };
    case 'unconfirmed':
      return state.kind === 'sending' ? { ...state, isNotSent: true } : state;
    case 'refused':
    case 'malformed':
    case 'forbidden':
      return { kind: 'turned-down', outcome };
  }
};

/** STOP's states and what moves it between them. */
export function stepStop(state: StopState, event: StopEvent): StopState {
  switch (event.kind) {
    case 'press':
      if (state.kind === 'sending') return state;
      return { kind: 'sending', command: event.command, since: event.now, isNotSent: !event.isOpen };
    case 'tick': {
      if (state.kind !== 'sending') return state;
      const ageMs = elapsedMs(state.since, event.now);
      if (ageMs >= STOP_TRIED_FOR_MS) return { kind: 'given-up', command: state.command };
      return state.isNotSent || ageMs < STOP_NOT_SENT_AFTER_MS ? state : { ...state, isNotSent: true };
    }
    case 'answered':
      return answeredStop(state, event.id, event.outcome);
    case 'cancel':
      return state.kind === 'sending' ? { kind: 'idle' } : state;
    case 'dismiss':
      return state.kind === 'sending' ? state : { kind: 'idle' };
  }
}

/** STOP alone is never off. One at a time: a press while one is on its way is that same one. */
export interface StopSender {
  current: () => StopState;
  subscribe: (listener: () => void) => () => void;
  press: (why: string) => void;
  /** Stops trying. What was sent already may still be called. */
  cancel: () => void;
  /** Takes `called`, `turned-down` or `given-up` off the screen. */
  dismiss: () => void;
}

export interface StopSenderOptions {
  clock: Clock;
  mintId: () => string;
  isOpen: () => boolean;
  /** One try, now, whether the screen is current or not. `unconfirmed` where there is no socket. */
  tryNow: (command: Command<'call-stop'>) => Promise<Outcome>;
  /** Something is to be sent and there is no socket: dial without waiting. */
  hurry: () => void;
}

/** The sender, and `opened` for the link to call when a socket opens: STOP does not wait for its next turn. */
export function createStopSender(options: StopSenderOptions): StopSender & { opened(): void } {
  const { clock, mintId, isOpen, tryNow, hurry } = options;
  const listeners = createListeners();
  let state: StopState = { kind: 'idle' };
  let callOffTick: (() => void) | null = null;

  function happen(event: StopEvent): void {
    const next = stepStop(state, event);
    if (next === state) return;
    state = next;
    listeners.tell();
  }

  function attempt(): void {
    if (state.kind !== 'sending') return;
    const { command } = state;
    if (!isOpen()) hurry();
    void tryNow(command).then((outcome) => happen({ kind: 'answered', id: command.id, outcome }));
  }

  function tick(): void {
    happen({ kind: 'tick', now: clock.now() });
    attempt();
    callOffTick = state.kind === 'sending' ? clock.after(STOP_AGAIN_EVERY_MS, tick) : null;
  }

  return {
    current: () => state,
    subscribe: listeners.add,
    press(why) {
      if (state.kind === 'sending') return;
      const command: Command<'call-stop'> = { id: mintId(), type: 'call-stop', why };
      happen({ kind: 'press', command, now: clock.now(), isOpen: isOpen() });
      callOffTick?.();
      tick();
    },
    cancel: () => happen({ kind: 'cancel' }),
    dismiss: () => happen({ kind: 'dismiss' }),
    opened: attempt,
  };
}
