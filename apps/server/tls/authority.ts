import { createPrivateKey, X509Certificate } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises';
import { isIP } from 'node:net';
import path from 'node:path';
import { allowedHosts, type Machine } from '../config/addresses.js';
import { isHost } from '../config/setting-words.js';
import { isGoodFor, makeAuthority, makeLeaf, type KeyPair } from './certificate.js';

// Below these no site of the internet lives; what a router calls its machines does.
const localEndings = ['localhost', 'local', 'lan', 'home', 'home.arpa', 'internal', 'localdomain'];
const leafDaysLeft = 60;
const authorityDaysLeft = 400;

export interface OwnCertificates {
  readonly authority: KeyPair;
  readonly leaf: KeyPair;
  /** Phones have to install the authority again: it is not the one of the last start. */
  readonly isNewAuthority: boolean;
}

/** Takes the authority and the server's certificate out of the folder, and makes what is missing, ends soon or does not
 * cover an address of today. A key and its certificate are one file, so that a crash cannot part them. */
export async function keepCertificates(
  folder: string,
  url: string,
  machine: Machine,
  now: Date,
): Promise<OwnCertificates> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = namesOf(url, machine);
  const own = names.filter((name) => isIP(name) === 0 && !isLocal(name));
  // Phones would have to install a new authority, so only the name that links say is worth one, not a laptop's new name.
  const needed = own.filter((name) => name === new URL(url).hostname);
  const authorityFile = path.join(folder, 'authority.pem');
  const kept = await readPair(authorityFile);
  const isKept = kept !== null && canVouch(kept, needed, now);
  const authority = isKept ? kept : await makeAuthority([...localEndings, ...own], machine.hostname, now);
  if (!isKept) await writePair(authorityFile, authority);

  const vouched = names.filter((name) => !own.includes(name) || permits(authority, name));
  const leafFile = path.join(folder, 'server.pem');
  const keptLeaf = await readPair(leafFile);
  const isLeafKept =
    keptLeaf !== null && isIssuedBy(keptLeaf, authority) && isGoodFor(keptLeaf.cert, vouched, now, leafDaysLeft);
  const leaf = isLeafKept ? keptLeaf : await makeLeaf(authority, vouched, now);
  if (!isLeafKept) await writePair(leafFile, leaf);
  return { authority, leaf, isNewAuthority: !isKept && kept !== null };
}

/** Everything that the server may be called, without brackets, each once. */
function namesOf(url: string, machine: Machine): string[] {
  const hosts = [...allowedHosts(url, machine)].map((host) => host.replace(/^\[|\]$/g, ''));
  return [...new Set(hosts)].filter((host) => isHost(host)).sort();
}

const isLocal = (name: string): boolean =>
  localEndings.some((ending) => name === ending || name.endsWith(`.${ending}`));

function canVouch(authority: KeyPair, needed: readonly string[], now: Date): boolean {
  const isInDate = isGoodFor(authority.cert, [], now, authorityDaysLeft);
  return isInDate && needed.every((name) => permits(authority, name));
}

/** The names that an authority may vouch for stand in it as plain text, each behind its length. */
function permits(authority: KeyPair, name: string): boolean {
  const { raw } = new X509Certificate(authority.cert);
  return raw.includes(Buffer.of(0x82, name.length, ...Buffer.from(name, 'ascii')));
}

function isIssuedBy(leaf: KeyPair, authority: KeyPair): boolean {
  return new X509Certificate(leaf.cert).verify(new X509Certificate(authority.cert).publicKey);
}

/** Null where there is none, or none that holds together. */
async function readPair(file: string): Promise<KeyPair | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const [key, cert] = ['PRIVATE KEY', 'CERTIFICATE'].map(
    (label) => new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----\n`).exec(text)?.[0],
  );
  if (key === undefined || cert === undefined) return null;
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key)) ? { key, cert } : null;
  } catch {
    return null;
  }
}

async function writePair(file: string, { key, cert }: KeyPair): Promise<void> {
  const fresh = `${file}.new`;
  const handle = await open(fresh, 'w', 0o600);
  await handle.writeFile(`${key}${cert}`);
  await handle.sync();
  await handle.close();
  await chmod(fresh, 0o600);
  await rename(fresh, file);
}
