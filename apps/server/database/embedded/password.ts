import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../../config/error-code.js';

/** The embedded database's password: made once, kept where only this user reads it. */
export async function keepPassword(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'postgres-password');
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw error;
  });
  if (kept.trim() !== '') return kept.trim();
  const password = randomBytes(32).toString('base64url');
  const handle = await open(`${file}.new`, 'w', 0o600);
  await handle.writeFile(`${password}\n`);
  await handle.sync();
  await handle.close();
  await rename(`${file}.new`, file);
  return password;
}
