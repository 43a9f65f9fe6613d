import { armorerPin, codeOf, setUp, signIn, statusesOf, TestApp, type Production } from '../testing/test-app.js';

let app: TestApp;
let other: TestApp;
let made: Production;
beforeAll(async () => {
  app = await TestApp.open();
  other = await TestApp.open({}, app);
});
afterAll(async () => {
  await other.close();
  await app.close();
});
beforeEach(async () => {
  made = await setUp(app, { producer: { name: 'P. Lind' } });
});

const hours = (count: number) => count * 60 * 60 * 1_000;
const trySignIn = (personId: string, pin: string, newPin?: string, on = app) =>
  on.ask('POST', '/api/sign-in', { token: made.deviceToken, body: { personId, pin, newPin } });
const armorer = () => signIn(app, made.deviceToken, made.personId, armorerPin);
async function producerId(): Promise<string> {
  const asked = { token: made.deviceToken };
  const { body } = await app.ask<{ personId: string; name: string }[]>('GET', '/api/people', asked);
  return body.find(({ name }) => name === 'P. Lind')?.personId ?? '';
}

const setPin = (token: string, personId: string, pin: string) =>
  app.ask('POST', `/api/people/${personId}/pin`, { token, body: { pin } });

/** Two hand-helds that nobody has signed in on yet. */
async function pairTwo(token: string): Promise<string[]> {
  const pairOne = async (): Promise<string> => {
    const { body } = await app.ask<{ code: string; claim: string }>('POST', '/api/pairings', { body: {} });
    const as = { token, body: { name: 'Phone', kind: 'hand-held' } };
    await app.ask('POST', `/api/pairings/${body.code}/accept`, as);
    const asked = { body: { claim: body.claim } };
    return (await app.ask<{ deviceToken: string }>('POST', '/api/pairings/claim', asked)).body.deviceToken;
  };
  return [await pairOne(), await pairOne()];
}

describe('signing in', () => {
  it('[POST /api/sign-in] gives a token for twenty hours, and ends no other sign-in', async () => {
    const { status, body } = await trySignIn(made.personId, armorerPin);
    const second = await armorer();

    expect({ status, body }).toEqual({
      status: 200,
      body: {
        token: expect.stringMatching(/^[\w-]{43}$/),
        expiresAt: new Date(app.clock.now().getTime() + hours(20)).toISOString(),
        person: { personId: made.personId, name: 'H. Ortiz', roles: ['armorer'] },
      },
    });
    const first = String(body['token']);
    expect((await app.ask('GET', '/api/log', { token: first })).status).toBe(200);
    expect((await app.ask('POST', '/api/sign-out', { token: second })).status).toBe(204);
    expect(codeOf(await app.ask('GET', '/api/log', { token: second }))).toEqual([401, 'unauthorized']);
    app.clock.goOn(hours(20) - 1);
    expect((await app.ask('GET', '/api/log', { token: first })).status).toBe(200);
    app.clock.goOn(1);
    expect(codeOf(await app.ask('GET', '/api/log', { token: first }))).toEqual([401, 'unauthorized']);
  });

  it('[POST /api/sign-in] answers alike whether the PIN is wrong, was never set, or the person is unknown', async () => {
    const answers = [
      await trySignIn(made.personId, '000000'),
      await trySignIn(await producerId(), '000000'),
      await trySignIn('11111111-2222-4333-8444-555555555555', '000000'),
    ];

    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers.map(codeOf)).toEqual([401, 401, 401].map((status) => [status, 'wrong-pin']));
  });

  it.each(['12345', '12345a', '١٢٣٤٥٦', '1'.repeat(65), 123456, null])(
    '[POST /api/sign-in] takes %j for no PIN',
    async (pin) => {
      const answer = await app.ask('POST', '/api/sign-in', {
        token: made.deviceToken,
        body: { personId: made.personId, pin },
      });

      expect(codeOf(answer)).toEqual([400, 'malformed']);
    },
  );

  it('[POST /api/sign-in] is for paired screens, and not for boards', async () => {
    const body = { personId: made.personId, pin: armorerPin };
    const { body: pairing } = await app.ask<{ code: string; claim: string }>('POST', '/api/pairings', { body: {} });
    const token = await armorer();
    await app.ask('POST', `/api/pairings/${pairing.code}/accept`, {
      token,
      body: { name: 'Village', kind: 'board' },
    });
    const { body: claimed } = await app.ask('POST', '/api/pairings/claim', { body: { claim: pairing.claim } });

    expect(codeOf(await app.ask('POST', '/api/sign-in', { body }))).toEqual([401, 'unauthorized']);
    expect(codeOf(await app.ask('POST', '/api/sign-in', { token: 'x', body }))).toEqual([401, 'unauthorized']);
    expect(codeOf(await app.ask('POST', '/api/sign-in', { token: String(claimed['deviceToken']), body }))).toEqual([
      403,
      'forbidden',
    ]);
  });

  it('[POST /api/sign-in] counts wrong PINs on all servers together, even side by side, and the wait grows', async () => {
    const tries = Array.from({ length: 12 }, (_, at) =>
      trySignIn(made.personId, '000000', undefined, at % 2 ? app : other),
    );
    const answers = await Promise.all(tries);
    const late = await trySignIn(made.personId, armorerPin);

    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
    expect(codeOf(late)).toEqual([429, 'too-many']);
    expect(late.headers.get('retry-after')).toBe('1');
    app.clock.goOn(1_000);
    expect(codeOf(await trySignIn(made.personId, '000000'))).toEqual([401, 'wrong-pin']);
    expect((await trySignIn(made.personId, armorerPin)).headers.get('retry-after')).toBe('2');
    app.clock.goOn(2_000);
    expect((await trySignIn(made.personId, armorerPin)).status).toBe(200);
    expect(codeOf(await trySignIn(made.personId, '000000'))).toEqual([401, 'wrong-pin']);
    expect((await trySignIn(made.personId, armorerPin)).status).toBe(200);
  });

  it('[POST /api/sign-in] wrong PINs on one screen make no other one wait, and lock nobody out of a screen of theirs', async () => {
    const token = await armorer();
    const strange = await pairTwo(token);
    const tries: number[] = [];
    for (let count = 0; count < 30; count += 1) {
      // Past any wait, and on whichever server: what is counted outlives both.
      app.clock.goOn(hours(1));
      const asked = { token: strange[count % 2] ?? '', body: { personId: made.personId, pin: '000000' } };
      tries.push((await (count % 3 ? app : other).ask('POST', '/api/sign-in', asked)).status);
    }
    const right = { token: strange[0] ?? '', body: { personId: made.personId, pin: armorerPin } };

    expect(tries).toEqual([...Array<number>(25).fill(401), ...Array<number>(5).fill(429)]);
    expect(codeOf(await app.ask('POST', '/api/sign-in', right))).toEqual([429, 'too-many']);
    const atHome = await trySignIn(made.personId, armorerPin);
    expect(atHome.status).toBe(200);
    await setPin(String(atHome.body['token']), made.personId, armorerPin);
    expect((await app.ask('POST', '/api/sign-in', right)).status).toBe(200);
  });

  it('[POST /api/sign-in] after a hundred wrong PINs in all only a new one helps', async () => {
    const token = await armorer();
    const personId = await producerId();
    await setPin(token, personId, '141421');
    await pairTwo(token);
    // As after so many tries, each of which takes as long as argon2id does.
    await app.source.query(
      `INSERT INTO wrong_pin SELECT $1, $2, device.id, 50, now() FROM device WHERE production_id = $1 AND kind = 'hand-held'`,
      [made.productionId, personId],
    );
    app.clock.goOn(hours(1));

    expect(codeOf(await trySignIn(personId, '141421', '173205'))).toEqual([429, 'too-many']);
    await setPin(token, personId, '161803');
    expect((await trySignIn(personId, '161803', '173205')).status).toBe(200);
  });
});

describe('PINs', () => {
  it('[POST /api/people/:id/pin] one that another set works once, to choose another', async () => {
    const personId = await producerId();
    expect((await setPin(await armorer(), personId, '141421')).status).toBe(204);

    expect(codeOf(await trySignIn(personId, '141421'))).toEqual([409, 'new-pin-wanted']);
    expect(codeOf(await trySignIn(personId, '141421', '141421'))).toEqual([400, 'malformed']);
    expect(codeOf(await trySignIn(personId, '141421', 'abcdef'))).toEqual([400, 'malformed']);
    const both = await Promise.all(['161803', '173205'].map((pin) => trySignIn(personId, '141421', pin)));
    expect(statusesOf(both)).toEqual([200, 401]);
    const chosen = both[0]?.status === 200 ? '161803' : '173205';
    expect((await trySignIn(personId, chosen)).status).toBe(200);
    expect((await trySignIn(personId, '141421')).status).toBe(401);
  });

  it('[POST /api/people/:id/pin] one’s own is for good', async () => {
    expect((await setPin(await armorer(), made.personId, '161803')).status).toBe(204);
    expect((await trySignIn(made.personId, armorerPin)).status).toBe(401);
    expect((await trySignIn(made.personId, '161803')).status).toBe(200);
  });

  it('[POST /api/people/:id/pin] is for armorers and producers, for people of their production', async () => {
    const token = await armorer();
    const sample = await setUp(app, { sample: true });
    const ad = sample.people?.find(({ roles }) => roles.includes('first-ad'));
    const adToken = await signIn(app, sample.deviceToken, ad?.personId ?? '', ad?.pin ?? '');

    expect(codeOf(await setPin(adToken, sample.personId, '141421'))).toEqual([403, 'forbidden']);
    expect((await setPin(adToken, ad?.personId ?? '', '141421')).status).toBe(204);
    expect(codeOf(await setPin(token, sample.personId, '141421'))).toEqual([404, 'not-found']);
    expect(codeOf(await setPin(token, 'nobody', '141421'))).toEqual([404, 'not-found']);
    expect(codeOf(await setPin(token, '__proto__', '141421'))).toEqual([404, 'not-found']);
    expect(codeOf(await setPin(made.deviceToken, made.personId, '141421'))).toEqual([403, 'forbidden']);
    expect(codeOf(await setPin(token, made.personId, '12345'))).toEqual([400, 'malformed']);
  });

  it('[PIN] is stored by argon2id alone', async () => {
    const rows = await app.source.query<{ pin_hash: string }[]>('SELECT pin_hash FROM credential');

    expect(rows.length).toBeGreaterThan(0);
    for (const { pin_hash: stored } of rows) expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});
