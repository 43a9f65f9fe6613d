import { armorerPin, codeOf, setUp, signIn, statusesOf, TestApp, type Production } from '../testing/test-app.js';

let app: TestApp;
let made: Production;
let token = '';
beforeAll(async () => {
  app = await TestApp.open();
});
afterAll(() => app.close());
beforeEach(async () => {
  made = await setUp(app);
  token = await signIn(app, made.deviceToken, made.personId, armorerPin);
});

const minutes = (count: number) => count * 60 * 1_000;
interface Shown {
  code: string;
  claim: string;
  expiresAt: string;
}
interface Claimed {
  device: { deviceId: string };
  deviceToken: string;
}

async function start(): Promise<Shown> {
  return (await app.ask<Shown>('POST', '/api/pairings', { body: { name: 'Village' } })).body;
}
const accept = (code: string, by = token, body: object = { name: 'Village left', kind: 'board' }) =>
  app.ask('POST', `/api/pairings/${code}/accept`, { token: by, body });
const claim = (secret: string) => app.ask<Claimed>('POST', '/api/pairings/claim', { body: { claim: secret } });

async function pair(kind = 'hand-held'): Promise<{ deviceId: string; deviceToken: string }> {
  app.clock.goOn(1);
  const shown = await start();
  await accept(shown.code, token, { name: 'Cole’s phone', kind });
  const { body } = await claim(shown.claim);
  return { deviceId: body.device.deviceId, deviceToken: body.deviceToken };
}

describe('pairing', () => {
  it('[POST /api/pairings] six digits to show, accepted by name and kind, claimed once', async () => {
    const shown = await start();

    expect(shown).toEqual({
      code: expect.stringMatching(/^\d{6}$/),
      claim: expect.stringMatching(/^[\w-]{43}$/),
      expiresAt: new Date(app.clock.now().getTime() + minutes(10)).toISOString(),
    });
    const early = await claim(shown.claim);
    expect({ status: early.status, text: early.text }).toEqual({ status: 202, text: '' });
    expect((await accept(shown.code)).status).toBe(204);
    const claims = await Promise.all([1, 2, 3].map(() => claim(shown.claim)));
    expect(statusesOf(claims)).toEqual([200, 410, 410]);
    const paired = claims.find(({ status }) => status === 200)?.body;
    expect(paired).toMatchObject({ device: { name: 'Village left', kind: 'board', deviceId: expect.any(String) } });
    const people = await app.ask('GET', '/api/people', { token: paired?.deviceToken ?? 'none' });
    expect(people.body).toEqual([{ personId: made.personId, name: 'H. Ortiz', roles: ['armorer'] }]);
    expect(codeOf(await accept(shown.code))).toEqual([404, 'not-found']);
    expect(app.said.join('')).not.toMatch(new RegExp(`${shown.code}|${shown.claim}|${paired?.deviceToken ?? 'none'}`));
  });

  it('[POST /api/pairings] a code lasts ten minutes', async () => {
    const shown = await start();
    app.clock.goOn(minutes(10));

    expect(codeOf(await accept(shown.code))).toEqual([404, 'not-found']);
    expect(codeOf(await claim(shown.claim))).toEqual([410, 'gone']);
    expect(codeOf(await claim('made-up'))).toEqual([410, 'gone']);
  });

  it('[POST /api/pairings] what nobody fetched is forgotten', async () => {
    const shown = await start();
    await accept(shown.code);
    app.clock.goOn(minutes(10));
    await start();
    const devices = await app.ask('GET', '/api/devices', { token });

    expect(devices.body).toHaveLength(1);
    expect(codeOf(await claim(shown.claim))).toEqual([410, 'gone']);
  });

  it('[POST /api/pairings] an address has a hundred codes at most that stand', async () => {
    const crowded = await TestApp.open();
    for (let screen = 0; screen < 100; screen += 1) await crowded.ask('POST', '/api/pairings', { body: {} });
    const answer = await crowded.ask('POST', '/api/pairings', { body: {} });
    crowded.clock.goOn(minutes(10));
    const later = await crowded.ask('POST', '/api/pairings', { body: {} });
    await crowded.close();

    expect({ status: answer.status, wait: answer.headers.get('retry-after') }).toEqual({ status: 429, wait: '600' });
    expect(later.status).toBe(201);
  });

  it('[POST /api/pairings/:code/accept] nobody goes through the codes', async () => {
    const shown = await start();
    const wrong = String((Number(shown.code) + 1) % 1_000_000).padStart(6, '0');
    const answers = await Promise.all(Array.from({ length: 9 }, () => accept(wrong)));

    expect(statusesOf(answers)).toEqual([404, 404, 404, 404, 404, 429, 429, 429, 429]);
    expect(codeOf(await accept(shown.code))).toEqual([429, 'too-many']);
    app.clock.goOn(1_000);
    expect((await accept(shown.code)).status).toBe(204);
  });

  it('[POST /api/pairings/:code/accept] is for an armorer or AD who is signed in', async () => {
    const shown = await start();
    const sample = await setUp(app, { sample: true });
    const tokenOf = (role: string) => {
      const person = sample.people?.find(({ roles }) => roles.includes(role));
      return signIn(app, sample.deviceToken, person?.personId ?? '', person?.pin ?? '');
    };

    expect(codeOf(await app.ask('POST', `/api/pairings/${shown.code}/accept`, { body: {} }))).toEqual([
      401,
      'unauthorized',
    ]);
    expect(codeOf(await accept(shown.code, made.deviceToken))).toEqual([403, 'forbidden']);
    expect(codeOf(await accept(shown.code, await tokenOf('producer')))).toEqual([403, 'forbidden']);
    expect(codeOf(await accept(shown.code, token, { name: 'x', kind: 'television' }))).toEqual([400, 'malformed']);
    expect(codeOf(await accept('12345'))).toEqual([400, 'malformed']);
    expect(codeOf(await accept('%00'))).toEqual([400, 'malformed']);
    expect((await accept(shown.code, await tokenOf('second-ad'))).status).toBe(204);
  });
});

describe('the paired screens', () => {
  it('[/api/devices] are listed, renamed and revoked by an armorer', async () => {
    const { deviceId, deviceToken } = await pair();
    const onIt = await signIn(app, deviceToken, made.personId, armorerPin);
    const renamed = await app.ask('PATCH', `/api/devices/${deviceId}`, { token, body: { name: 'Cole' } });

    expect({ status: renamed.status, name: renamed.body['name'] }).toEqual({ status: 200, name: 'Cole' });
    expect((await app.ask('GET', '/api/devices', { token })).body).toEqual([
      expect.objectContaining({ name: 'Armorer’s station', kind: 'station' }),
      { deviceId, name: 'Cole', kind: 'hand-held', pairedAt: app.clock.now().toISOString() },
    ]);
    expect((await app.ask('DELETE', `/api/devices/${deviceId.toUpperCase()}`, { token })).status).toBe(204);
    for (const gone of [onIt, deviceToken]) {
      expect(codeOf(await app.ask('GET', '/api/people', { token: gone }))).toEqual([401, 'unauthorized']);
    }
    expect((await app.ask('GET', '/api/devices', { token })).body).toHaveLength(1);
    expect(codeOf(await app.ask('DELETE', `/api/devices/${deviceId}`, { token }))).toEqual([404, 'not-found']);
  });

  it('[/api/devices] belong to one production', async () => {
    const { deviceId } = await pair();
    const stranger = await setUp(app);
    const strangers = await signIn(app, stranger.deviceToken, stranger.personId, armorerPin);

    for (const id of [deviceId, 'x', '%00', `${deviceId}0`]) {
      const where = `/api/devices/${id}`;
      expect(codeOf(await app.ask('DELETE', where, { token: strangers }))).toEqual([404, 'not-found']);
      expect(codeOf(await app.ask('PATCH', where, { token: strangers, body: { name: 'x' } }))).toEqual([
        404,
        'not-found',
      ]);
    }
    expect((await app.ask('GET', '/api/devices', { token })).body).toHaveLength(2);
    expect(codeOf(await app.ask('GET', '/api/devices', { token: made.deviceToken }))).toEqual([403, 'forbidden']);
  });
});
