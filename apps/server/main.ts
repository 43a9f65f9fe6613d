import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { holdDataFolder } from './config/data-folder.js';
import { errorCode } from './config/error-code.js';
import { maskPassword } from './config/setting-words.js';
import { readSettings, type Settings } from './config/settings.js';
import { StartError } from './config/start-error.js';
import { startEmbedded, type EmbeddedDatabase } from './database/embedded/supervisor.js';
import { openServerLog } from './health/server-log.js';
import { WallClock } from './http/clock.js';
import { urlOf, type ServerFacts } from './http/server-facts.js';
import type { Serving } from './serve.js';

const DIST = path.resolve(import.meta.dirname, '../..');
const ENDS_WITHIN_MS = 4_800;
/** The embedded database may want the rest. */
const SERVER_ENDS_WITHIN_MS = 900;

/** Nearly all of the program, read while the embedded database gets up. */
const readRest = async () => {
  const [{ openDataSource }, { assemble, listen }, { keepTlsFresh, loadTls }] = await Promise.all([
    import('./database/data-source.js'),
    import('./serve.js'),
    import('./tls/tls.js'),
  ]);
  return { assemble, keepTlsFresh, listen, loadTls, openDataSource };
};
type Rest = Awaited<ReturnType<typeof readRest>>;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function factsOf(settings: Settings, isHttpsUp: () => boolean): Promise<ServerFacts> {
  const manifest = JSON.parse(await readFile(path.join(DIST, '../package.json'), 'utf8')) as { version: string };
  const stamp = await readFile(path.join(DIST, 'server.stamp'), 'utf8');
  const buildId = (await readFile(path.join(DIST, 'build-id.txt'), 'utf8')).trim();
  return {
    settings,
    version: manifest.version,
    buildId,
    rulesVersion: stamp.slice(0, 16),
    webDir: path.join(DIST, 'web'),
    isHttpsUp,
  };
}

/** Under `auto` a taken HTTPS port is said in one line and HTTP goes on; where it was asked for, it stops the start. */
async function listenSecurely(serving: Serving, { tls, host }: Settings, listen: Rest['listen']): Promise<boolean> {
  if (!serving.https || tls.mode === 'off') return false;
  try {
    await listen(serving.https, tls.port, host, 'HTTPS_PORT');
    return true;
  } catch (error) {
    if (tls.isPortWanted || !(error instanceof StartError)) throw error;
    say(`Without HTTPS: ${error.message}`);
    return false;
  }
}

function endOnSignals(end: () => Promise<void>, log: Logger): void {
  let isEnding = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      void setTimeout(ENDS_WITHIN_MS, null, { ref: false }).then(() => process.exit(1));
      end().then(
        () => process.exit(0),
        (fault: unknown) => {
          log.error({ fault }, 'the end was not in good order');
          process.exit(1);
        },
      );
    });
}

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const log = openServerLog(settings.logLevel);
  process.on('unhandledRejection', (fault) => log.error({ fault }, 'a promise was left unhandled'));
  const folder = await holdDataFolder(settings.dataDir);
  let database: EmbeddedDatabase | null = null;
  let serving: Serving | null = null;
  let stopTls: () => void = () => undefined;
  const end = async (): Promise<void> => {
    stopTls();
    if (serving) await Promise.race([serving.close(), setTimeout(SERVER_ENDS_WITHIN_MS)]);
    await database?.stop();
    await folder.release();
  };
  endOnSignals(end, log);
  try {
    const isEmbedded = settings.database.kind === 'embedded';
    database = isEmbedded ? await startEmbedded(folder.path, log, { onLaunch: () => void readRest() }) : null;
    const { assemble, keepTlsFresh, listen, loadTls, openDataSource } = await readRest();
    const open = (url: string): Promise<DataSource> => openDataSource(url, log);
    const source = await (database ? open(database.url) : openOwn(settings, open));
    const tls = await loadTls(settings, folder.path);
    let isHttpsUp = false;
    const facts = await factsOf(settings, () => isHttpsUp);
    serving = await assemble({ facts, clock: new WallClock(), log, source, caPem: tls?.caPem ?? null }, tls);
    isHttpsUp = await listenSecurely(serving, settings, listen);
    await listen(serving.http, settings.port, settings.host, 'PORT');
    if (serving.https && tls) stopTls = keepTlsFresh(serving.https, settings, folder.path, log, tls);
    for (const warning of tls?.warnings ?? []) say(warning);
    const code = await serving.setupCode();
    if (code) say(`Set-up code: ${code}`);
    // The address for whoever sits at this machine: no certificate stands in the way there.
    if (isHttpsUp) say(`Phones and other screens: ${urlOf(facts)}`);
    say(`Setboard is ready: ${settings.urlWithoutTls}`);
  } catch (error) {
    await end();
    throw error;
  }
}

/** A database of one's own that does not answer is put right by whoever set its address. */
async function openOwn({ database }: Settings, open: (url: string) => Promise<DataSource>): Promise<DataSource> {
  const url = database.kind === 'own' ? database.url : '';
  try {
    return await open(url);
  } catch (error) {
    throw new StartError(
      `DATABASE_URL is ${maskPassword(url)}, and there is no database to work with (${errorCode(error)}).`,
    );
  }
}

/** Resolves once the server says that it is ready; where it can't be, the process ends. */
export const ready: Promise<void> = start().catch((error: unknown) => {
  const line = error instanceof StartError ? error.message : `Setboard did not start: ${String(error)}`;
  process.stderr.write(`${line}\n`);
  process.exit(1);
});
