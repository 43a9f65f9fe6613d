import { ForeignCheck, isForeign, type Home } from './foreign.js';
import { trustedBy } from './proxies.js';

const home: Home = {
  hosts: new Set(['192.168.1.20', 'cart.local', 'board.example']),
  ports: new Set(['3000', '3443']),
  isProxyTrusted: false,
};
const behind = { ...home, isProxyTrusted: true };

describe('whether a request is foreign', () => {
  it.each([
    ['this machine', { host: 'localhost:3000' }],
    ['its address', { host: '192.168.1.20:3000', origin: 'http://192.168.1.20:3000' }],
    ['its name, HTTPS', { host: 'cart.local:3443', origin: 'https://cart.local:3443' }],
    ['a page of its other port', { host: 'cart.local:3443', origin: 'http://cart.local:3000' }],
    ['a port that is mapped', { host: 'cart.local:8080', origin: 'http://cart.local:8080' }],
    ['a default port', { host: 'board.example', origin: 'https://board.example' }],
  ])('[HTTP] not %s', (_title, headers) => {
    expect(isForeign(headers, home)).toBe(false);
  });

  it.each([
    ['another name', { host: 'evil.example' }],
    ['no name', {}],
    ['a name that is none', { host: 'a b' }],
    ['a foreign page', { host: 'localhost:3000', origin: 'http://evil.example' }],
    ['a page of another program here', { host: 'localhost:3000', origin: 'http://localhost:8080' }],
    ['a page without an origin of its own', { host: 'localhost:3000', origin: 'null' }],
    ['a page from a file', { host: 'localhost:3000', origin: 'file://' }],
    ['what a stranger forwards', { host: 'evil.example', 'x-forwarded-host': 'localhost' }],
  ])('[HTTP] %s', (_title, headers) => {
    expect(isForeign(headers, home)).toBe(true);
  });

  it('[SETBOARD_TRUST_PROXY] believes a proxy about the name', () => {
    const origin = 'https://board.example';
    expect(isForeign({ host: '10.0.0.5:3000', 'x-forwarded-host': 'board.example', origin }, behind)).toBe(false);
    expect(isForeign({ host: 'localhost:3000', 'x-forwarded-host': 'evil.example' }, behind)).toBe(true);
  });
});

describe('whose X-Forwarded-* is believed', () => {
  it.each([
    [['10.0.0.5'], '10.0.0.5', true],
    [['10.0.0.5'], '::ffff:10.0.0.5', true],
    [['10.0.0.5'], '10.0.0.6', false],
    [['10.0.0.0/24'], '10.0.0.77', true],
    [['10.0.0.0/24'], '10.0.1.1', false],
    [['loopback'], '::1', true],
    [['loopback'], '127.8.0.1', true],
    [['uniquelocal'], '192.168.7.7', true],
    [['fd00::/8'], 'fd12::1', true],
    [[], '127.0.0.1', false],
    [['loopback'], undefined, false],
  ])('[SETBOARD_TRUST_PROXY] %j and %s: %s', (proxies, address, isTrusted) => {
    expect(trustedBy(proxies)(address)).toBe(isTrusted);
  });
});

describe('a crowd of requests', () => {
  const settings = { port: 3000, tls: { mode: 'off' }, url: 'http://board.example:3000', trustedProxies: [] };
  const ours = { host: 'board.example:3000', origin: 'http://board.example:3000' };

  it('[issue 5] that are all ours opens the door to no other', () => {
    const check = new ForeignCheck({ settings } as never);
    const isFrom = (headers: object): boolean => check.isForeign({ headers, socket: {} } as never);
    expect([ours, ours, ours].map(isFrom)).toEqual([false, false, false]);
    expect(isFrom({ ...ours, origin: 'http://evil.example' })).toBe(true);
    expect(isFrom({ ...ours, host: 'evil.example' })).toBe(true);
    expect(isFrom({})).toBe(true);
    expect(isFrom(ours)).toBe(false);
  });
});
