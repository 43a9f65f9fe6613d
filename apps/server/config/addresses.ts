import net from 'node:net';
import os from 'node:os';

/** The addresses by which this machine is reached, taken from its network interfaces. */
export interface Machine {
  readonly hostname: string;
  /** Every address of every interface, loopbacks included, in Node's spelling. */
  readonly addresses: readonly string[];
  /** The one that phones on the same network reach it by; 127.0.0.1 where there is no network. */
  readonly lanAddress: string;
}

interface Interface {
  readonly name: string;
  readonly address: string;
  readonly family: string;
  readonly internal: boolean;
}

// Bridges and tunnels of containers, virtual machines and VPNs: their addresses are real, but no phone is behind them.
const inner = /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|wg|tailscale|zt|lxc|cni|flannel|bridge|awdl|llw)/;

/** Looks at this machine. `interfaces` is there for tests. */
export function readMachine(interfaces: readonly Interface[] = listInterfaces()): Machine {
  const outer = interfaces.filter(({ internal, address }) => !internal && !isLinkLocal(address));
  const ranked = outer.filter(({ family }) => family === 'IPv4').sort((a, b) => rank(a) - rank(b));
  const chosen = ranked[0] ?? outer.find(({ family }) => family === 'IPv6');
  return {
    hostname: os.hostname(),
    addresses: [...new Set(interfaces.map(({ address }) => bare(address)))],
    lanAddress: chosen?.address ?? '127.0.0.1',
  };
}

function listInterfaces(): Interface[] {
  return Object.entries(os.networkInterfaces()).flatMap(([name, list = []]) => list.map((one) => ({ ...one, name })));
}

function rank({ name, address }: Interface): number {
  if (inner.test(name)) return 2;
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address) ? 0 : 1;
}

const isLinkLocal = (address: string): boolean => /^(169\.254\.|fe[89ab])/i.test(address);

/** An address without its zone and without the IPv6 dress that dual-stack sockets give to IPv4 addresses. */
export function bare(address: string): string {
  return address
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .toLowerCase();
}

/** Whether a connection from `remote` comes from this machine itself: a loopback, or one of its own addresses. */
export function isOwnAddress(remote: string | undefined, machine: Machine = readMachine()): boolean {
  if (remote === undefined) return false;
  const address = bare(remote);
  return isLoopback(address) || machine.addresses.includes(address);
}

export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  if (net.isIPv4(name)) return name.startsWith('127.');
  return name === '::1' || name === 'localhost' || name.endsWith('.localhost');
}

/** A host as it stands in an address: IPv6 in brackets. */
export const inUrl = (host: string): string => (net.isIPv6(host) ? `[${bare(host)}]` : host);

/**
 * The hosts by which Setboard may be called, as they stand in a Host header without its port. A page of any other name
 * is refused, or a foreign site could have its name point here (DNS rebinding).
 */
export function allowedHosts(url: string, machine: Machine = readMachine()): Set<string> {
  const short = machine.hostname.toLowerCase().replace(/\.local$/, '');
  const named = ['localhost', '127.0.0.1', '::1', short, `${short}.local`, machine.hostname.toLowerCase()];
  const given = new URL(url).hostname.toLowerCase();
  return new Set([...[...named, ...machine.addresses].map(inUrl), given]);
}

/** Whether a Host header, or the host of an Origin, names this server. Every loopback does. */
export function isAllowedHost(host: string | undefined, allowed: ReadonlySet<string>): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return allowed.has(hostname.replace(/\.$/, '')) || isLoopback(hostname);
}
