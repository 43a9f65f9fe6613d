import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { bodyHash } from '../custody/chain.js';
import { ProductionsService } from '../custody/productions.service.js';
import { armorerPin, codeOf, setUp, signIn, TestApp, type Production } from '../testing/test-app.js';
import { verifyText } from '../verify/verify-lines.js';
import type { CopyReport } from './copies.service.js';

let root = '';
let app: TestApp;
let made: Production;
let token = '';
const copyTo = (): string => path.join(root, 'copy');
const open = (data: string, beside?: TestApp): Promise<TestApp> =>
  TestApp.open({ SETBOARD_DATA: path.join(root, data), SETBOARD_COPY_TO: copyTo() }, beside);

beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'setboard-copies-'));
  for (const folder of ['copy', 'one', 'two']) await mkdir(path.join(root, folder));
  app = await open('one');
  made = await setUp(app, { sample: true, name: 'Dry Gulch' });
  token = await signIn(app, made.deviceToken, made.personId, armorerPin);
});
afterAll(async () => {
  await app.close();
  await rm(root, { recursive: true, force: true });
});

async function addScene(on: TestApp, scene: string): Promise<number> {
  const writer = await on.app.get(ProductionsService).open(made.productionId);
  const body = { type: 'set-scene' as const, scene };
  const { personId } = made;
  const sent = { id: randomUUID(), body, bodyHash: bodyHash(body), deviceId: 'station', personId };
  const outcome = await writer?.run(sent, 10_000);
  return outcome?.status === 'accepted' ? outcome.cursor : 0;
}

async function reportOf(on: TestApp): Promise<CopyReport> {
  return (await on.ask<CopyReport>('GET', '/api/copy', { token })).body;
}

/** The report once it is as wanted. */
async function reported(on: TestApp, isWanted: (report: CopyReport) => boolean): Promise<CopyReport> {
  for (;;) {
    const report = await reportOf(on);
    if (isWanted(report)) return report;
  }
}
const textOf = (file: string | null | undefined): Promise<string> => readFile(path.join(copyTo(), file ?? ''), 'utf8');

describe('SETBOARD_COPY_TO', () => {
  it('[SETBOARD_COPY_TO] copies what is committed, and armorers are told how far behind the copy is', async () => {
    const cursor = await addScene(app, '42B');
    const report = await reported(app, (each) => each.cursor === cursor);

    expect(report).toEqual({
      to: copyTo(),
      file: expect.stringMatching(/^dry-gulch-main-unit\.[0-9a-f]{8}\.[0-9a-f]{8}\.by-[0-9a-f]{8}\.jsonl$/),
      at: app.clock.now().toISOString(),
      cursor,
      behindSeconds: 0,
      isSameDisk: true,
    });
    expect(await verifyText(await textOf(report.file))).toMatchObject({ cursor, seal: null });
    const ad = made.people?.find(({ roles }) => roles.includes('first-ad')) ?? { personId: '', pin: '' };
    const adToken = await signIn(app, made.deviceToken, ad.personId, ad.pin);
    expect(codeOf(await app.ask('GET', '/api/copy', { token: adToken }))).toEqual([403, 'forbidden']);
  });

  it('[SETBOARD_COPY_TO] goes on taking commands while the folder is missing, tells of it, and is whole afterwards', async () => {
    await rename(copyTo(), `${copyTo()}-unplugged`);
    const cursor = await addScene(app, '43');
    const missing = await reported(app, ({ trouble }) => trouble !== undefined);
    app.clock.goOn(240_000);
    const later = await reportOf(app);
    const { text: metrics } = await app.ask('GET', '/metrics');
    await rename(`${copyTo()}-unplugged`, copyTo());
    const back = await reported(app, ({ trouble }) => trouble === undefined);

    expect(missing.trouble).toBe('the folder is missing');
    expect(later.behindSeconds).toBe(240);
    expect(metrics).toContain(`setboard_copy_behind_seconds{production="${made.productionId}"} 240`);
    expect(app.said.filter((line) => line.includes('the log is not copied'))).toHaveLength(1);
    expect(back).toMatchObject({ cursor, behindSeconds: 0 });
  });

  it('[SETBOARD_COPY_TO] gives each server a file of its own, and leaves it whole at the end', async () => {
    const other = await open('two', app);
    const cursor = await addScene(other, '44');
    const [mine, its] = await Promise.all(
      [app, other].map((each) => reported(each, (report) => report.cursor === cursor)),
    );
    const last = await addScene(other, '45');
    await other.close();

    expect(mine?.file).not.toBe(its?.file);
    expect(await verifyText(await textOf(its?.file))).toMatchObject({ cursor: last });
  });

  it('[SETBOARD_COPY_TO] says so where no copy is kept', async () => {
    const without = await TestApp.open({ SETBOARD_DATA: path.join(root, 'two') }, app);
    expect(await reportOf(without)).toEqual({ to: null });
    await without.close();
  });
});
