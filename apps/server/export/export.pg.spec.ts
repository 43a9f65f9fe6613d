import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { armorerPin, codeOf, setUp, signIn, TestApp, type Production, type Reply } from '../testing/test-app.js';
import { isSound, type Sound } from '../verify/verdict.js';
import { verifyText } from '../verify/verify-lines.js';

let data = '';
let app: TestApp;
let made: Production;
beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'setboard-export-'));
  app = await TestApp.open({ SETBOARD_DATA: data });
  made = await setUp(app, {
    sample: true,
    producer: { name: 'P. Lind' },
    timeZone: 'America/Denver',
    name: 'Dry Gulch: “A”',
  });
});
afterAll(async () => {
  await app.close();
  await rm(data, { recursive: true, force: true });
});

async function tokenOf(role: string): Promise<string> {
  const { personId, pin } = made.people?.find(({ roles }) => roles.includes(role)) ?? { personId: '', pin: '' };
  return signIn(app, made.deviceToken, personId, role === 'armorer' ? armorerPin : pin);
}

const exportAs = async (role: string): Promise<Reply> =>
  app.ask('GET', '/api/log/export', { token: await tokenOf(role) });

async function soundOf({ text }: Reply): Promise<Sound> {
  const verdict = await verifyText(text);
  if (isSound(verdict)) return verdict;
  throw new Error(verdict.why);
}

describe('GET /api/log/export', () => {
  it('[Contract] streams an armorer the log as GET /api/log has it, with the signed last line', async () => {
    const token = await tokenOf('armorer');
    const [exported, { body: page }] = [await exportAs('armorer'), await app.ask('GET', '/api/log', { token })];
    const lines = exported.text.trimEnd().split('\n');

    expect(exported.status).toBe(200);
    expect(exported.headers.get('content-type')).toContain('application/x-ndjson');
    expect(exported.headers.get('content-disposition')).toMatch(
      /^attachment; filename="Dry Gulch \?A\?, Main unit, 2026-11-22, entry \d+\.jsonl"; filename\*=UTF-8''/,
    );
    expect(lines.slice(0, -1).map((line) => JSON.parse(line) as unknown)).toEqual(page['entries']);
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ cursor: page['cursor'], head: page['head'] });
    expect(await soundOf(exported)).toMatchObject({ withheld: { counts: 0, words: 0 }, unlike: { count: 0 } });
  });

  it.each(['first-ad', 'producer'])(
    '[CH2] gives the %s neither counts nor salt of what nobody has checked',
    async (role) => {
      const producer = { personId: 'b0000000-0000-4000-8000-000000000000', name: 'P. Lind', roles: ['producer'] };
      expect(producer.roles).toContain('producer');
      const { withheld } = await soundOf(await exportAs(role));

      expect(withheld.counts).toBeGreaterThan(0);
    },
  );

  it('[Contract] is for armorers, ADs and producers', async () => {
    expect(codeOf(await exportAs('actor'))).toEqual([403, 'forbidden']);
    expect(codeOf(await app.ask('GET', '/api/log/export', { token: made.deviceToken }))).toEqual([403, 'forbidden']);
    expect(codeOf(await app.ask('GET', '/api/log/export'))).toEqual([401, 'unauthorized']);
  });

  it('[Contract] signs by one key, made once and kept from other users', async () => {
    const keys = await Promise.all(
      [exportAs('armorer'), exportAs('armorer')].map(async (each) => (await soundOf(await each)).seal?.publicKey),
    );
    const file = path.join(data, 'signing-key.pem');

    expect(new Set(keys).size).toBe(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    const again = await TestApp.open({ SETBOARD_DATA: data }, app);
    const { text } = await again.ask('GET', '/api/log/export', { token: await tokenOf('armorer') });
    await writeFile(file, 'not a key');
    const broken = await TestApp.open({ SETBOARD_DATA: data }, app);
    const refused = await broken.ask('GET', '/api/log/export', { token: await tokenOf('armorer') });
    await Promise.all([again.close(), broken.close()]);

    expect(text).toContain(JSON.stringify(keys[0]));
    expect(codeOf(refused)).toEqual([500, 'fault']);
    expect(await readFile(file, 'utf8')).toBe('not a key');
  });
});
