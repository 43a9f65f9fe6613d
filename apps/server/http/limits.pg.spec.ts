import { randomUUID } from 'node:crypto';
import { DeviceRow } from '../database/entities/index.js';
import { hashToken, newToken } from '../people/token.js';
import { armorerPin, setUp, signIn, TestApp, type Production, type Reply } from '../testing/test-app.js';
import { WireTap } from '../testing/wire-tap.js';

/** In any two seconds that touch, more than they let through. */
const MOST = 20;
const MANY = 2 * MOST + 5;

let app: TestApp;
let made: Production;
let token = '';
beforeAll(async () => {
  app = await TestApp.open({
    SETBOARD_TRUST_PROXY: 'loopback',
    SETBOARD_REQUESTS_PER_SECOND: String(MOST),
    SETBOARD_COMMANDS_PER_SECOND: String(MOST),
    SETBOARD_SOCKETS_PER_ADDRESS: '3',
  });
  made = await setUp(app);
  token = await signIn(app, made.deviceToken, made.personId, armorerPin);
});
afterAll(() => app.close());

const times = <T>(count: number, one: (at: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => one(at)));
const from = (address: string) => ({ 'X-Forwarded-For': address, 'X-Forwarded-Proto': 'https' });
const tooMany = (replies: Reply[]): Reply[] => replies.filter(({ status }) => status === 429);

async function pairedScreen(): Promise<string> {
  const [tokenOfIt, { productionId }] = [newToken(), made];
  const row = { id: randomUUID(), productionId, name: 'Phone', kind: 'hand-held' as const };
  const times = { pairedAt: app.clock.now(), revokedAt: null };
  await app.source.getRepository(DeviceRow).insert({ ...row, ...times, tokenHash: hashToken(tokenOfIt) });
  return tokenOfIt;
}

function expectWords(replies: Reply[]): void {
  const [first] = replies;
  expect({ code: first?.code, wait: first?.headers.get('retry-after') }).toEqual({ code: 'too-many', wait: '1' });
  expect(first?.body).toMatchObject({ error: { message: 'Too many tries. Wait a little.' } });
}

describe('who asks too often', () => {
  it('[429] is an address, whatever it asks; another one goes on', async () => {
    const replies = await times(MANY, () => app.ask('GET', '/api/start', { headers: from('203.0.113.1') }));
    const other = await app.ask('GET', '/api/start', { headers: from('203.0.113.2') });

    expectWords(tooMany(replies));
    expect(other.status).toBe(200);
  });

  it('[429] is a screen, from however many addresses', async () => {
    const replies = await times(MANY, (at) =>
      app.ask('GET', '/api/people', { token: made.deviceToken, headers: from(`203.0.113.${at + 10}`) }),
    );

    expectWords(tooMany(replies));
    expect(replies.some(({ status }) => status === 200)).toBe(true);
  });

  it('[429] is a person, from however many addresses and on however many screens', async () => {
    const screens = await times(5, pairedScreen);
    const tokens = await times(5, (at) => signIn(app, screens[at] ?? '', made.personId, armorerPin));
    const replies = await times(MANY, (at) =>
      app.ask('GET', '/api/people', { token: tokens[at % 5] ?? '', headers: from(`203.0.113.${at + 10}`) }),
    );

    // Nine from each screen.
    expectWords(tooMany(replies));
    expect(replies.some(({ status }) => status === 200)).toBe(true);
  });

  it('[429] is a person on a socket: the command is unconfirmed, and the same again is taken', async () => {
    const tap = await WireTap.open(app.url, token);
    const commands = Array.from({ length: MANY }, (_, at) => ({
      id: randomUUID(),
      type: 'call-stop',
      why: `plane ${at}`,
    }));
    const outcomes = await Promise.all(commands.map((command) => tap.send(command)));
    const late = commands.find((_, at) => outcomes[at]?.status === 'unconfirmed');

    expect(outcomes.some(({ status }) => status === 'accepted')).toBe(true);
    expect(outcomes).toContainEqual({ status: 'unconfirmed', message: expect.stringMatching(/^Too many at once/) });
    await tap.until(({ heard }) => heard.filter(({ event }) => event === 'pulse').length > 4, 'another second');
    expect(await tap.send(late ?? {})).toMatchObject({ status: 'accepted' });
    tap.close();
  });

  it('[Handshake] is an address with too many sockets, until one of them is gone', async () => {
    const taps = await times(3, () => WireTap.open(app.url, made.deviceToken));
    await expect(WireTap.open(app.url, made.deviceToken)).rejects.toThrow('too-many');
    taps[0]?.close();
    // The server hears of it a moment later.
    const again = async (): Promise<WireTap> => WireTap.open(app.url, made.deviceToken).catch(again);
    taps.push(await again());

    expect(taps.at(-1)?.socket.connected).toBe(true);
    for (const tap of taps) tap.close();
  });
});
