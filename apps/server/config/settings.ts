import { isIP } from 'node:net';
import path from 'node:path';
import { inUrl, isLoopback, readMachine, type Machine } from './addresses.js';
import {
  isHost,
  maskPassword,
  numberOf,
  serviceOf,
  SettingsError,
  textOf,
  wordOf,
  type Environment,
} from './setting-words.js';

export type TlsSettings =
  | { readonly mode: 'off' }
  | { readonly mode: 'auto'; readonly port: number; readonly isPortWanted: boolean }
  | {
      readonly mode: 'files';
      readonly port: number;
      readonly isPortWanted: true;
      readonly certFile: string;
      readonly keyFile: string;
    };

type DatabaseSettings = { readonly kind: 'embedded' } | { readonly kind: 'own'; readonly url: string };

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Everything that can be set from outside, checked. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly database: DatabaseSettings;
  /** Absolute. */
  readonly dataDir: string;
  /** What links and QR codes say while HTTPS is up, and while it is not: without a slash at the end. */
  readonly url: string;
  readonly urlWithoutTls: string;
  /** Null: one is to be made up. */
  readonly setupCode: string | null;
  readonly tls: TlsSettings;
  readonly signInOverHttp: 'loopback' | 'anywhere';
  /** As Express wants them for `trust proxy`. */
  readonly trustedProxies: readonly string[];
  readonly metricsToken: string | null;
  readonly redisUrl: string | null;
  /** Where other servers of the same database reach this one; null: any port that is free. */
  readonly peer: { readonly host: string; readonly port: number | null };
  /** Absolute. */
  readonly copyTo: string | null;
  readonly logLevel: (typeof logLevels)[number];
  readonly limits: {
    readonly commandsPerSecond: number;
    readonly requestsPerSecond: number;
    readonly socketsPerAddress: number;
  };
}

const highestPort = 65_535;
const proxyWords = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** An embedded database belongs to one server alone: there is no other to tell, to ask or to wait for. */
export const isAlone = ({ database }: Pick<Settings, 'database'>): boolean => database.kind === 'embedded';

/** Reads and checks every setting. Throws a SettingsError at the first that is wrong. */
export function readSettings(env: Environment, machine: Machine = readMachine()): Settings {
  const host = textOf(env, 'HOST') ?? '0.0.0.0';
  if (!isHost(host)) throw new SettingsError('HOST', host, 'an address of this machine, such as 0.0.0.0');
  const port = numberOf(env, 'PORT', 3000, highestPort);
  const tls = readTls(env, port);
  const databaseUrl = serviceOf(
    env,
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'the address of a PostgreSQL: postgres://user:password@host:5432/database',
  );
  // Whoever starts this process has gone by it already (scripts/memory-flags.mjs); here it is only checked.
  numberOf(env, 'SETBOARD_MEMORY_MB', 1, 1_000_000);
  const copyTo = textOf(env, 'SETBOARD_COPY_TO');
  return {
    host,
    port,
    database: databaseUrl === null ? { kind: 'embedded' } : { kind: 'own', url: databaseUrl },
    dataDir: path.resolve(textOf(env, 'SETBOARD_DATA') ?? '.setboard'),
    ...readUrls(env, { host, port, tls }, machine),
    setupCode: readSetupCode(env),
    tls,
    signInOverHttp: wordOf(env, 'SETBOARD_SIGN_IN_OVER_HTTP', ['loopback', 'anywhere'], 'loopback'),
    trustedProxies: readProxies(env),
    metricsToken: readMetricsToken(env),
    redisUrl: serviceOf(env, 'SETBOARD_REDIS_URL', ['redis:', 'rediss:'], 'the address of a Redis: redis://host:6379'),
    peer: readPeer(env, host, machine),
    copyTo: copyTo === undefined ? null : path.resolve(copyTo),
    logLevel: wordOf(env, 'LOG_LEVEL', logLevels, 'info'),
    limits: {
      commandsPerSecond: numberOf(env, 'SETBOARD_COMMANDS_PER_SECOND', 4_000, 1_000_000),
      requestsPerSecond: numberOf(env, 'SETBOARD_REQUESTS_PER_SECOND', 4_000, 1_000_000),
      socketsPerAddress: numberOf(env, 'SETBOARD_SOCKETS_PER_ADDRESS', 12_000, 1_000_000),
    },
  };
}

function readTls(env: Environment, httpPort: number): TlsSettings {
  const mode = wordOf(env, 'SETBOARD_TLS', ['auto', 'off', 'files'], 'auto');
  const given = textOf(env, 'HTTPS_PORT');
  const port = numberOf(env, 'HTTPS_PORT', 3443, highestPort);
  if (mode !== 'off' && port === httpPort && (given !== undefined || mode === 'files')) {
    throw new SettingsError('HTTPS_PORT', String(port), 'another port than PORT');
  }
  if (mode === 'files') {
    const [certFile, keyFile] = [pemOf(env, 'SETBOARD_TLS_CERT'), pemOf(env, 'SETBOARD_TLS_KEY')];
    return { mode, port, isPortWanted: true, certFile, keyFile };
  }
  const stray = ['SETBOARD_TLS_CERT', 'SETBOARD_TLS_KEY'].find((variable) => textOf(env, variable) !== undefined);
  if (stray !== undefined) {
    throw new SettingsError('SETBOARD_TLS', mode, `files, since ${stray} is set, or else leave that out`);
  }
  return mode === 'off' ? { mode } : { mode, port, isPortWanted: given !== undefined };
}

function pemOf(env: Environment, variable: string): string {
  const file = textOf(env, variable);
  if (file === undefined) throw new SettingsError(variable, file, 'a PEM file, since SETBOARD_TLS is files');
  return path.resolve(file);
}

/** A QR code that says localhost would send each phone to itself, so there this machine's own address stands instead. */
function readUrls(
  env: Environment,
  { host, port, tls }: Pick<Settings, 'host' | 'port' | 'tls'>,
  machine: Machine,
): Pick<Settings, 'url' | 'urlWithoutTls'> {
  const given = textOf(env, 'SETBOARD_URL');
  if (given !== undefined) {
    const url = URL.canParse(given) ? new URL(given) : null;
    const isBare = url !== null && url.pathname === '/' && `${url.search}${url.hash}${url.username}` === '';
    if (!isBare || !['http:', 'https:'].includes(url.protocol)) {
      throw new SettingsError(
        'SETBOARD_URL',
        maskPassword(given),
        'an address without a path: https://board.example:3443',
      );
    }
    if (isLoopback(url.hostname) && !url.hostname.startsWith('127.')) url.hostname = inUrl(machine.lanAddress);
    return { url: url.origin, urlWithoutTls: url.origin };
  }
  const name = inUrl(isEverywhere(host) || isLoopback(host) ? machine.lanAddress : host);
  const urlWithoutTls = `http://${name}:${port}`;
  return { url: tls.mode === 'off' ? urlWithoutTls : `https://${name}:${tls.port}`, urlWithoutTls };
}

function readPeer(env: Environment, host: string, machine: Machine): Settings['peer'] {
  const text = textOf(env, 'SETBOARD_PEER_ADDRESS');
  if (text === undefined) return { host: isEverywhere(host) ? machine.lanAddress : host, port: null };
  const url = URL.canParse(`tcp://${text}`) ? new URL(`tcp://${text}`) : null;
  const name = url?.hostname.replace(/^\[|\]$/g, '') ?? '';
  const isBare = url !== null && `${url.username}${url.password}${url.pathname}${url.search}${url.hash}` === '';
  if (!isBare || !isHost(name)) {
    throw new SettingsError('SETBOARD_PEER_ADDRESS', maskPassword(text), 'host and port: 10.0.0.5:3500');
  }
  return { host: name, port: url.port === '' ? null : Number(url.port) };
}

const isEverywhere = (host: string): boolean => ['0.0.0.0', '::'].includes(host);

function readSetupCode(env: Environment): string | null {
  const code = textOf(env, 'SETBOARD_SETUP_CODE');
  if (code === undefined || /^\S{6,200}$/.test(code)) return code ?? null;
  throw new SettingsError('SETBOARD_SETUP_CODE', '***', '6 to 200 characters without spaces');
}

function readMetricsToken(env: Environment): string | null {
  const token = textOf(env, 'SETBOARD_METRICS_TOKEN');
  if (token === undefined || /^[\x21-\x7e]{1,500}$/.test(token)) return token ?? null;
  throw new SettingsError('SETBOARD_METRICS_TOKEN', '***', 'plain characters without spaces');
}

function readProxies(env: Environment): string[] {
  const text = textOf(env, 'SETBOARD_TRUST_PROXY');
  const proxies = text?.split(',').map((proxy) => proxy.trim()) ?? [];
  if (proxies.every((proxy) => proxyWords.has(proxy) || isNetwork(proxy))) return proxies;
  throw new SettingsError('SETBOARD_TRUST_PROXY', text, 'addresses or networks with commas: 10.0.0.5, 192.168.1.0/24');
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  return (
    isIP(address) !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
  );
}
