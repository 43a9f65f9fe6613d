import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CommandBody, Entry } from '#custody';
import { holdDataFolder } from '../config/data-folder.js';
import { bodyHash } from '../custody/chain.js';
import { ProductionsService } from '../custody/productions.service.js';
import { recover } from '../people/recover.js';
import { armorerPin, setUp, signIn, TestApp, type Production } from '../testing/test-app.js';
import { createDatabase } from '../testing/test-database.js';
import { verify } from '../verify/verify.js';
import { restore } from './restore.js';

let data = '';
let old: TestApp;
let made: Production;
const folder = (name: string): string => path.join(data, name);

/** A command that the old server accepted, and that a phone sends once more after the restore. */
const scene = { type: 'set-scene', scene: '42A' } satisfies CommandBody;
const command = { id: randomUUID(), body: scene, bodyHash: bodyHash(scene), deviceId: 'phone' };
const send = async (app: TestApp) => {
  const writer = await app.app.get(ProductionsService).open(made.productionId);
  return writer?.run({ ...command, personId: made.personId }, 10_000);
};

/** A server as it is started anew; its clock is this machine's, by which a command beside it goes. */
async function openNew(databaseUrl?: string): Promise<TestApp> {
  const app = await TestApp.open(
    { SETBOARD_DATA: folder('other') },
    databaseUrl === undefined ? undefined : { databaseUrl },
  );
  app.clock.goOn(Date.now() - app.clock.now().getTime());
  return app;
}

async function exportAs(app: TestApp, token: string, name: string): Promise<string> {
  const { text } = await app.ask('GET', '/api/log/export', { token });
  await writeFile(folder(name), text);
  return folder(name);
}

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'setboard-restore-'));
  old = await TestApp.open({ SETBOARD_DATA: data });
  made = await setUp(old, { sample: true, name: 'Dry Gulch' });
  await send(old);
  await exportAs(old, await signIn(old, made.deviceToken, made.personId, armorerPin), 'whole.jsonl');
  const ad = made.people?.find(({ roles }) => roles.includes('first-ad')) ?? { personId: '', pin: '' };
  await exportAs(old, await signIn(old, made.deviceToken, ad.personId, ad.pin), 'ad.jsonl');
});
afterAll(async () => {
  await old.close();
  await rm(data, { recursive: true, force: true });
});

const envOf = (databaseUrl: string) => ({ DATABASE_URL: databaseUrl, SETBOARD_DATA: folder('other') });

async function run(databaseUrl: string, ...args: string[]): Promise<string> {
  const said: string[] = [];
  await restore(args, envOf(databaseUrl), (line) => said.push(line));
  return said.join('\n');
}

async function verified(...args: string[]): Promise<string> {
  const said: string[] = [];
  return `${await verify(args, (line) => said.push(line))}\n${said.join('\n')}`;
}

/** Pairs the first screen and signs the armorer in on it, by nothing but what the restore said. */
async function enter(app: TestApp, said: string): Promise<string> {
  const pairing = await app.ask<{ code: string; claim: string }>('POST', '/api/pairings', { body: {} });
  const { code, claim } = pairing.body;
  const told = `${code.slice(0, 3)} ${code.slice(3)}`;
  const saidOfScreen: string[] = [];
  await recover(['--screen', told], envOf(app.databaseUrl), (line) => saidOfScreen.push(line));
  expect(saidOfScreen).toEqual(['That screen is an armorer’s station of Dry Gulch in a moment.']);
  await expect(recover(['--screen', code], envOf(app.databaseUrl), () => undefined)).rejects.toThrow('No screen shows');
  const { body } = await app.ask<{ deviceToken: string; device: object }>('POST', '/api/pairings/claim', {
    body: { claim },
  });
  expect(body.device).toMatchObject({ kind: 'station', name: 'Armorer’s station' });
  const pin = /PIN (\d+)/.exec(said)?.[1] ?? '';
  const asked = { personId: made.personId, pin };
  expect((await app.ask('POST', '/api/sign-in', { token: body.deviceToken, body: asked })).status).toBe(409);
  const entered = await app.ask<{ token: string }>('POST', '/api/sign-in', {
    token: body.deviceToken,
    body: { ...asked, newPin: '173205' },
  });
  return entered.body.token;
}

const whatItSays = (entries: readonly Entry[]): object[] => entries.map(({ hash: _hash, ...entry }) => entry);

describe('npm run restore', () => {
  it('[restore] fills an empty database under a new epoch, and ends with the way in for its armorer', async () => {
    const app = await openNew();
    const said = await run(app.databaseUrl, folder('whole.jsonl'));
    const token = await enter(app, said);
    const before = await old.ask<{ entries: Entry[]; cursor: number; head: string }>('GET', '/api/log', {
      token: await signIn(old, made.deviceToken, made.personId, armorerPin),
    });
    const after = await app.ask<{ entries: Entry[]; cursor: number }>('GET', '/api/log', { token });
    const { cursor, head } = before.body;

    expect(said).toMatch(/^Dry Gulch, Main unit: \d+ entries are restored/);
    expect(said).toContain('/armorer in the browser of the armorer’s station');
    expect(said).toContain(`npm run recover -- --production ${made.productionId} --screen SIX-DIGITS`);
    expect(whatItSays(after.body.entries.slice(0, cursor))).toEqual(whatItSays(before.body.entries));
    expect(after.body.entries[0]?.hash).not.toBe(before.body.entries[0]?.hash);
    expect(after.body.entries.at(-1)).toMatchObject({ cursor: cursor + 1, type: 'reset-pin', by: null });

    const again = await exportAs(app, token, 'again.jsonl');
    expect(await verified(folder('whole.jsonl'), again, '--witness', `${head}@${cursor}`)).toMatch(
      /^true\n[^]*restored from {2}epoch [^]*whole\.jsonl is the beginning of \S*again\.jsonl/,
    );
    // The same command again, after the restore: its first answer, and nothing twice.
    expect(await send(app)).toEqual({ status: 'accepted', cursor });
    await expect(run(app.databaseUrl, again)).rejects.toThrow('This database has Dry Gulch already.');
    await app.close();
  });

  it('[restore] remembers every log that it came from, over two restores', async () => {
    const [first, second] = [await openNew(), await createDatabase()];
    const again = await exportAs(
      first,
      await enter(first, await run(first.databaseUrl, folder('whole.jsonl'))),
      'first.jsonl',
    );
    await first.close();
    await run(second.url, again);
    const third = await openNew(second.url);
    const restoredFrom = await third.app.get(ProductionsService).restoredFrom(made.productionId);
    await third.close();
    await second.drop();

    expect(restoredFrom).toMatchObject({ restoredFrom: { epoch: expect.any(String), head: expect.any(String) } });
    expect(restoredFrom?.cursor).toBe((restoredFrom?.restoredFrom?.cursor ?? 0) + 1);
  });

  it('[restore] refuses in one line what it would not restore a log from, and leaves nothing behind', async () => {
    const database = await createDatabase();
    const lines = (
      await old.ask('GET', '/api/log/export', { token: await signIn(old, made.deviceToken, made.personId, armorerPin) })
    ).text.split('\n');
    const opening = JSON.stringify({
      copyOf: made.productionId,
      epoch: (JSON.parse(lines.at(-2) ?? '') as { epoch: string }).epoch,
    });
    await writeFile(folder('edited.jsonl'), lines.join('\n').replace('"scene":"42A"', '"scene":"42B"'));
    await writeFile(folder('copy.jsonl'), [opening, ...lines.slice(0, -2), ''].join('\n'));
    const refused: [string[], string][] = [
      [[folder('ad.jsonl')], 'Take an armorer’s export.'],
      [[folder('edited.jsonl')], 'was changed: what it says does not fit its dataHash.'],
      [[folder('none.jsonl')], 'There is no such file.'],
      [[folder('copy.jsonl')], 'Add --unsigned to restore from it.'],
      [[folder('whole.jsonl'), '--armorer', 'R. Cole'], 'No armorer is called R. Cole.'],
      [[], 'Say which file, and one alone.'],
    ];
    for (const [args, told] of refused) await expect(run(database.url, ...args)).rejects.toThrow(told);
    const held = await holdDataFolder(folder('other'));
    await expect(run(database.url, folder('whole.jsonl'))).rejects.toThrow(
      'Setboard is already running on this data folder',
    );
    await held.release();

    expect(await run(database.url, folder('copy.jsonl'), '--unsigned', '--armorer', 'h. ortiz')).toContain(
      'H. Ortiz signs in there',
    );
    await database.drop();
  });

  it('[restore] makes the embedded database where the data folder has none', async () => {
    const said: string[] = [];
    await restore([folder('whole.jsonl')], { SETBOARD_DATA: folder('embedded') }, (line) => said.push(line));
    const again = restore([folder('whole.jsonl')], { SETBOARD_DATA: folder('embedded') }, () => undefined);

    expect(said.join('\n')).toContain('The log goes on under a new epoch.');
    await expect(again).rejects.toThrow('This database has Dry Gulch already.');
  });
});
