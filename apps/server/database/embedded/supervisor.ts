import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { StartError } from '../../config/start-error.js';
import { commandsAs, ownCluster, pickAccount, type Prepared } from './account.js';
import { findBinaries } from './binaries.js';
import { makeCluster, makeDatabase, role } from './cluster.js';
import type { EmbeddedLog } from './embedded-log.js';
import { endOrphan } from './lock-file.js';
import { keepPassword } from './password.js';
import { freePort } from './port.js';
import { launch, type Launch } from './postmaster.js';
import { endPostmaster, pause } from './process-facts.js';
import { postgresFlags } from './postgres-flags.js';

/** A PostgreSQL of our own, kept alive until it is stopped. Its address stays the same when it is brought back. */
export interface EmbeddedDatabase {
  readonly url: string;
  readonly port: number;
  /** The process number of the PostgreSQL that runs now; null while it is being brought back. */
  readonly pid: number | null;
  /** Ends it in good order, or by force, within four seconds. Never throws, and may be called twice. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** False for the throw-away databases of tests alone: faster, and lost in a power cut. */
  readonly isDurable?: boolean;
  /** Called as soon as PostgreSQL is on its way up, each time: there is a moment for something else. */
  readonly onLaunch?: () => void;
}

const longestPauseMs = 2_000;
const patienceMs = 20_000;

/**
 * Starts the embedded PostgreSQL of a data folder that this process holds: makes it at the first start, ends one that a
 * killed server left behind, and brings it back whenever it dies. Throws a StartError where none can be started.
 */
export async function startEmbedded(
  dataDir: string,
  log: EmbeddedLog,
  { isDurable = true, onLaunch = () => undefined }: EmbeddedOptions = {},
): Promise<EmbeddedDatabase> {
  const { postgres, initdb } = await findBinaries();
  const cluster = path.join(dataDir, 'postgres');
  const account = await pickAccount(cluster);
  const commandAs = commandsAs(account, [dataDir, path.dirname(postgres)]);
  const password = await keepPassword(dataDir);
  await makeCluster({ dataDir, initdb, account, password, isDurable, commandAs, log });
  await ownCluster(cluster, account);
  const commandOn = (port: number) => commandAs(postgres, ['-D', cluster, ...postgresFlags(port, isDurable)]);
  const logFile = path.join(dataDir, 'postgres.log');
  const supervisor = await Supervisor.start({ cluster, logFile, commandOn, onLaunch, log });
  const urlOf = (name: string) => `postgres://${role}:${password}@127.0.0.1:${supervisor.port}/${name}`;
  try {
    await makeDatabase(urlOf('postgres'), role);
  } catch (error) {
    await supervisor.stop();
    throw new StartError(`The embedded database is up and does not answer: ${String(error)}`);
  }
  return Object.assign(supervisor, { url: urlOf(role) });
}

interface Place {
  readonly cluster: string;
  readonly logFile: string;
  readonly commandOn: (port: number) => Prepared;
  readonly onLaunch: () => void;
  readonly log: EmbeddedLog;
}

class Supervisor {
  #child: ChildProcess | null = null;
  #isStopping = false;
  #reviving: Promise<void> = Promise.resolve();

  private constructor(
    private readonly place: Place,
    readonly port: number,
  ) {}

  static async start(place: Place): Promise<Supervisor> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const supervisor = new Supervisor(place, await freePort());
      const launched = await supervisor.#launch();
      if (launched.isUp) return supervisor;
      // What the last server left behind may take a moment to let go of its memory; a port may just have been taken.
      if (launched.kind === 'other' || Date.now() > deadline) {
        throw new StartError(`The embedded PostgreSQL did not start: ${launched.said} (see ${place.logFile})`);
      }
      await pause(50);
    }
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    const pid = this.pid;
    if (pid !== null && !(await endPostmaster(pid))) this.place.log.error(`The database (process ${pid}) did not end.`);
    await this.#reviving;
  }

  async #launch(): Promise<Launch> {
    const { cluster, logFile, commandOn, onLaunch, log } = this.place;
    await endOrphan(cluster, log);
    const isWanted = () => !this.#isStopping;
    const launched = await launch({ command: commandOn(this.port), cluster, logFile, isWanted, onLaunch });
    if (launched.isUp) this.#watch(launched.child);
    return launched;
  }

  #watch(child: ChildProcess): void {
    const onEnd = () => {
      this.#child = null;
      if (this.#isStopping) return;
      this.place.log.warn(`The database ended by itself (${child.signalCode ?? child.exitCode}); bringing it back.`);
      this.#reviving = this.#revive();
    };
    if (child.exitCode !== null || child.signalCode !== null) return onEnd();
    this.#child = child;
    child.once('exit', onEnd);
  }

  async #revive(): Promise<void> {
    let lastSaid = '';
    for (let waitMs = 25; !this.#isStopping; waitMs = Math.min(waitMs * 2, longestPauseMs)) {
      const launched = await this.#launch().catch((error: unknown) => ({ isUp: false as const, said: String(error) }));
      if (launched.isUp) return this.place.log.info('The database is back.');
      if (launched.said !== lastSaid && !this.#isStopping) {
        this.place.log.error(`The database does not come back yet: ${launched.said}`);
        lastSaid = launched.said;
      }
      await pause(waitMs);
    }
  }
}
