import type { CommandBody } from '#custody';
import { batch } from './fakes/log.js';
import { createFakeScreen } from './fakes/screen.js';

const lock: CommandBody<'lock'> = { type: 'lock', weaponId: 'w1' };

describe('the link', () => {
  it('[SC1] is connecting, then a board that is not current, then current with a pulse', async () => {
    const { link, connect, pulseNow } = createFakeScreen();
    expect(link.current()).toEqual({ kind: 'connecting' });
    await connect();
    expect(link.current()).toMatchObject({ kind: 'board', isCurrent: false, board: { cursor: 5 } });
    expect(link.veil()).toEqual({ isUp: true, ageMs: null, lastAt: null });
    await pulseNow();
    expect(link.current()).toMatchObject({ kind: 'board', isCurrent: true });
    expect(link.veil().isUp).toBe(false);
  });

  it('[SC1] stops its clock with the pulse', async () => {
    const { link, clock, connect, pulse } = createFakeScreen();
    await connect();
    await pulse(3_000);
    expect(link.serverClock()).toBe('2026-11-22T14:32:03.000Z');
    await clock.pass(2_499);
    expect(link.current()).toMatchObject({ isCurrent: true });
    await clock.pass(1);
    expect(link.current()).toMatchObject({ isCurrent: false });
    await clock.pass(6_500);
    expect(link.serverClock()).toBe('2026-11-22T14:32:03.000Z');
    expect(link.veil()).toMatchObject({ isUp: true, ageMs: 9_000 });
  });

  it('[SC1] drops a socket that is silent for 2.5 s, dials anew and catches up from its own cursor', async () => {
    const { link, clock, lines, newest, connect, pulse, pulseNow } = createFakeScreen();
    await connect();
    await pulse(2_000);
    await clock.pass(2_400);
    expect(lines).toHaveLength(1);
    await clock.pass(600);
    expect(lines[0]?.isClosed()).toBe(true);
    expect(lines).toHaveLength(2);
    expect(newest().handshake).toEqual({ token: 'device', build: 'b1', epoch: 'e', cursor: 5 });
    newest().open();
    await clock.pass(250);
    await pulseNow();
    expect(link.current()).toMatchObject({ isCurrent: true });
  });

  it('[SC1] gives up a dial that does not come through, and never waits longer than 2 s between two', async () => {
    const { clock, lines } = createFakeScreen();
    await clock.pass(60_000);
    expect(lines.length).toBeGreaterThanOrEqual(9);
    expect(lines.slice(0, -1).every((line) => line.isClosed())).toBe(true);
  });

  it('[SC1] dials anew after 5 s of late pulses alone', async () => {
    const { clock, lines, newest, connect, pulse } = createFakeScreen();
    await connect();
    await pulse(1_000);
    const first = newest();
    for (let ms = 0; ms < 6_000 && lines.length === 1; ms += 500) {
      await clock.pass(500);
      const at = new Date(clock.now().wall - 3_000).toISOString();
      if (lines.length === 1) first.tell.onPulse({ epoch: 'e', cursor: 5, at });
    }
    expect(first.isClosed()).toBe(true);
  });

  it('[SC1] says what it has painted at most once a second, and one at a time', async () => {
    const { clock, newest, connect, pulse, pulseNow, link } = createFakeScreen();
    await connect();
    await pulse(5_000);
    expect(newest().painted.length).toBeGreaterThanOrEqual(5);
    expect(newest().painted.length).toBeLessThanOrEqual(6);
    newest().isPrompt = false;
    const before = newest().painted.length;
    await pulse(4_500);
    expect(newest().painted).toHaveLength(before + 1);
    expect(link.current()).toMatchObject({ isCurrent: true });
    await pulse(1_000);
    expect(link.current()).toMatchObject({ isCurrent: false });
    newest().isPrompt = true;
    newest().painted.at(-1)?.answer({ at: '' });
    await clock.pass(300);
    await pulseNow();
    expect(link.current()).toMatchObject({ isCurrent: true });
  });

  it('[SC1] asks to resume once where entries are missing, and folds what comes', async () => {
    const { link, newest, connect, pulseNow } = createFakeScreen();
    await connect();
    newest().tell.onEvents(batch(7, 8).events);
    newest().tell.onEvents(batch(8, 9).events);
    expect(newest().resumes).toEqual([{ epoch: 'e', cursor: 5 }]);
    await pulseNow(9);
    expect(link.current()).toMatchObject({ isCurrent: false, board: { cursor: 5 } });
    newest().tell.onEvents(batch(5, 9).events);
    expect(link.current()).toMatchObject({ isCurrent: true, board: { cursor: 9 } });
  });

  it('[SC1] starts over with the snapshot of another epoch, and is not current by the old one’s pulse', async () => {
    const { link, connect, pulseNow, snapshot } = createFakeScreen();
    await connect();
    await pulseNow();
    snapshot(3, 'restored');
    expect(link.current()).toMatchObject({ isCurrent: false, board: { epoch: 'restored', cursor: 3 } });
  });

  it('[SC1] is not current after a hidden tab until a new pulse', async () => {
    const { link, connect, pulse, pulseNow, setVisible } = createFakeScreen();
    await connect();
    await pulse(1_000);
    setVisible(false);
    expect(link.current()).toMatchObject({ isCurrent: false });
    await pulseNow();
    expect(link.veil().isUp).toBe(true);
    setVisible(true);
    expect(link.current()).toMatchObject({ isCurrent: false });
    await pulseNow();
    expect(link.current()).toMatchObject({ isCurrent: true });
  });

  it('[SC1] is not current after sleep, in which the monotonic clock stood still', async () => {
    const { link, clock, connect, pulse } = createFakeScreen();
    await connect();
    await pulse(1_000);
    clock.moveWall(3_600_000);
    await clock.pass(250);
    expect(link.current()).toMatchObject({ isCurrent: false });
    expect(link.veil()).toMatchObject({ isUp: true, ageMs: 3_600_250 });
  });

  it('[CH2] keeps nothing of the last token’s view', async () => {
    const { link, newest, connect, pulse, setToken } = createFakeScreen();
    await connect();
    await pulse(1_000);
    setToken('an AD’s');
    link.redial();
    expect(link.current()).toEqual({ kind: 'connecting' });
    expect(newest().handshake).toEqual({ token: 'an AD’s', build: 'b1' });
  });

  it('[SC1] shows nothing any more once it was revoked, signed out or is unauthorized', async () => {
    for (const reason of ['revoked', 'signed-out'] as const) {
      const screen = createFakeScreen();
      await screen.connect();
      screen.bye(reason);
      expect(screen.link.current()).toEqual({ kind: 'refused', reason });
      await screen.clock.pass(10_000);
      expect(screen.lines).toHaveLength(1);
    }
    const { link, clock, lines, newest, setToken } = createFakeScreen();
    newest().tell.onEnd('unauthorized');
    expect(link.current()).toEqual({ kind: 'refused', reason: 'unauthorized' });
    await clock.pass(10_000);
    expect(lines).toHaveLength(1);
    setToken(null);
    link.redial();
    expect(link.current()).toEqual({ kind: 'refused', reason: 'no-token' });
    setToken('device');
    link.redial();
    expect(link.current()).toEqual({ kind: 'connecting' });
  });

  it('[SC1] comes back after "restarting" and "too-many", and tells of a new version once', async () => {
    const { clock, lines, newest, connect, bye, reloads } = createFakeScreen();
    await connect();
    bye('restarting');
    await clock.pass(2_000);
    expect(lines).toHaveLength(2);
    newest().tell.onEnd('too-many');
    await clock.pass(900);
    expect(lines).toHaveLength(2);
    await clock.pass(1_100);
    expect(lines).toHaveLength(3);
    newest().open();
    bye('new-version');
    bye('new-version');
    expect(reloads()).toBe(1);
  });

  it('[SC1] sends while it is current, and else nothing: unconfirmed at once', async () => {
    const { link, clock, newest, connect, pulse } = createFakeScreen();
    await connect();
    expect(await link.send(lock)).toMatchObject({ status: 'unconfirmed' });
    await pulse(1_000);
    const sent = link.send(lock);
    newest().commands[0]?.answer({ status: 'accepted', cursor: 6 });
    expect(await sent).toEqual({ status: 'accepted', cursor: 6 });
    await clock.pass(2_500);
    expect(await link.send(lock)).toMatchObject({ status: 'unconfirmed' });
    expect(newest().commands).toHaveLength(1);
  });

  it('[SC1] says unconfirmed where no answer came, and sends the same again under its own id', async () => {
    const { link, newest, connect, pulse } = createFakeScreen();
    await connect();
    await pulse(1_000);
    const command = link.withId(lock);
    const first = link.sendAgain(command);
    newest().commands[0]?.fail();
    expect(await first).toMatchObject({ status: 'unconfirmed' });
    const second = link.sendAgain(command);
    newest().commands[1]?.answer({ status: 'accepted', cursor: 6 });
    expect(await second).toEqual({ status: 'accepted', cursor: 6 });
    expect(newest().commands.map(({ question }) => question.id)).toEqual([command.id, command.id]);
  });

  it('[ST1] sends STOP though it is not current, and dials at once where there is no socket', async () => {
    const { link, clock, lines, newest, connect, bye } = createFakeScreen();
    await connect();
    link.stop.press('gun on the floor');
    expect(newest().commands[0]?.question).toMatchObject({ type: 'call-stop', why: 'gun on the floor' });
    bye('restarting');
    expect(lines).toHaveLength(1);
    await clock.pass(100);
    link.stop.cancel();
    link.stop.press('again');
    expect(lines).toHaveLength(2);
    newest().open();
    const again = newest().commands[0];
    expect(again?.question).toMatchObject({ why: 'again' });
    again?.answer({ status: 'accepted', cursor: 7 });
    await clock.pass(0);
    expect(link.stop.current()).toEqual({ kind: 'called', cursor: 7 });
  });

  it('[SC1] tells its listeners of each change, and of nothing else', async () => {
    const { link, clock, newest, connect, pulse } = createFakeScreen();
    await connect();
    await pulse(1_000);
    let told = 0;
    link.subscribe(() => (told += 1));
    const before = link.current();
    await clock.pass(400);
    expect(told).toBe(0);
    expect(link.current()).toBe(before);
    newest().tell.onScreens([]);
    expect(told).toBe(1);
  });
});
