import { SetupCodeService } from './setup-code.service.js';
import { armorerPin, codeOf, setUp, signIn, statusesOf, TestApp } from '../testing/test-app.js';

const open: TestApp[] = [];
const start = async (env?: Record<string, string>, beside?: TestApp) => {
  const app = await TestApp.open(env, beside);
  open.push(app);
  return app;
};
afterEach(async () => {
  for (const app of open.splice(0).toReversed()) await app.close();
});

interface Log {
  entries: { cursor: number; hash: string; salt?: string; deviceId: string }[];
}

const body = (setupCode: string) => ({ setupCode, name: 'Dust', armorer: { name: 'H. Ortiz', pin: armorerPin } });

describe('set-up', () => {
  it('[POST /api/productions] makes the production, its first armorer and the station, as entry 1', async () => {
    const app = await start();
    expect((await app.ask('GET', '/api/start')).body).toMatchObject({ isEmpty: true, trust: false });
    const made = await setUp(app, { unit: 'Second unit', timeZone: 'America/Denver', producer: { name: 'P. Lind' } });
    const token = await signIn(app, made.deviceToken, made.personId, armorerPin);
    const log = await app.ask<Log>('GET', '/api/log', { token });

    expect(log.body).toMatchObject({
      cursor: 1,
      entries: [
        {
          cursor: 1,
          at: '2026-11-22T14:00:00.000Z',
          type: 'create-production',
          by: { personId: made.personId, name: 'H. Ortiz' },
          data: {
            productionId: made.productionId,
            name: 'Dust',
            unit: 'Second unit',
            timeZone: 'America/Denver',
            preset: 'california',
            sample: false,
            producer: { name: 'P. Lind' },
          },
        },
      ],
    });
    const [entry] = log.body.entries;
    const devices = await app.ask('GET', '/api/devices', { token });
    expect(devices.body).toEqual([
      expect.objectContaining({ name: 'Armorer’s station', kind: 'station', deviceId: entry?.deviceId }),
    ]);
    expect((await app.ask('GET', '/api/start')).body).toMatchObject({ isEmpty: false });
    expect(app.said.join('')).not.toMatch(new RegExp(`${armorerPin}|${made.deviceToken}|${token}|open-sesame`));
  });

  it.each([
    ['timeZone', 'Mars/Olympus'],
    ['timeZone', '+02:00'],
    ['preset', 'texas'],
    ['sample', 'yes'],
    ['unit', ''],
    ['armorer', []],
    ['producer', { name: 'P. Lind', pin: '123456' }],
  ])('[POST /api/productions] refuses %s %j, and makes nothing', async (field, value) => {
    const app = await start();
    const answer = await app.ask('POST', '/api/productions', { body: { ...body('open-sesame'), [field]: value } });

    expect(codeOf(answer)).toEqual([400, 'malformed']);
    expect((await app.ask('GET', '/api/start')).body['isEmpty']).toBe(true);
  });

  it('[SETBOARD_SETUP_CODE] one that was set makes any number of productions', async () => {
    const app = await start();
    const [one, two] = [await setUp(app), await setUp(app)];

    expect(one?.productionId).not.toBe(two?.productionId);
  });

  it('[SETBOARD_SETUP_CODE] a random one claims an empty server, once, however many ask at once on two servers', async () => {
    const app = await start({ SETBOARD_SETUP_CODE: '' });
    const other = await start({ SETBOARD_SETUP_CODE: '' }, app);
    const codes = await Promise.all([app, other].map(standing));
    const asked = [app, other, app, other].map((server, at) =>
      server.ask('POST', '/api/productions', { body: body(codes[at % 2]?.toLowerCase() ?? '') }),
    );
    const answers = await Promise.all(asked);

    expect(statusesOf(answers)).toEqual([201, 409, 409, 409]);
    expect(codes[0]).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-?){3}$/);
    expect(await standing(app)).toBeNull();
    const late = await app.ask('POST', '/api/productions', { body: body(codes[0] ?? '') });
    expect(codeOf(late)).toEqual([409, 'not-empty']);
  });

  it('[SETBOARD_SETUP_CODE] a wrong one is refused, and after five the wait grows', async () => {
    const app = await start();
    const wrong = () => app.ask('POST', '/api/productions', { body: body('open sesame') });
    for (let tries = 0; tries < 5; tries += 1) expect((await wrong()).status).toBe(403);
    const right = await app.ask('POST', '/api/productions', { body: body('open-sesame') });

    expect({ status: right.status, wait: right.headers.get('retry-after') }).toEqual({ status: 429, wait: '1' });
    app.clock.goOn(1_000);
    expect((await wrong()).status).toBe(403);
    expect((await wrong()).headers.get('retry-after')).toBe('2');
    app.clock.goOn(2_000);
    await setUp(app);
  });
});

describe('the sample', () => {
  it('[sample] lists its people with PINs that work at once, and is thrown away by an armorer alone', async () => {
    const app = await start({ SETBOARD_SETUP_CODE: '' });
    const code = await standing(app);
    const made = await setUp(app, { setupCode: code, sample: true });
    const people = made.people ?? [];

    expect(people.find(({ personId }) => personId === made.personId)).toMatchObject({ pin: armorerPin });
    expect(people.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['H. Ortiz', 'R. Cole', 'P. Lindqvist', 'A. Marsh']),
    );
    expect(people.every(({ roles }) => roles.some((role) => role !== 'crew'))).toBe(true);
    expect(new Set(people.map(({ pin }) => pin)).size).toBe(people.length);

    const ad = people.find(({ roles }) => roles.includes('first-ad'));
    const adToken = await signIn(app, made.deviceToken, ad?.personId ?? '', ad?.pin ?? '');
    const where = `/api/productions/${made.productionId}`;
    expect((await app.ask('DELETE', where, { token: adToken })).status).toBe(403);
    const token = await signIn(app, made.deviceToken, made.personId, armorerPin);
    expect((await app.ask('DELETE', '/api/productions/x', { token })).status).toBe(403);
    expect((await app.ask('DELETE', where, { token })).status).toBe(204);

    expect((await app.ask('GET', '/api/start')).body['isEmpty']).toBe(true);
    for (const gone of [token, made.deviceToken]) {
      expect((await app.ask('GET', '/api/people', { token: gone })).status).toBe(401);
    }
    await setUp(app, { setupCode: code });
  });

  it('[sample] nothing else is ever thrown away', async () => {
    const app = await start();
    const made = await setUp(app);
    const token = await signIn(app, made.deviceToken, made.personId, armorerPin);
    const answer = await app.ask('DELETE', `/api/productions/${made.productionId}`, { token });

    expect(codeOf(answer)).toEqual([409, 'not-a-sample']);
  });
});

describe('GET /api/log', () => {
  it('[GET /api/log] pages through the log, blind for all but armorers', async () => {
    const app = await start();
    const made = await setUp(app, { sample: true });
    const tokenOf = (name: string) => {
      const person = made.people?.find((each) => each.name === name);
      return signIn(app, made.deviceToken, person?.personId ?? '', person?.pin ?? '');
    };
    const [armorer, ad, actor] = [await tokenOf('H. Ortiz'), await tokenOf('R. Cole'), await tokenOf('A. Marsh')];
    const { body: whole } = await app.ask<Log>('GET', '/api/log', { token: armorer });
    const { body: blind } = await app.ask<Log>('GET', '/api/log', { token: ad });
    const { body: page } = await app.ask<Log>('GET', '/api/log?after=3&limit=2', { token: ad });
    const { entries } = whole;

    expect(entries.map(({ cursor }) => cursor)).toEqual(entries.map((_entry, at) => at + 1));
    expect(whole).toMatchObject({ cursor: entries.length, head: entries.at(-1)?.hash });
    expect(entries.every(({ salt }) => salt !== undefined)).toBe(true);
    // 03 and 11 wait for their check.
    expect(blind.entries.filter(({ salt }) => salt === undefined)).toHaveLength(2);
    expect(page.entries).toEqual(blind.entries.slice(3, 5));
    expect(page).toMatchObject({ cursor: entries.length });
    expect((await app.ask('GET', '/api/log?after=999999999999', { token: ad })).body['entries']).toEqual([]);
    expect((await app.ask('GET', '/api/log', { token: actor })).status).toBe(403);
    expect((await app.ask('GET', '/api/log', { token: made.deviceToken })).status).toBe(403);
    for (const query of ['after=-1', 'after=x', 'limit=0', 'limit=1.5', 'after=1&after=2', 'after=1e9', 'after=%00']) {
      expect((await app.ask('GET', `/api/log?${query}`, { token: ad })).status).toBe(400);
    }
  });
});

const standing = (app: TestApp) => app.app.get(SetupCodeService).standing();
