import { allowedHosts, isAllowedHost, isOwnAddress, readMachine } from './addresses.js';

const one = (name: string, address: string, family: 'IPv4' | 'IPv6' = 'IPv4') => ({
  name,
  address,
  family,
  internal: name === 'lo',
});
const machine = readMachine([one('lo', '127.0.0.1'), one('eth0', '10.0.0.7'), one('eth0', 'fe80::1', 'IPv6')]);

describe("the machine's own addresses", () => {
  it.each([
    ['the private one', [one('lo', '127.0.0.1'), one('ppp0', '81.2.69.1'), one('en0', '192.168.1.4')], '192.168.1.4'],
    ['no bridge of containers', [one('docker0', '172.17.0.1'), one('en0', '81.2.69.1')], '81.2.69.1'],
    ['a bridge where there is nothing else', [one('lo', '127.0.0.1'), one('docker0', '172.17.0.1')], '172.17.0.1'],
    ['no link-local one', [one('eth0', '169.254.3.3'), one('eth1', '10.1.1.1')], '10.1.1.1'],
    ['IPv6 where that is all', [one('eth0', 'fe80::1', 'IPv6'), one('eth0', '2001:db8::7', 'IPv6')], '2001:db8::7'],
    ['the loopback where there is no network', [one('lo', '127.0.0.1')], '127.0.0.1'],
  ])('[SETBOARD_URL] for phones: %s', (_, interfaces, expected) => {
    expect(readMachine(interfaces).lanAddress).toBe(expected);
  });

  it.each([
    ['127.0.0.1', true],
    ['127.8.8.8', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.7', true],
    ['::ffff:10.0.0.7', true],
    ['fe80::1%eth0', true],
    ['10.0.0.8', false],
    ['::ffff:10.0.0.8', false],
    [undefined, false],
  ])('[SETBOARD_SIGN_IN_OVER_HTTP] %s is of this machine: %s', (remote, expected) => {
    expect(isOwnAddress(remote, machine)).toBe(expected);
  });

  it.each([
    ['localhost:3000', true],
    ['127.0.0.1:3000', true],
    ['127.0.0.2', true],
    ['[::1]:3000', true],
    ['10.0.0.7:3000', true],
    ['[fe80::1]:3000', true],
    [`${machine.hostname}:3000`, true],
    [`${machine.hostname.replace(/\.local$/, '')}.local`, true],
    ['board.example:3443', true],
    ['BOARD.example', true],
    ['evil.example', false],
    ['localhost.evil.example', false],
    ['10.0.0.8', false],
    ['', false],
    ['a b', false],
    [undefined, false],
  ])('[Host] %s is this server: %s', (host, expected) => {
    expect(isAllowedHost(host, allowedHosts('https://board.example:3443', machine))).toBe(expected);
  });
});
