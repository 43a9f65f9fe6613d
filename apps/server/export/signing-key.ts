import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../config/error-code.js';
import type { SigningKey } from './seal.js';

/** The server's own Ed25519 key: made at the first need, kept where only this user reads it. */
export async function keepSigningKey(dataDir: string): Promise<SigningKey> {
  const file = path.join(dataDir, 'signing-key.pem');
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  // One that is there and can't be read is never replaced: what it signed would seem to be another server's.
  return signingKey(kept === null ? await make(file) : read(file, kept));
}

function read(file: string, pem: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, with the file's name and nothing of what it holds.
  }
  throw new Error(`${file} holds no Ed25519 key that can be read`);
}

async function make(file: string): Promise<KeyObject> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const handle = await open(`${file}.new`, 'w', 0o600);
  await handle.chmod(0o600);
  await handle.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await handle.sync();
  await handle.close();
  await rename(`${file}.new`, file);
  return privateKey;
}

/** A private key as one that signs texts. */
export const signingKey = (key: KeyObject): SigningKey => ({
  publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
  sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
});
