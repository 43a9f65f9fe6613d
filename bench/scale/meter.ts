import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Client } from 'pg';
import { errorCode } from '../../apps/server/config/error-code.js';
import { cpuSeconds, cpuSecondsOfEnded } from '../process.js';

/** What the server and its database took in a second. */
export interface Taken {
  /** The server's CPU, in ms. */
  serverMs: number;
  /** That of the PostgreSQL, all of its processes, in ms. */
  databaseMs: number;
  statements: number;
  /** Rows that statements looked up. */
  rows: number;
  walBytes: number;
}

/** What the system says of a process that has ended; what it took is with its parent's by then. */
const GONE = new Set(['ENOENT', 'ESRCH']);

const COUNTS = `SELECT xact_commit::float8 AS statements, tup_fetched::float8 AS rows,
    (pg_current_wal_lsn() - '0/0')::float8 AS "walBytes"
  FROM pg_stat_database WHERE datname = current_database()`;

/** Reads what has been taken so far, of a server and of the database that it alone works on. */
export class Meter {
  private constructor(
    private readonly client: Client,
    private readonly server: ChildProcess,
    private readonly postmaster: number,
  ) {}

  static async open(databaseUrl: string, server: ChildProcess): Promise<Meter> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return new Meter(client, server, parentOf(rows[0]?.pid ?? 0));
  }

  /** Says what a second of `work` took. */
  async during<T>(work: () => Promise<T>): Promise<{ taken: Taken; came: T }> {
    const before = await this.read();
    const began = performance.now();
    const came = await work();
    const seconds = (performance.now() - began) / 1_000;
    const after = await this.read();
    const each = (kind: keyof Taken): number => (after[kind] - before[kind]) / seconds;
    const taken = {
      serverMs: each('serverMs'),
      databaseMs: each('databaseMs'),
      statements: each('statements'),
      rows: each('rows'),
      walBytes: each('walBytes'),
    };
    return { taken, came };
  }

  close(): Promise<void> {
    return this.client.end();
  }

  private async read(): Promise<Taken> {
    const serverMs = cpuSeconds(this.server) * 1_000;
    const own = childrenOf(this.postmaster).reduce((sum, pid) => sum + (ofLiving(() => cpuSeconds({ pid })) ?? 0), 0);
    const databaseMs = (own + cpuSecondsOfEnded({ pid: this.postmaster })) * 1_000;
    // Its own transaction: what is read in one does not move on.
    const { rows } = await this.client.query<Omit<Taken, 'serverMs' | 'databaseMs'>>(COUNTS);
    if (!rows[0]) throw new Error('the database counts nothing');
    return { serverMs, databaseMs, ...rows[0] };
  }
}

/** What is read of a process; null of one that has ended since it was listed. */
function ofLiving<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (GONE.has(errorCode(error))) return null;
    throw error;
  }
}

const parentOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);

/** Linux only. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => ofLiving(() => parentOf(pid)) === parent);
}
