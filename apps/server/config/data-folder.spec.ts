import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { holdDataFolder } from './data-folder.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'setboard-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  it('[starting] is made where it is missing', async () => {
    const held = await holdDataFolder(path.join(folder, 'a/b'));
    await held.release();

    expect(held.path).toBe(path.join(folder, 'a/b'));
  });

  it('[starting] is held by one process, and the next is told which, in one line', async () => {
    const held = await holdDataFolder(folder);
    const line = `Setboard is already running on this data folder (process ${process.pid}): ${folder}`;
    await expect(holdDataFolder(folder)).rejects.toThrow(
      expect.objectContaining({ name: 'StartError', message: line }),
    );
    await held.release();

    await (await holdDataFolder(folder)).release();
  });

  it('[SETBOARD_DATA] that is a file stops the start with one line', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');

    await expect(holdDataFolder(file)).rejects.toThrow(
      `SETBOARD_DATA is ${file}, and has to be a folder that can be written to (EEXIST).`,
    );
  });
});
