import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, realpath, rm, stat } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { errorCode } from './error-code.js';
import { StartError } from './start-error.js';

/** SETBOARD_DATA, made and held by this process alone. */
export interface DataFolder {
  readonly path: string;
  release(): Promise<void>;
}

const answerWithinMs = 500;

/**
 * Makes the data folder where it is missing, and holds it for this process. The hold is a listening socket, named after
 * the folder's inode, that answers with the holder's process number: the system ends it with its process, so it
 * outlives no kill -9 and is fooled by no reused process number. Throws a StartError where another process holds it.
 */
export async function holdDataFolder(folder: string): Promise<DataFolder> {
  const whole = await makeFolder(folder);
  const { dev, ino } = await stat(whole);
  const name = `setboard-data-${createHash('sha256').update(`${dev} ${ino}`).digest('hex').slice(0, 16)}`;
  // An abstract name exists on Linux alone. Elsewhere it is a file, which outlives its process.
  const isAbstract = process.platform === 'linux';
  const address = isAbstract ? `\0${name}` : path.join(os.tmpdir(), `${name}.sock`);
  let server = await listen(address);
  if (server === null) {
    const holder = await askHolder(address);
    if (holder === 'nobody' && !isAbstract) {
      await rm(address, { force: true });
      server = await listen(address);
    }
    const who = holder === 'nobody' || holder === '' ? '' : ` (process ${holder})`;
    if (server === null) throw new StartError(`Setboard is already running on this data folder${who}: ${whole}`);
  }
  const held = server;
  return { path: whole, release: () => new Promise((resolve) => held.close(() => resolve())) };
}

async function makeFolder(folder: string): Promise<string> {
  // PostgreSQL runs as another user where Setboard runs as root, and has to pass through. What is secret in here is
  // closed file by file.
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    await mkdir(folder, { recursive: true, mode });
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(folder);
  } catch (error) {
    throw new StartError(
      `SETBOARD_DATA is ${folder}, and has to be a folder that can be written to (${errorCode(error)}).`,
    );
  }
}

/** Null where somebody else listens there. */
function listen(address: string): Promise<net.Server | null> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(String(process.pid));
    });
    server.once('error', (error) => {
      if (errorCode(error) === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address, () => resolve(server.unref()));
  });
}

/** The holder's process number; `nobody` where no process is behind the address; empty where it does not answer. */
function askHolder(address: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(address);
    socket.setTimeout(answerWithinMs, () => socket.destroy());
    socket.setEncoding('utf8').on('data', (text) => (answer += String(text)));
    socket.once('error', () => resolve('nobody'));
    socket.once('close', () => resolve(answer));
  });
}
