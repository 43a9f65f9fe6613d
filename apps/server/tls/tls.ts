import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:https';
import path from 'node:path';
import { readMachine, type Machine } from '../config/addresses.js';
import { errorCode } from '../config/error-code.js';
import { SettingsError } from '../config/setting-words.js';
import type { Settings } from '../config/settings.js';
import { keepCertificates } from './authority.js';

/** What an HTTPS server needs, and the authority to install on a phone where it is one of our own. */
export interface Tls {
  readonly key: string;
  readonly cert: string;
  readonly caPem: string | null;
  /** What a person should know about the certificate; one line each. */
  readonly warnings: readonly string[];
}

type TlsPart = Pick<Settings, 'tls' | 'url'>;

/** Reads or makes the certificate that the settings ask for; null where HTTPS is off. Throws a SettingsError where
 * files are named that do not serve. */
export async function loadTls(
  settings: TlsPart,
  dataDir: string,
  machine: Machine = readMachine(),
  now: Date = new Date(),
): Promise<Tls | null> {
  const { tls, url } = settings;
  if (tls.mode === 'off') return null;
  if (tls.mode === 'files') return readFiles(tls, now);
  const { authority, leaf, isNewAuthority } = await keepCertificates(path.join(dataDir, 'tls'), url, machine, now);
  const warnings = isNewAuthority
    ? ['The authority for HTTPS is a new one: phones have to install it from /trust.']
    : [];
  return { key: leaf.key, cert: leaf.cert, caPem: authority.cert, warnings };
}

async function readFiles(files: { certFile: string; keyFile: string }, now: Date): Promise<Tls> {
  // One after the other: where both are missing, it is always the certificate that is named.
  const cert = await readPem('SETBOARD_TLS_CERT', files.certFile);
  const key = await readPem('SETBOARD_TLS_KEY', files.keyFile);
  const parsed = parse(
    'SETBOARD_TLS_CERT',
    files.certFile,
    'a PEM file with a certificate',
    () => new X509Certificate(cert),
  );
  const parsedKey = parse('SETBOARD_TLS_KEY', files.keyFile, 'a PEM file with a private key', () =>
    createPrivateKey(key),
  );
  if (!parsed.checkPrivateKey(parsedKey)) {
    throw new SettingsError('SETBOARD_TLS_KEY', files.keyFile, 'the key of the certificate in SETBOARD_TLS_CERT');
  }
  // Not a reason to stop: a board over a certificate that browsers complain about is better than none at six in the morning.
  const isOver = Date.parse(parsed.validTo) < now.getTime();
  return {
    key,
    cert,
    caPem: null,
    warnings: isOver ? [`The certificate in ${files.certFile} ended on ${parsed.validTo}.`] : [],
  };
}

async function readPem(variable: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new SettingsError(variable, file, `a PEM file that can be read (${errorCode(error)})`);
  }
}

function parse<Parsed>(variable: string, file: string, wants: string, read: () => Parsed): Parsed {
  try {
    return read();
  } catch {
    throw new SettingsError(variable, file, wants);
  }
}

const freshenEveryMs = 60_000;

/**
 * Looks once a minute whether the certificate still fits: addresses change when a laptop joins another network, and
 * certificates end. A new one is taken up without a restart; open connections stay. Returns how to stop looking.
 */
export function keepTlsFresh(
  server: Pick<Server, 'setSecureContext'>,
  settings: TlsPart,
  dataDir: string,
  log: { info(message: string): void; warn(message: string): void },
  first: Tls,
): () => void {
  let current = first;
  const freshen = async () => {
    try {
      const next = await loadTls(settings, dataDir);
      if (next === null || next.cert === current.cert) return;
      server.setSecureContext({ key: next.key, cert: next.cert });
      current = next;
      log.info('HTTPS has a new certificate.');
    } catch (error) {
      log.warn(`The certificate for HTTPS could not be renewed: ${String(error)}`);
    }
  };
  const timer = setInterval(() => void freshen(), freshenEveryMs).unref();
  return () => clearInterval(timer);
}
