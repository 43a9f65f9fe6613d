import { MAX_FRAME_BYTES } from '#wire';
import { BareSocket } from '../testing/bare-socket.js';
import { isServed, UNDISTURBED, WatchedServer } from '../testing/watched-server.js';

/** What takes its ten seconds, beside everything else. */
let silences: ReturnType<typeof fallSilent>;
let server: WatchedServer;
beforeAll(async () => {
  server = await WatchedServer.open();
  silences = fallSilent();
});
afterEach(() => server.clear());
afterAll(() => server.close());

/** Four who come in: one answers its pings, one does not, one never asks to be let in, and one leaves its seat and stays connected. */
async function fallSilent() {
  const since = performance.now();
  const [prompt, mute, mum, left] = await Promise.all([1, 2, 3, 4].map(() => BareSocket.open(server.app.url)));
  if (!prompt || !mute || !mum || !left) throw new Error('four came');
  mute.answersPings = false;
  for (const socket of [prompt, mute, left]) socket.say(server.entrance);
  await left.hears(/^42\["pulse"/);
  left.say('41');
  const after = (what: Promise<unknown>): Promise<number> => what.then(() => performance.now() - since);
  const [pinged, leftPinged, mumEnded, muteEnded] = await Promise.all(
    [mute.hears(/^2$/), left.hears(/^2$/), mum.ends(), mute.ends()].map(after),
  );
  return { prompt, left, pinged, leftPinged, mumEnded, muteEnded };
}

describe('Engine.IO 4', () => {
  it('[Socket] opens with what its clients have to know', async () => {
    const socket = await server.dial();
    const open = await socket.hears(/^0/);
    expect(JSON.parse(open.slice(1))).toEqual({
      sid: expect.stringMatching(/^[\w-]{20}$/),
      upgrades: [],
      pingInterval: 5_000,
      pingTimeout: 5_000,
      maxPayload: MAX_FRAME_BYTES,
    });
  });

  it.each([
    ['no transport', 'EIO=4', 'Transport unknown'],
    ['a transport that nobody knows', 'EIO=4&transport=pigeon', 'Transport unknown'],
    ['long polling for a transport', 'EIO=4&transport=polling', 'Transport unknown'],
    ['a session that is not there', 'EIO=4&transport=websocket&sid=AAAAAAAAAAAAAAAAAAAA', 'Session ID unknown'],
  ])('[Socket] turns an upgrade with %s away', async (_what, query, says) => {
    const refusal = await server.dial(query).then(() => 'upgraded', String);
    expect(refusal).toContain('HTTP/1.1 400 Bad Request');
    expect(refusal).toContain(says);
  });

  it.each([
    ['an older protocol', 'EIO=3&transport=websocket'],
    ['no protocol', 'transport=websocket'],
    ['a protocol that is no number', 'EIO=four&transport=websocket'],
  ])('[Socket] closes with %s before it opened', async (_what, query) => {
    const socket = await server.dial(query);
    await socket.ends();
    expect(socket.texts.filter((text) => text.startsWith('0'))).toEqual([]);
  });

  it.each([
    ['GET', 'EIO=4&transport=polling', 400],
    ['POST', 'EIO=4&transport=polling', 400],
    ['GET', 'EIO=4&transport=polling&sid=AAAAAAAAAAAAAAAAAAAA', 400],
  ])('[Socket] has no long polling: %s ?%s', async (method, query, status) => {
    expect((await server.app.ask(method, `/socket.io/?${query}`)).status).toBe(status);
  });

  it('[Socket] pings after five seconds, keeps who answers, lets go of who does not, and of who never asks to be let in', async () => {
    const { prompt, left, pinged, leftPinged, mumEnded, muteEnded } = await silences;
    for (const each of [pinged, leftPinged]) {
      expect(each).toBeGreaterThan(4_900);
      expect(each).toBeLessThan(6_500);
    }
    expect(mumEnded).toBeGreaterThan(4_900);
    expect(mumEnded).toBeLessThan(6_500);
    expect(muteEnded).toBeGreaterThan(9_800);
    expect(muteEnded).toBeLessThan(12_500);
    expect(await isServed(prompt)).toBe(true);
    expect(left.isEnded).toBe(false);
    for (const socket of [prompt, left]) socket.drop();
  });

  it.each([
    ['a packet of no type', 'abc'],
    ['an empty message', ''],
    ['a type past the last', '7'],
    ['a ping, which is the server’s', '2'],
  ])('[Socket] closes on %s', async (_what, text) => {
    const socket = await server.seat();
    socket.say(text);
    await socket.ends();
    expect(socket.isEnded).toBe(true);
  });

  it.each([
    ['a pong that nobody asked for', '3'],
    ['a noop', '6'],
    ['an upgrade that is none', '5'],
  ])('[Socket] takes no notice of %s', async (_what, text) => {
    const socket = await server.seat();
    socket.say(text);
    expect(await isServed(socket)).toBe(true);
  });
});

it('[pulse] comes to another screen through all of that, each half second', async () => {
  expect(await server.disturbance()).toEqual(UNDISTURBED);
});
