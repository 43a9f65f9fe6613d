import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import https from 'node:https';
import os from 'node:os';
import path from 'node:path';
import tls from 'node:tls';
import { readMachine } from '../config/addresses.js';
import type { TlsSettings } from '../config/settings.js';
import { makeAuthority, makeLeaf } from './certificate.js';
import { loadTls, type Tls } from './tls.js';

const machineOf = (...addresses: string[]) => ({
  ...readMachine(
    ['127.0.0.1', '::1', ...addresses].map((address) => ({
      name: 'eth0',
      address,
      family: address.includes(':') ? 'IPv6' : 'IPv4',
      internal: address === '127.0.0.1' || address === '::1',
    })),
  ),
  hostname: 'cart',
});
const machine = machineOf('10.0.0.7', '2001:db8::7');
const auto: TlsSettings = { mode: 'auto', port: 3443, isPortWanted: false };
const now = new Date('2026-11-22T06:00:00Z');
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);
const url = 'https://board.example:3443';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'setboard-tls-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function load(overrides: { on?: typeof machine; at?: Date; url?: string } = {}): Promise<Tls> {
  const loaded = await loadTls(
    { tls: auto, url: overrides.url ?? url },
    folder,
    overrides.on ?? machine,
    overrides.at ?? now,
  );
  if (loaded === null) throw new Error('there is no certificate');
  return loaded;
}

/** Serves the certificate, connects as a phone would that has installed the authority, and says what it thinks. */
async function connect(served: { key: string; cert: string }, ca: string, servername: string): Promise<string> {
  const server = https.createServer(served).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const check = servername.includes(':') || /^[\d.]+$/.test(servername) ? {} : { servername };
  const socket = tls.connect({
    port,
    host: '127.0.0.1',
    ca,
    rejectUnauthorized: false,
    ...check,
    checkServerIdentity: (_, peer) => tls.checkServerIdentity(servername, peer),
  });
  await once(socket, 'secureConnect');
  const opinion = socket.authorized ? 'trusted' : String(socket.authorizationError);
  socket.destroy();
  server.close();
  return opinion;
}

describe('HTTPS by itself', () => {
  it.each(['localhost', '127.0.0.1', '::1', '10.0.0.7', '2001:db8::7', 'cart', 'cart.local', 'board.example'])(
    '[SETBOARD_TLS] is trusted as %s once the authority is installed',
    async (name) => {
      const loaded = await load();

      expect(await connect(loaded, loaded.caPem ?? '', name)).toBe('trusted');
    },
  );

  it('[SETBOARD_TLS] ends within what phones accept, long after which its authority does', async () => {
    const loaded = await load();
    const [leaf, ca] = [new X509Certificate(loaded.cert), new X509Certificate(loaded.caPem ?? '')];

    expect(Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)).toBeLessThanOrEqual(397 * 86_400_000);
    expect(Date.parse(ca.validTo)).toBeGreaterThan(daysLater(3_600).getTime());
    expect(ca.ca).toBe(true);
    expect(ca.subject).toContain('CN=Setboard on cart');
  });

  it('[SETBOARD_TLS] cannot vouch for another site, even with its key in the wrong hands', async () => {
    const authority = await makeAuthority(['local', 'board.example'], 'cart', new Date());
    const stolen = await makeLeaf(authority, ['bank.example'], new Date());
    const own = await makeLeaf(authority, ['board.example', '192.0.2.1'], new Date());

    expect(await connect(own, authority.cert, 'board.example')).toBe('trusted');
    // Node has no word for OpenSSL's "permitted subtree violation".
    expect(await connect(stolen, authority.cert, 'bank.example')).toBe('UNSPECIFIED');
  });

  it('[SETBOARD_TLS] keeps its keys from other users, and both from start to start', async () => {
    const first = await load();
    const second = await load({ at: daysLater(30) });
    const modes = await Promise.all(
      ['authority.pem', 'server.pem'].map(async (file) => (await stat(path.join(folder, 'tls', file))).mode & 0o777),
    );

    expect(second).toEqual(first);
    expect(modes).toEqual([0o600, 0o600]);
  });

  it('[SETBOARD_TLS] renews the certificate before it ends, under the same authority', async () => {
    const first = await load();
    const later = await load({ at: daysLater(340) });

    expect(later.cert).not.toBe(first.cert);
    expect(later).toMatchObject({ caPem: first.caPem, warnings: [] });
  });

  it('[SETBOARD_TLS] covers the address of another network, under the same authority', async () => {
    const first = await load();
    const moved = await load({ on: machineOf('203.0.113.9') });

    expect(moved.caPem).toBe(first.caPem);
    expect(new X509Certificate(moved.cert).checkIP('203.0.113.9')).toBe('203.0.113.9');
  });

  it("[SETBOARD_TLS] keeps the authority when the laptop's own name changes", async () => {
    const first = await load();
    const renamed = await load({ on: { ...machine, hostname: 'wagon' } });

    expect(renamed).toMatchObject({ caPem: first.caPem, warnings: [] });
    expect(await connect(renamed, first.caPem ?? '', 'wagon.local')).toBe('trusted');
  });

  it('[SETBOARD_TLS] says so where a new name needs a new authority', async () => {
    const first = await load();
    const renamed = await load({ url: 'https://other.example' });

    expect(renamed.caPem).not.toBe(first.caPem);
    expect(renamed.warnings).toEqual([expect.stringContaining('/trust')]);
  });

  it.each(['authority.pem', 'server.pem'])('[SETBOARD_TLS] makes a %s anew that was cut short', async (name) => {
    await load();
    const file = path.join(folder, 'tls', name);
    await writeFile(file, (await readFile(file, 'utf8')).slice(0, 300));
    const again = await load();

    expect(await connect(again, again.caPem ?? '', 'localhost')).toBe('trusted');
  });
});

const files = () => {
  const [certFile, keyFile] = [path.join(folder, 'c.pem'), path.join(folder, 'k.pem')];
  return { mode: 'files', port: 3443, isPortWanted: true, certFile, keyFile } as const;
};
const loadFiles = (at: Date) => loadTls({ tls: files(), url }, folder, machine, at);

describe('certificates of your own', () => {
  it('[SETBOARD_TLS] are served as they are, and said to be over when they are', async () => {
    const { key, cert } = await makeAuthority(['local'], 'cart', now);
    await Promise.all([writeFile(files().certFile, cert), writeFile(files().keyFile, key)]);

    expect(await loadFiles(now)).toEqual({ key, cert, caPem: null, warnings: [] });
    expect((await loadFiles(daysLater(4_000)))?.warnings).toEqual([expect.stringMatching(/c\.pem ended on/)]);
  });

  it('[SETBOARD_TLS_CERT] and its key stop the start with one line where they do not serve', async () => {
    await expect(loadFiles(now)).rejects.toThrow(
      /^SETBOARD_TLS_CERT is .*c\.pem", and has to be a PEM file that can be read/,
    );
    const [one, other] = await Promise.all(['a', 'b'].map((name) => makeAuthority(['local'], name, now)));
    await Promise.all([writeFile(files().certFile, 'x'), writeFile(files().keyFile, 'y')]);
    await expect(loadFiles(now)).rejects.toThrow('has to be a PEM file with a certificate');
    await writeFile(files().certFile, one?.cert ?? '');
    await expect(loadFiles(now)).rejects.toThrow('has to be a PEM file with a private key');
    await writeFile(files().keyFile, other?.key ?? '');
    await expect(loadFiles(now)).rejects.toThrow('has to be the key of the certificate in SETBOARD_TLS_CERT');
  });

  it('[SETBOARD_TLS] off is none at all', async () => {
    expect(await loadTls({ tls: { mode: 'off' }, url }, folder, machine, now)).toBeNull();
  });
});
