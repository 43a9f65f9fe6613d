import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Entry } from '#custody';
import { call } from '../../e2e/api.js';
import { Screen } from '../../e2e/screen.js';
import { startServer } from '../../e2e/server.js';
import { PIN } from '../../e2e/crew.js';
import { readFromDatabase } from '../checker/from-database.js';
import { embeddedUrl } from './databases.js';
import type { Fault, Trial } from './fault.js';

const run = promisify(execFile);
const SCRIPTS = path.resolve(import.meta.dirname, '../../scripts');

/** Runs one of the commands beside `npm start`, and gives what it says; rejects where it ends otherwise than well. */
async function command(name: 'verify' | 'restore' | 'recover', args: string[], data: string): Promise<string> {
  const env = { ...process.env, SETBOARD_DATA: data, SETBOARD_TLS: 'off' };
  const { stdout } = await run(process.execPath, [path.join(SCRIPTS, `${name}.mjs`), ...args], { env });
  return stdout;
}

const entriesOf = (text: string): Entry[] =>
  text
    .trim()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Entry);

/** What is under an entry's hash but for the chain, which begins anew with the new epoch. */
const said = ({ cursor, at, by, deviceId, commandId, type, dataHash }: Entry): string =>
  JSON.stringify({ cursor, at, by, deviceId, commandId, type, dataHash });

interface Old {
  file: string;
  productionId: string;
  epoch: string;
  entries: Entry[];
}

/** Restores it on a machine that has nothing, and goes there with a screen that still holds the old log. */
async function restoring(trial: Trial, { file, productionId, epoch, entries }: Old): Promise<void> {
  const data = await mkdtemp(path.join(os.tmpdir(), 'setboard-restored-'));
  try {
    const steps = await command('restore', [file], data);
    const server = await startServer({ isEmbedded: true, env: { SETBOARD_DATA: data } });
    try {
      const asked = await call<{ code: string; claim: string }>(server.url, 'POST', '/api/pairings', { body: {} });
      const { code, claim } = asked.body;
      await command('recover', ['--production', productionId, '--screen', code], data);
      const paired = await call<{ deviceToken: string }>(server.url, 'POST', '/api/pairings/claim', {
        body: { claim },
      });
      const { deviceToken } = paired.body;
      const [, pin = ''] = /PIN (\d+)/.exec(steps) ?? [];
      const [first] = entries;
      const body = { personId: first?.by?.personId, pin, newPin: PIN };
      const { body: signedIn } = await call<{ token: string }>(server.url, 'POST', '/api/sign-in', {
        body,
        token: deviceToken,
      });
      const screen = await Screen.open(server.url, signedIn.token, { epoch, cursor: entries.length });
      await screen.until(({ pulsed }) => pulsed > 0, 'a pulse of the new log');
      const [started] = screen.said;
      trial.sure(started?.event === 'snapshot', `a screen of the old epoch was sent ${started?.event} first`);
      trial.sure(screen.shows().epoch !== epoch, 'the epoch did not change');
      const restored = await readFromDatabase(await embeddedUrl({ data }), productionId);
      const [before, after] = [entries.map(said), restored.log.map(said)];
      trial.sure(
        before.join('\n') === after.slice(0, before.length).join('\n'),
        'an entry is another after the restore',
      );
      trial.tried('entries restored', before.length);
      screen.close();
    } finally {
      await server.stop();
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}

async function exporting(trial: Trial): Promise<void> {
  const server = await startServer({ isEmbedded: true });
  const folder = await mkdtemp(path.join(os.tmpdir(), 'setboard-exports-'));
  const file = path.join(folder, 'log.jsonl');
  try {
    const crowd = await trial.gather([server], 'crowd');
    crowd.work();
    const token = crowd.writers[0]?.token ?? '';
    for (let each = 0; each < trial.times; each++) {
      await pause(trial.chance.between(500, 1_500));
      const { status, body } = await call<string>(server.url, 'GET', '/api/log/export', { token });
      trial.sure(status === 200, `the export answered ${status}`);
      await writeFile(file, body);
      await command('verify', [file], server.data);
      trial.tried('exports under load that verify');
      trial.tried('entries exported', entriesOf(body).length);
      trial.say(`${each + 1} of ${trial.times}`);
    }
    const { epoch } = await trial.finish(crowd, await embeddedUrl(server), server.lines);
    const entries = entriesOf(await readFile(file, 'utf8'));
    await restoring(trial, { file, productionId: crowd.cast.productionId, epoch, entries });
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

export const EXPORT_RESTORE: Fault = {
  name: 'export-restore',
  number: 11,
  says: 'Exports under load verify; the last one is restored elsewhere, and a screen of the old epoch starts over.',
  times: { short: 0, long: 20 },
  run: exporting,
};
