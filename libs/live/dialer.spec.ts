import { backOffMs } from './back-off.js';
import { createDialer } from './dialer.js';
import { createFakeClock } from './fakes/clock.js';
import { createFakeNetwork } from './fakes/line.js';

const HOUR_MS = 3_600_000;

function setUp(isIdle = () => true) {
  const clock = createFakeClock();
  const network = createFakeNetwork();
  const listener = {
    onOpen: () => undefined,
    onSnapshot: () => undefined,
    onEvents: () => undefined,
    onPulse: () => undefined,
    onScreens: () => undefined,
    onIdentify: () => undefined,
    onBye: () => undefined,
  };
  const dialer = createDialer({
    url: undefined,
    clock,
    random: () => 0,
    openLine: network.open,
    handshake: () => ({ token: 't' }),
    listener,
    onGivenUp: () => undefined,
    isIdle,
    onLook: () => network.lines.at(-1)?.tell.onScreens([]),
  });
  dialer.redial();
  network.newest().open();
  return { clock, dialer, lines: network.lines };
}

describe('the dialer', () => {
  it('[SC1] never waits longer than 2 s, doubles up to there, and jitters by half', () => {
    expect([0, 1, 2, 3, 4, 20].map((failures) => backOffMs(failures, () => 0))).toEqual([
      125, 250, 500, 1_000, 1_000, 1_000,
    ]);
    expect([0, 3, 20].map((failures) => backOffMs(failures, () => 0.999_999))).toEqual([
      expect.closeTo(250, 0),
      expect.closeTo(2_000, 0),
      expect.closeTo(2_000, 0),
    ]);
  });

  it('[SC1] exchanges a socket after some hours, so that clocks that drift apart never make a pulse late', async () => {
    const { clock, lines } = setUp();
    clock.moveWall(3 * HOUR_MS - 1_000);
    await clock.pass(500);
    expect(lines).toHaveLength(1);
    clock.moveWall(2_000);
    await clock.pass(500);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.isClosed()).toBe(true);
  });

  it('[SC1] exchanges none while a command waits for its answer', async () => {
    const { clock, lines } = setUp(() => false);
    clock.moveWall(3 * HOUR_MS + 2_000);
    await clock.pass(500);
    expect(lines).toHaveLength(1);
  });
});
