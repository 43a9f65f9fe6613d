// Runs the server that one-file.mjs made. V8 takes half a second to read so much; what it made of it is kept at the first
// start and taken up by the next. It is named after what it was made of, since V8 itself compares only the length.
import { readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { cacheOf, oneFile } from './one-file.mjs';

function readOrNothing(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** On the disk before it has its name: half of it under that name would be taken for the whole. */
async function keep(script, file) {
  const fresh = `${file}.${process.pid}.new`;
  const handle = await open(fresh, 'w');
  try {
    await handle.writeFile(script.createCachedData());
    await handle.sync();
    await rename(fresh, file);
  } catch {
    await rm(fresh, { force: true });
  } finally {
    await handle.close();
  }
}

/** Starts it in this process. */
export function startOneFile() {
  const text = readFileSync(oneFile, 'utf8');
  const cache = cacheOf(/^\/\/ (\w+)/.exec(text)[1]);
  const cachedData = readOrNothing(cache);
  const script = new vm.Script(text, { filename: oneFile, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(oneFile), module, oneFile, path.dirname(oneFile));
  if (cachedData !== undefined && script.cachedDataRejected === false) return;
  // By then every function that a start needs is in it. A folder that can't be written to costs the next start its time.
  void module.exports.ready.then(() => keep(script, cache)).catch(() => undefined);
}
