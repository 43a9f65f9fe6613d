import type { Command } from '#custody';
import type { Outcome } from '#wire';
import { createFakeClock } from './fakes/clock.js';
import { createStopSender, stepStop, type StopState } from './stop-sender.js';

const command: Command<'call-stop'> = { id: 'c1', type: 'call-stop', why: 'gun on the floor' };
const now = { mono: 0, wall: 0 };
const later = (ms: number) => ({ mono: ms, wall: ms });
const sending: StopState = { kind: 'sending', command, since: now, isNotSent: false };
const unconfirmed: Outcome = { status: 'unconfirmed', message: 'no answer' };

function setUp() {
  const clock = createFakeClock();
  const tried: Command[] = [];
  let isOpen = true;
  let hurried = 0;
  let answer: ((outcome: Outcome) => void) | undefined;
  let minted = 0;
  const stop = createStopSender({
    clock,
    mintId: () => `c${(minted += 1)}`,
    isOpen: () => isOpen,
    tryNow(sent) {
      tried.push(sent);
      if (!isOpen) return Promise.resolve(unconfirmed);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    hurry: () => (hurried += 1),
  });
  return {
    clock,
    stop,
    tried,
    setOpen: (open: boolean) => (isOpen = open),
    answer: (outcome: Outcome) => answer?.(outcome),
    hurried: () => hurried,
  };
}

describe('stepStop', () => {
  it('[ST1] says NOT SENT at once where there is no socket, and after 1 s without an answer', () => {
    expect(stepStop({ kind: 'idle' }, { kind: 'press', command, now, isOpen: false })).toMatchObject({
      isNotSent: true,
    });
    const pressed = stepStop({ kind: 'idle' }, { kind: 'press', command, now, isOpen: true });
    expect(pressed).toEqual(sending);
    expect(stepStop(pressed, { kind: 'tick', now: later(999) })).toBe(pressed);
    expect(stepStop(pressed, { kind: 'tick', now: later(1_000) })).toMatchObject({ kind: 'sending', isNotSent: true });
    expect(stepStop(pressed, { kind: 'answered', id: 'c1', outcome: unconfirmed })).toMatchObject({ isNotSent: true });
  });

  it('[ST1] is called once acknowledged, also after it was given up', () => {
    const accepted: Outcome = { status: 'accepted', cursor: 9 };
    expect(stepStop(sending, { kind: 'answered', id: 'c1', outcome: accepted })).toEqual({ kind: 'called', cursor: 9 });
    const givenUp = stepStop(sending, { kind: 'tick', now: later(30_000) });
    expect(givenUp).toEqual({ kind: 'given-up', command });
    expect(stepStop(givenUp, { kind: 'answered', id: 'c1', outcome: accepted })).toEqual({ kind: 'called', cursor: 9 });
    expect(stepStop(givenUp, { kind: 'answered', id: 'c1', outcome: unconfirmed })).toBe(givenUp);
    expect(stepStop(sending, { kind: 'answered', id: 'other', outcome: accepted })).toBe(sending);
  });

  it('[ST1] is told when it will never be taken', () => {
    const outcome: Outcome = { status: 'forbidden', message: 'signed out' };
    expect(stepStop(sending, { kind: 'answered', id: 'c1', outcome })).toEqual({ kind: 'turned-down', outcome });
  });

  it('[ST1] is one STOP however often it is pressed, and cancelled or dismissed by hand alone', () => {
    expect(stepStop(sending, { kind: 'press', command: { ...command, id: 'c2' }, now, isOpen: true })).toBe(sending);
    expect(stepStop(sending, { kind: 'dismiss' })).toBe(sending);
    expect(stepStop(sending, { kind: 'cancel' })).toEqual({ kind: 'idle' });
    const called: StopState = { kind: 'called', cursor: 9 };
    expect(stepStop(called, { kind: 'cancel' })).toBe(called);
    expect(stepStop(called, { kind: 'dismiss' })).toEqual({ kind: 'idle' });
    expect(stepStop(called, { kind: 'press', command, now, isOpen: true })).toEqual(sending);
  });
});

describe('the STOP sender', () => {
  it('[ST1] is tried at once and again under its own id until acknowledged', async () => {
    const { clock, stop, tried, answer } = setUp();
    stop.press('gun on the floor');
    expect(tried).toHaveLength(1);
    await clock.pass(2_500);
    expect(tried.map(({ id }) => id)).toEqual(['c1', 'c1', 'c1']);
    expect(stop.current()).toMatchObject({ kind: 'sending', isNotSent: true });
    answer({ status: 'accepted', cursor: 4 });
    await clock.pass(5_000);
    expect(stop.current()).toEqual({ kind: 'called', cursor: 4 });
    expect(tried).toHaveLength(3);
  });

  it('[ST1] hurries the dial while there is no socket, and goes out as one opens', async () => {
    const { clock, stop, tried, setOpen, hurried } = setUp();
    setOpen(false);
    stop.press('dark');
    expect(hurried()).toBe(1);
    await clock.pass(100);
    setOpen(true);
    stop.opened();
    expect(tried.map(({ id }) => id)).toEqual(['c1', 'c1']);
  });

  it('[ST1] is given up when it is 30 s old, and then not sent any more', async () => {
    const { clock, stop, tried, setOpen } = setUp();
    setOpen(false);
    stop.press('dark');
    await clock.pass(29_900);
    expect(stop.current().kind).toBe('sending');
    await clock.pass(200);
    expect(stop.current().kind).toBe('given-up');
    const sent = tried.length;
    await clock.pass(5_000);
    stop.opened();
    expect(tried).toHaveLength(sent);
  });
});
