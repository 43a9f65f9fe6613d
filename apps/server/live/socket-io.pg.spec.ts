import { randomUUID } from 'node:crypto';
import { isServed, UNDISTURBED, WatchedServer } from '../testing/watched-server.js';

let server: WatchedServer;
beforeAll(async () => {
  server = await WatchedServer.open();
});
afterEach(() => server.clear());
afterAll(() => server.close());

const command = (more: object = {}): string => JSON.stringify({ id: randomUUID(), type: 'lock', ...more });
const bytes = (...all: number[]): Buffer => Buffer.from(all);

describe('Socket.IO 5', () => {
  it('[Socket] lets in with a session id of its own', async () => {
    const socket = await server.dial();
    socket.say(server.entrance);
    expect(await socket.hears(/^40/)).toMatch(/^40\{"sid":"[\w-]{20}"(,"pid":"[\w-]+")?\}$/);
  });

  it.each([
    ['no token', '40', 'unauthorized'],
    ['a token that is none', '40{"token":"x"}', 'unauthorized'],
    ['a token of another shape', '40{"token":{"$ne":null}}', 'unauthorized'],
  ])('[Socket] answers %s with an error, and who is refused may try again', async (_what, text, code) => {
    const socket = await server.dial();
    socket.say(text);
    const refused = await socket.hears(/^44/);
    expect(JSON.parse(refused.slice(2))).toEqual({ message: code, data: { code } });
    socket.say(server.entrance);
    await socket.hears(/^42\["pulse"/);
  });

  it.each([['/admin'], ['/'.repeat(200)], ['/__proto__'], ['/%00'], ['/🎬']])(
    '[Socket] has no namespace %s, and says so alone',
    async (namespace) => {
      const socket = await server.seat();
      socket.say(`40${namespace},${JSON.stringify({ token: server.token })}`);
      expect(await socket.hears(/^44/)).toBe(`44${namespace},{"message":"Invalid namespace"}`);
      expect(await isServed(socket)).toBe(true);
    },
  );

  it.each([
    ['an event before it is let in', '42["command",{}]'],
    ['an acknowledgement before it is let in', '431[]'],
    ['a connect error of a client', '44{"message":"no"}'],
    ['a list to be let in by', '40["token"]'],
    ['broken JSON to be let in by', '40{"token"'],
    ['a type that is none', '4abc'],
    ['a type past the last', '47'],
    ['nothing', '4'],
  ])('[Socket] closes who begins with %s', async (_what, text) => {
    const socket = await server.dial();
    socket.say(text);
    await socket.ends();
    expect(socket.texts.some((heard) => heard.startsWith('42'))).toBe(false);
  });

  it.each([
    ['asking to be let in twice', '40{}'],
    ['an event that is no list', '42{}'],
    ['an event of broken JSON', '42["command",{"id":]'],
    ['an event without a name', '42[]'],
    ['an event whose name is no text', '42[{"command":1}]'],
    ['an id that is no number', '42abc["command",{}]'],
    ['an acknowledgement that is no list', '431{}'],
    ['a disconnect that carries something', '41{"why":1}'],
    ['an event that only the server has', '42["disconnect"]'],
    ['an event of a namespace that it is not in', '42/admin,["command",{}]'],
    ['attachments without a count', '45["command",{}]'],
    ['attachments below zero', '45-1-["command",{}]'],
    ['half an attachment', '450.5-["command",{}]'],
    ['more attachments than anybody wants', '4511-["command",{}]'],
    ['text where an attachment was announced', '451-["command",{"_placeholder":true,"num":0}]', '42["painted",{}]'],
    ['a second packet with attachments before those of the first', '452-["command",{}]', '451-["command",{}]'],
  ])('[Socket] closes on %s', async (_what, ...texts) => {
    const socket = await server.seat();
    for (const text of texts) socket.say(text);
    await socket.ends();
    expect(socket.isEnded).toBe(true);
  });

  it('[Socket] closes on bytes that nobody announced', async () => {
    const socket = await server.seat();
    socket.sayBytes(bytes(1, 2, 3));
    await socket.ends();
    expect(socket.isEnded).toBe(true);
  });

  it.each([
    ['past the last attachment', '{"_placeholder":true,"num":1}'],
    ['below the first', '{"_placeholder":true,"num":-1}'],
    ['at no number', '{"_placeholder":true,"num":"0"}'],
  ])('[Socket] closes on a placeholder %s', async (_what, placeholder) => {
    const socket = await server.seat();
    socket.say(`451-["command",${placeholder}]`);
    socket.sayBytes(bytes(1));
    await socket.ends();
    expect(socket.isEnded).toBe(true);
  });

  it('[command] is malformed with bytes for a body or in it, and the socket goes on', async () => {
    const socket = await server.seat();
    socket.say('451-8["command",{"_placeholder":true,"num":0}]');
    socket.sayBytes(bytes(0x7b, 0x7d));
    expect(await socket.hears(/^438/)).toContain('"malformed"');
    const scene = { id: randomUUID(), type: 'set-scene', scene: { _placeholder: true, num: 0 } };
    socket.say(`452-9["command",${JSON.stringify(scene)}]`);
    socket.sayBytes(bytes(1));
    socket.sayBytes(Buffer.alloc(0));
    expect(await socket.hears(/^439/)).toContain('"malformed"');
    expect(await isServed(socket)).toBe(true);
  });

  it.each([
    ['an event that nobody knows', '421["levitate",{}]'],
    ['an event by a number', '421[7,{}]'],
    ['an event of every object', '421["toString"]'],
    ['an acknowledgement of what was never asked', '43999[]'],
    ['a command without an acknowledgement', '42["command",{}]'],
    ['a resume of nonsense', '42["resume",{"epoch":[],"cursor":-1}]'],
    ['painting nonsense', '42["painted","all of it"]'],
    ['identifying nothing', '42["identify",null]'],
  ])('[Socket] goes on after %s', async (_what, text) => {
    const socket = await server.seat();
    socket.say(text);
    expect(await isServed(socket)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['null', ',null'],
    ['a list', ',[]'],
    ['two of them', `,${command()},${command()}`],
    ['a prototype', ',{"__proto__":{"type":"lock"},"constructor":{}}'],
    ['deep nesting', `,${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['a number past all bounds', `,{"id":1e999,"type":"lock"}`],
    ['half a surrogate', `,{"id":"\\ud800","type":"set-scene","scene":"\\udc00"}`],
  ])('[command] is malformed and acknowledged with %s for a body', async (_what, body) => {
    const socket = await server.seat();
    socket.say(`421["command"${body}]`);
    expect(await socket.hears(/^431\[/)).toContain('"malformed"');
    expect(await isServed(socket)).toBe(true);
  });

  it('[Socket] leaves by saying so, and may come in again on the same connection', async () => {
    const socket = await server.seat();
    const from = socket.texts.length;
    socket.say('41');
    socket.say(server.entrance);
    await socket.hears(/^40\{/, from);
    await socket.hears(/^42\["pulse"/, from);
    expect(await isServed(socket)).toBe(true);
  });
});

it('[pulse] comes to a screen alone as soon as it said for the first time what it shows', async () => {
  const pulse = /^42\["pulse"/;
  const [screen, other] = [await server.seat(), await server.seat()];
  const heard = [screen, other].map(({ texts }) => texts.length);
  for (const id of [1, 2, 3]) {
    await other.hears(pulse, other.texts.length);
    screen.say(`42${id}["painted",{"cursor":1}]`);
    // What was said to both before this answer has come to both.
    await screen.hears(new RegExp(`^43${id}\\[`));
  }
  const [ofScreen = 0, ofOther = 0] = [screen, other].map(
    ({ texts }, index) => texts.slice(heard[index]).filter((text) => pulse.test(text)).length,
  );
  expect(ofScreen - ofOther).toBe(1);
});

it('[pulse] comes to another screen through all of that, each half second', async () => {
  expect(await server.disturbance()).toEqual(UNDISTURBED);
});
