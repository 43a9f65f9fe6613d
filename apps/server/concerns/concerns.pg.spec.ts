import { randomUUID } from 'node:crypto';
import { concernOf, standingConcerns, type CommandBody } from '#custody';
import { bodyHash } from '../custody/chain.js';
import { ProductionsService } from '../custody/productions.service.js';
import type { ProductionWriter } from '../custody/writer.js';
import { armorerPin, codeOf, setUp, signIn, statusesOf, TestApp, type Production } from '../testing/test-app.js';

const HOUR_MS = 60 * 60 * 1_000;

let app: TestApp;
let other: TestApp;
let made: Production;
let writer: ProductionWriter;
let token = '';
let code = '';
beforeAll(async () => {
  const env = { SETBOARD_TRUST_PROXY: 'loopback', SETBOARD_URL: 'http://cart.example:3000' };
  app = await TestApp.open(env);
  other = await TestApp.open(env, app);
});
afterAll(async () => {
  await other.close();
  await app.close();
});
beforeEach(async () => {
  made = await setUp(app, { timeZone: 'America/Denver' });
  token = await signIn(app, made.deviceToken, made.personId, armorerPin);
  writer = (await app.app.get(ProductionsService).open(made.productionId)) ?? never();
  code = (await codeOn(app)).code;
});

function never(): never {
  throw new Error('there is no such production');
}
const codeOn = async (server: TestApp) =>
  (await server.ask<{ code: string; url: string; goodThrough: string }>('GET', '/api/concern-code', { token })).body;

/** From a phone of its own, unless one is named. */
const say = (body: object, { phone = randomUUID().slice(0, 4), on = app } = {}) =>
  on.ask<{ concernId: string }>('POST', '/api/concerns', {
    body: { code, text: 'Show me weapon 07', ...body },
    headers: { 'X-Forwarded-For': `2001:db8::${phone}` },
  });
const send = (body: CommandBody) =>
  writer.run({ id: randomUUID(), body, bodyHash: bodyHash(body), personId: made.personId, deviceId: 'd' }, 2_700);

describe('the code of the day', () => {
  it('[GET /api/concern-code] is for armorers and ADs, the same on every server', async () => {
    expect(await codeOn(app)).toEqual({
      code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      url: `http://cart.example:3000/concern#code=${code}`,
      goodThrough: '2026-11-23',
    });
    expect(await codeOn(other)).toEqual(await codeOn(app));
    const sample = await setUp(app, { sample: true });
    const asked = async (role: string) => {
      const person = sample.people?.find(({ roles }) => roles.includes(role)) ?? never();
      const token = await signIn(app, sample.deviceToken, person.personId, person.pin);
      return (await app.ask('GET', '/api/concern-code', { token })).status;
    };
    expect([await asked('second-ad'), await asked('producer'), await asked('actor')]).toEqual([200, 403, 403]);
    expect((await app.ask('GET', '/api/concern-code', { token: made.deviceToken })).status).toBe(403);
    expect((await app.ask('GET', '/api/concern-code')).status).toBe(401);
  });

  it('[ST6] is new each day where the production shoots; yesterday’s lasts, an older one is told from a wrong one', async () => {
    app.clock.goOn(17 * HOUR_MS);
    const next = await codeOn(app);
    expect([next.code === code, next.goodThrough]).toEqual([false, '2026-11-24']);
    expect((await say({})).status).toBe(201);
    expect((await say({ code: next.code.toLowerCase().replaceAll('-', ' ') })).status).toBe(201);
    app.clock.goOn(24 * HOUR_MS);
    expect(codeOf(await say({}))).toEqual([410, 'gone']);
    expect(codeOf(await say({ code: 'AAAA-AAAA-AAAA' }))).toEqual([403, 'wrong-code']);
  });

  it('[ST6] leads phones to the plain address: none of the crew’s has the server’s own certificate', async () => {
    const secure = await TestApp.open({ SETBOARD_TLS: 'auto', HOST: '127.0.0.1' }, app);
    const { url } = await codeOn(secure);
    await secure.close();
    expect(url).toMatch(/^http:\/\/\S+:3000\/concern#code=/);
    expect(url).not.toContain('localhost');
  });

  it('[ST6] goes with a sample that is thrown away', async () => {
    const sample = await setUp(app, { sample: true });
    const armorer = await signIn(app, sample.deviceToken, sample.personId, armorerPin);
    const { body } = await app.ask<{ code: string }>('GET', '/api/concern-code', { token: armorer });
    expect((await say({ code: body.code })).status).toBe(201);
    await app.ask('DELETE', `/api/productions/${sample.productionId}`, { token: armorer });
    expect(codeOf(await say({ code: body.code }))).toEqual([410, 'gone']);
  });
});

describe('a concern', () => {
  it('[ST6] is an entry by nobody from no screen, with its words on one line', async () => {
    const { status, body } = await say({ text: ' Show me\r\n\nweapon 07 \n', number: ' 7x ' });
    expect(status).toBe(201);
    const { body: log } = await app.ask<{ entries: object[] }>('GET', '/api/log?after=1', { token });
    const data = { concernId: body.concernId, text: 'Show me weapon 07', number: '7x' };
    expect(log.entries).toMatchObject([{ type: 'raise-concern', by: null, deviceId: null, data }]);
    expect(standingConcerns(writer.board.state)).toMatchObject([data]);
  });

  it('[ST6] sent again under its own id is one, on any server, however full it is by then', async () => {
    const id = randomUUID().toUpperCase();
    const phone = 'aa';
    const both = await Promise.all([app, other].map((on) => say({ id }, { phone, on })));
    expect(statusesOf(both)).toEqual([201, 201]);
    for (const number of ['1', '2', '3']) await say({ number }, { phone });
    const [again, next] = [await say({ id }, { phone }), await say({}, { phone })];
    expect([again.status, again.body, next.status]).toEqual([201, { concernId: id.toLowerCase() }, 429]);
    expect((await say({ id, text: 'Another' })).status).toBe(201);
    expect(concernOf(writer.board.state, id.toLowerCase())?.text).toBe('Show me weapon 07');
    const commandId = randomUUID();
    const scene = { type: 'start-day', number: 1, date: '2026-11-22' } as const;
    await writer.run(
      { id: commandId, body: scene, bodyHash: bodyHash(scene), personId: made.personId, deviceId: 'd' },
      2_700,
    );
    expect(codeOf(await say({ id: commandId }))).toEqual([400, 'malformed']);
  });

  it('[CU8] is barred by no stop, break or wrap', async () => {
    expect((await say({})).status).toBe(201);
    for (const body of [
      { type: 'start-day', number: 12, date: '2026-11-22' },
      { type: 'call-stop', why: 'Live round found' },
      { type: 'call-break', why: 'lunch' },
      { type: 'wrap-day' },
    ] as const) {
      expect(await send(body)).toMatchObject({ status: 'accepted' });
      expect((await say({})).status).toBe(201);
    }
  });

  it.each([
    ['no words', { text: ' \n ' }, 400],
    ['1,001 characters', { text: 'x'.repeat(1_001) }, 400],
    ['100,000 characters', { text: 'x'.repeat(100_000) }, 413],
    ['a NUL', { text: 'a\0b' }, 400],
    ['an override of direction', { text: 'a\u202eb' }, 400],
    ['a number of five', { number: '12345' }, 400],
    ['an empty number', { number: '' }, 400],
    ['a name', { name: 'A. Marsh' }, 400],
    ['an id that is none', { id: 'mine' }, 400],
    ['a code that is none', { code: 7 }, 400],
  ])('[POST /api/concerns] with %s is refused clearly', async (_title, body, status) => {
    const answer = await say(body);
    expect(codeOf(answer)).toEqual([status, status === 413 ? 'too-large' : 'malformed']);
    expect((await say({ text: '💣'.repeat(1_000) })).status).toBe(201);
  });
});

describe('too many', () => {
  it('[ST6] are three a phone in ten minutes', async () => {
    const phone = 'bb';
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => say({}, { phone })));
    expect(statusesOf(answers)).toEqual([201, 201, 201, 429, 429]);
    const over = await say({}, { phone });
    expect([over.code, over.headers.get('retry-after')]).toEqual(['too-many', '600']);
    expect((await say({})).status).toBe(201);
    app.clock.goOn(600_000);
    expect((await say({}, { phone })).status).toBe(201);
  });

  it('[ST6] are thirty a production in an hour, on all its servers together', async () => {
    const servers = Array.from({ length: 40 }, (_, index) => (index % 2 ? app : other));
    const answers = await Promise.all(servers.map((on, index) => say({ number: String(index % 4) }, { on })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
    const over = await say({}, { on: other });
    expect([over.code, over.headers.get('retry-after')]).toEqual(['too-many', '3600']);
    app.clock.goOn(HOUR_MS);
    expect((await say({})).status).toBe(201);
  });

  it('[ST6] a thousand at once hold up no command', async () => {
    const [first, ...rest] = Array.from({ length: 1_000 }, (_, index) =>
      say({}, { phone: (index % 400).toString(16) }),
    );
    await first;
    const commands = Array.from({ length: 20 }, (_, index) => send({ type: 'call-stop', why: `Stop ${index}` }));
    const outcomes = await Promise.all(commands);
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'accepted'));
    const statuses = statusesOf([await first, ...(await Promise.all(rest))].filter((each) => each !== undefined));
    expect([statuses.filter((status) => status === 201).length, new Set(statuses)]).toEqual([30, new Set([201, 429])]);
  });
});

describe('who said it', () => {
  it('[ST6] is nowhere: not in the log, the database or what the server writes', async () => {
    const phone = 'feed:beef';
    for (const text of ['One', 'Two', 'Three', 'Four', '\0']) await say({ text }, { phone });
    await say({ code: 'AAAA' }, { phone });
    const tables: { name: string }[] = await app.source.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => app.source.query(`SELECT * FROM "${name}"`)));
    const kept = JSON.stringify(rows);
    expect(kept).toContain('Show me weapon 07');
    for (const written of [kept, app.said.join('\n'), other.said.join('\n')])
      expect(written).not.toMatch(/feed:beef|2001:db8/);
    // LOG_LEVEL: never a code.
    expect(app.said.join('\n')).not.toContain(code);
  });
});
