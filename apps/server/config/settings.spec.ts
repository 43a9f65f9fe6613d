import path from 'node:path';
import { readMachine } from './addresses.js';
import { readSettings } from './settings.js';

const machine = readMachine([
  { name: 'lo', address: '127.0.0.1', family: 'IPv4', internal: true },
  { name: 'docker0', address: '172.17.0.1', family: 'IPv4', internal: false },
  { name: 'wlan0', address: '192.168.1.20', family: 'IPv4', internal: false },
]);
const read = (env: Record<string, string>) => readSettings(env, machine);

describe('the settings', () => {
  it('[settings] are those of the contract where nothing is set', () => {
    expect(read({})).toEqual({
      host: '0.0.0.0',
      port: 3000,
      database: { kind: 'embedded' },
      dataDir: path.resolve('.setboard'),
      url: 'https://192.168.1.20:3443',
      urlWithoutTls: 'http://192.168.1.20:3000',
      setupCode: null,
      tls: { mode: 'auto', port: 3443, isPortWanted: false },
      signInOverHttp: 'loopback',
      trustedProxies: [],
      metricsToken: null,
      redisUrl: null,
      peer: { host: '192.168.1.20', port: null },
      copyTo: null,
      logLevel: 'info',
      limits: { commandsPerSecond: 4_000, requestsPerSecond: 4_000, socketsPerAddress: 12_000 },
    });
  });

  it('[settings] that are empty count as not set', () => {
    expect(read({ PORT: '', HOST: ' ', DATABASE_URL: '', SETBOARD_URL: '', SETBOARD_TLS: '' })).toEqual(read({}));
  });

  it.each([
    [{ PORT: '8080' }, { port: 8080, urlWithoutTls: 'http://192.168.1.20:8080' }],
    [{ HOST: '192.168.1.20' }, { host: '192.168.1.20', url: 'https://192.168.1.20:3443' }],
    [{ HOST: '::' }, { host: '::', url: 'https://192.168.1.20:3443' }],
    [{ HOST: '127.0.0.1' }, { host: '127.0.0.1', url: 'https://192.168.1.20:3443' }],
    [{ DATABASE_URL: 'postgres://a:b@db/x' }, { database: { kind: 'own', url: 'postgres://a:b@db/x' } }],
    [{ SETBOARD_DATA: '/var/lib/setboard' }, { dataDir: '/var/lib/setboard' }],
    [
      { SETBOARD_URL: 'https://board.example/' },
      { url: 'https://board.example', urlWithoutTls: 'https://board.example' },
    ],
    [{ SETBOARD_URL: 'http://localhost:3000' }, { url: 'http://192.168.1.20:3000' }],
    [{ SETBOARD_SETUP_CODE: 'dry-gulch' }, { setupCode: 'dry-gulch' }],
    [{ SETBOARD_TLS: 'off' }, { tls: { mode: 'off' }, url: 'http://192.168.1.20:3000' }],
    [{ HTTPS_PORT: '8443' }, { tls: { mode: 'auto', port: 8443, isPortWanted: true } }],
    [
      { SETBOARD_TLS: 'files', SETBOARD_TLS_CERT: '/c.pem', SETBOARD_TLS_KEY: '/k.pem' },
      { tls: { mode: 'files', port: 3443, isPortWanted: true, certFile: '/c.pem', keyFile: '/k.pem' } },
    ],
    [{ SETBOARD_SIGN_IN_OVER_HTTP: 'anywhere' }, { signInOverHttp: 'anywhere' }],
    [
      { SETBOARD_TRUST_PROXY: '10.0.0.5, 192.168.1.0/24,::1' },
      { trustedProxies: ['10.0.0.5', '192.168.1.0/24', '::1'] },
    ],
    [{ SETBOARD_METRICS_TOKEN: 'let-me-see' }, { metricsToken: 'let-me-see' }],
    [{ SETBOARD_REDIS_URL: 'redis://cache:6379' }, { redisUrl: 'redis://cache:6379' }],
    [{ HOST: '10.1.2.3' }, { peer: { host: '10.1.2.3', port: null } }],
    [{ SETBOARD_PEER_ADDRESS: '10.0.0.5:3500' }, { peer: { host: '10.0.0.5', port: 3_500 } }],
    [{ SETBOARD_PEER_ADDRESS: 'setboard-a.internal' }, { peer: { host: 'setboard-a.internal', port: null } }],
    [{ SETBOARD_PEER_ADDRESS: '[fd00::5]:3500' }, { peer: { host: 'fd00::5', port: 3_500 } }],
    [{ SETBOARD_COPY_TO: '/mnt/copy' }, { copyTo: '/mnt/copy' }],
    [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
    [
      { SETBOARD_COMMANDS_PER_SECOND: '5', SETBOARD_SOCKETS_PER_ADDRESS: '6' },
      { limits: { commandsPerSecond: 5, requestsPerSecond: 4_000, socketsPerAddress: 6 } },
    ],
  ])('[settings] takes %j', (env, expected) => {
    expect(read(env as Record<string, string>)).toMatchObject(expected);
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc", and has to be a whole number from 1 to 65535.'],
    [{ PORT: '0' }, 'PORT is "0", and has to be a whole number from 1 to 65535.'],
    [{ PORT: '65536' }, 'PORT is "65536", and has to be a whole number from 1 to 65535.'],
    [{ PORT: '30.5' }, 'PORT is "30.5", and has to be a whole number from 1 to 65535.'],
    [{ HOST: 'not a host' }, 'HOST is "not a host", and has to be an address of this machine, such as 0.0.0.0.'],
    [
      { DATABASE_URL: 'mysql://a:secret@db/x' },
      'DATABASE_URL is "mysql://a:***@db/x", and has to be the address of a PostgreSQL: postgres://user:password@host:5432/database.',
    ],
    [
      { SETBOARD_URL: 'board' },
      'SETBOARD_URL is "board", and has to be an address without a path: https://board.example:3443.',
    ],
    [
      { SETBOARD_URL: 'https://a.example/b' },
      'SETBOARD_URL is "https://a.example/b", and has to be an address without a path: https://board.example:3443.',
    ],
    [
      { SETBOARD_SETUP_CODE: 'ab c' },
      'SETBOARD_SETUP_CODE is "***", and has to be 6 to 200 characters without spaces.',
    ],
    [{ SETBOARD_TLS: 'on' }, 'SETBOARD_TLS is "on", and has to be auto, off or files.'],
    [{ SETBOARD_TLS: 'files' }, 'SETBOARD_TLS_CERT is not set, and has to be a PEM file, since SETBOARD_TLS is files.'],
    [
      { SETBOARD_TLS: 'files', SETBOARD_TLS_CERT: 'c.pem' },
      'SETBOARD_TLS_KEY is not set, and has to be a PEM file, since SETBOARD_TLS is files.',
    ],
    [
      { SETBOARD_TLS_KEY: 'k.pem' },
      'SETBOARD_TLS is "auto", and has to be files, since SETBOARD_TLS_KEY is set, or else leave that out.',
    ],
    [{ SETBOARD_MEMORY_MB: 'much' }, 'SETBOARD_MEMORY_MB is "much", and has to be a whole number from 1 to 1000000.'],
    [{ HTTPS_PORT: 'x' }, 'HTTPS_PORT is "x", and has to be a whole number from 1 to 65535.'],
    [{ HTTPS_PORT: '3000' }, 'HTTPS_PORT is "3000", and has to be another port than PORT.'],
    [{ SETBOARD_SIGN_IN_OVER_HTTP: 'yes' }, 'SETBOARD_SIGN_IN_OVER_HTTP is "yes", and has to be loopback or anywhere.'],
    [
      { SETBOARD_TRUST_PROXY: '10.0.0.300' },
      'SETBOARD_TRUST_PROXY is "10.0.0.300", and has to be addresses or networks with commas: 10.0.0.5, 192.168.1.0/24.',
    ],
    [
      { SETBOARD_METRICS_TOKEN: 'a b' },
      'SETBOARD_METRICS_TOKEN is "***", and has to be plain characters without spaces.',
    ],
    [
      { SETBOARD_REDIS_URL: 'http://:hidden@cache' },
      'SETBOARD_REDIS_URL is "http://:***@cache", and has to be the address of a Redis: redis://host:6379.',
    ],
    [
      { SETBOARD_PEER_ADDRESS: 'http://10.0.0.5' },
      'SETBOARD_PEER_ADDRESS is "http://10.0.0.5", and has to be host and port: 10.0.0.5:3500.',
    ],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud", and has to be fatal, error, warn, info, debug, trace or silent.'],
    [
      { SETBOARD_COMMANDS_PER_SECOND: '-1' },
      'SETBOARD_COMMANDS_PER_SECOND is "-1", and has to be a whole number from 1 to 1000000.',
    ],
  ])('[settings] stops with one line at %j', (env, line) => {
    expect(() => read(env as Record<string, string>)).toThrow(expect.objectContaining({ message: line }));
  });

  it.each([
    'secret@db',
    'postgres//a:secret@db',
    'a:secret@db/x',
    'mysql://db/x?password=secret&ssl=1',
    'x://a:se:cr@et@db',
  ])('[settings] never says the password in %s', (address) => {
    expect(() => read({ DATABASE_URL: address })).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/secret|cr@et/) }),
    );
  });
});
