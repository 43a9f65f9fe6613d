import { execFile } from 'node:child_process';
import { chmod, mkdtemp, open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { call } from '../../e2e/api.js';
import { startServer, type RunningServer } from '../../e2e/server.js';
import { until } from './crowd.js';
import { embeddedUrl } from './databases.js';
import type { Fault, Trial } from './fault.js';

const run = promisify(execFile);

const DISK = '200m';
const CHUNKS = [1 << 20, 1 << 12, 1];

/** A small disk of our own. Wants root: an ordinary user runs the experiment under `unshare -Urm`. */
async function withSmallDisk(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'setboard-disk-'));
  await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder]);
  try {
    // PostgreSQL runs as another user where this runs as root.
    await chmod(folder, 0o755);
    await use(folder);
  } finally {
    await run('umount', ['-l', folder]);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Fills the disk to its last byte, and goes on as the other side makes room, until it is told to stop. */
async function fill(folder: string): Promise<void> {
  const file = await open(path.join(folder, 'ballast'), 'a');
  for (const bytes of CHUNKS) {
    const chunk = Buffer.alloc(bytes, 'x');
    const hasRoom = (): Promise<boolean> =>
      file.write(chunk).then(
        ({ bytesWritten }) => bytesWritten > 0,
        () => false,
      );
    while (await hasRoom());
  }
  await file.close();
}

async function filling(trial: Trial, folder: string): Promise<void> {
  const data = path.join(folder, 'data');
  const server: RunningServer = await startServer({ isEmbedded: true, env: { SETBOARD_DATA: data } });
  try {
    const crowd = await trial.gather([server], 'crowd');
    crowd.work();
    for (let each = 0; each < trial.times; each++) {
      await pause(trial.chance.between(500, 2_000));
      const from = performance.now();
      const told = (status: string) =>
        crowd.recorder.sendings.filter(({ sent, answered }) => sent.ms > from && answered?.outcome.status === status)
          .length;
      while (told('unconfirmed') === 0) {
        await fill(folder);
        await pause(50);
      }
      const token = crowd.writers[0]?.token ?? '';
      const reads: number[] = [];
      for (const until = performance.now() + trial.chance.between(3_000, 8_000); performance.now() < until;) {
        await fill(folder);
        reads.push((await call(server.url, 'GET', '/api/log?after=0&limit=20', { token })).status);
        await pause(200);
      }
      trial.tried('told unconfirmed while it was full', told('unconfirmed'));
      trial.tried('log read while it was full', reads.filter((status) => status === 200).length);
      for (const status of reads.filter((each) => each !== 200))
        trial.tried(`log not read while it was full: ${status}`);
      const to = performance.now();
      await rm(path.join(folder, 'ballast'));
      await crowd.untilRecovered(to);
      const before = told('accepted');
      await until(() => told('accepted') > before, 'something to be accepted again');
      trial.measured('every screen current and writing again', performance.now() - to);
      trial.tried('disk full');
      trial.say(`${each + 1} of ${trial.times}`);
    }
    await trial.finish(crowd, await embeddedUrl({ data }), server.lines);
  } finally {
    await server.stop();
  }
}

export const FULL_DISK: Fault = {
  name: 'full-disk',
  number: 9,
  says: 'The disk is full to its last byte: commands are unconfirmed, reading goes on, nothing is lost when there is room again.',
  times: { short: 0, long: 20 },
  run: (trial) => withSmallDisk((folder) => filling(trial, folder)),
};
