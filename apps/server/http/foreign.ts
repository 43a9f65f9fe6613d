import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { allowedHosts, isAllowedHost } from '../config/addresses.js';
import type { Settings } from '../config/settings.js';
import { trustedBy } from './proxies.js';
import { ServerFacts } from './server-facts.js';

/** What decides whether a request is ours. */
export interface Home {
  /** The names and addresses that this server is called by. */
  readonly hosts: ReadonlySet<string>;
  /** The ports of its own addresses: a page of another program on this machine has another one. */
  readonly ports: ReadonlySet<string>;
  /** Whether X-Forwarded-Host comes from a proxy that is believed. */
  readonly isProxyTrusted: boolean;
}

const DEFAULT_PORTS: Record<string, string> = { 'http:': '80', 'https:': '443' };
const portOf = (url: URL): string => url.port || (DEFAULT_PORTS[url.protocol] ?? '');

/**
 * Whether a request comes by a foreign name or from a foreign page: a name that somebody pointed here (DNS rebinding), or
 * a site that talks to a server on its visitor's network. CORS does not cover WebSockets, so an upgrade is asked the same.
 */
export function isForeign(headers: IncomingHttpHeaders, { hosts, ports, isProxyTrusted }: Home): boolean {
  const forwarded = isProxyTrusted
    ? String(headers['x-forwarded-host'] ?? '')
        .split(',')[0]
        ?.trim()
    : '';
  const host = forwarded || headers.host;
  if (!isAllowedHost(host, hosts)) return true;
  const { origin } = headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const page = new URL(origin);
  if (!(page.protocol in DEFAULT_PORTS) || !isAllowedHost(page.host, hosts)) return true;
  const called = new URL(`${page.protocol}//${host}`);
  return portOf(page) !== portOf(called) && !ports.has(portOf(page));
}

/** The addresses of a laptop change when it joins another network. */
const LOOK_AGAIN_MS = 2_000;

/** Looks at requests and upgrades with this server's own names in mind. */
@Injectable()
export class ForeignCheck {
  private readonly isTrusted: (address: string | undefined) => boolean;
  private readonly ports: ReadonlySet<string>;
  private hosts = new Set<string>();
  private lookedAt = -Infinity;

  constructor(@Inject(ServerFacts) private readonly facts: ServerFacts) {
    const { settings } = facts;
    this.isTrusted = trustedBy(settings.trustedProxies);
    this.ports = portsOf(settings);
  }

  isForeign(request: IncomingMessage): boolean {
    const isProxyTrusted = this.isTrusted(request.socket.remoteAddress);
    return isForeign(request.headers, { hosts: this.lookUpHosts(), ports: this.ports, isProxyTrusted });
  }

  private lookUpHosts(): Set<string> {
    const now = performance.now();
    if (now - this.lookedAt > LOOK_AGAIN_MS) {
      this.hosts = allowedHosts(this.facts.settings.url);
      this.lookedAt = now;
    }
    return this.hosts;
  }
}

function portsOf({ port, tls, url }: Settings): Set<string> {
  return new Set([String(port), ...(tls.mode === 'off' ? [] : [String(tls.port)]), portOf(new URL(url))]);
}
