import { execFile, spawnSync, type SpawnOptions } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { StartError } from '../../config/start-error.js';

const run = promisify(execFile);
const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => existsSync(file));

/** Whom PostgreSQL runs as, since it refuses root: null where Setboard itself is an ordinary user. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** Picks the account: whoever owns the cluster already, else `postgres`, made where it is missing, else `nobody`. */
export async function pickAccount(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(cluster).catch(() => null);
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const found = (await look('postgres')) ?? (await makePostgres()) ?? (await look('nobody'));
  if (found !== null) return found;
  throw new StartError(
    'PostgreSQL does not run as root, and no other user is here: set DATABASE_URL, or start as one.',
  );
}

async function look(user: string): Promise<Account> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function makePostgres(): Promise<Account> {
  try {
    await run('groupadd', ['--system', '--force', 'postgres']);
    await run('useradd', [
      '--system',
      '--gid',
      'postgres',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  } catch {
    return null;
  }
  return look('postgres');
}

/** Gives the account a cluster that root made or copied back. */
export async function ownCluster(cluster: string, account: Account): Promise<void> {
  if (account === null || (await stat(cluster)).uid === account.uid) return;
  await run('chown', ['-R', `${account.uid}:${account.gid}`, cluster]);
}

/** A command line, made so that it runs as the account. */
export interface Prepared {
  readonly file: string;
  readonly args: string[];
  readonly options: SpawnOptions;
}

/**
 * Returns how to run programs as the account. With util-linux's `setpriv` they also end by themselves when this
 * process is killed outright, and pass through folders that are closed to the account (a checkout below /root).
 */
export function commandsAs(account: Account, folders: string[]): (file: string, args: string[]) => Prepared {
  const options: SpawnOptions = { cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } };
  if (setpriv === undefined) {
    return (file, args) => ({ file, args, options: { ...options, ...account } });
  }
  const flags = ['--pdeathsig', 'INT'];
  if (account !== null) flags.push('--reuid', String(account.uid), '--regid', String(account.gid), '--clear-groups');
  if (account !== null && !folders.every((folder) => canReach(account, folder))) {
    const capability = heldCapability();
    // `no_setuid_fixup`: else access(2), by which initdb looks for its fellow programs, leaves the capability out.
    flags.push(`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`, '--securebits', '+no_setuid_fixup');
  }
  return (file, args) => ({ file: setpriv, args: [...flags, '--', file, ...args], options });
}

function canReach(account: { uid: number; gid: number }, folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0;
}

/** The lesser of the two capabilities that open closed folders, where this container's root has it at all. */
function heldCapability(): 'dac_read_search' | 'dac_override' {
  const [, held = '0'] = /^CapEff:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return (BigInt(`0x${held}`) & 4n) === 0n ? 'dac_override' : 'dac_read_search';
}
