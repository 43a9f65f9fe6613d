import './entrance.css';
import type { StartFacts } from './http-routes.js';
import { addressForPeople } from './start-facts.js';
export interface HttpsWantedProps {
  /** The HTTPS address of the server, where it gave one. */
  url: string | null;
  /** What the server says where it has none. */
  message: string;
}

/** This page, with its whole address, at another origin. */
const thisPageAt = (origin: string): string => new URL(window.location.pathname + window.location.search, origin).href;

/** The 403 `https-wanted` for a person: why, and the address to use as a link. */
export function HttpsWanted({ url, message }: HttpsWantedProps) {
  if (url === null) return <p>{message}</p>;
  return (
    <div className="entrance-https">
      <p>
        Over plain HTTP a PIN could be overheard, so nobody signs in from here but on the server’s own machine. Use the
        secure address:
      </p>
      <p>
        <a href={thisPageAt(url)}>{thisPageAt(url)}</a>
      </p>
      <p className="entrance-dim">
        A phone that warns about it installs the certificate once: <a href="/trust">/trust</a>. There the screen is
        paired anew.
      </p>
    </div>
  );
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || host.startsWith('127.');

/** Before a screen where people will sign in is paired at an address where they may not. */
export function HttpsHint({ facts }: { facts: StartFacts | null }) {
  const { protocol, hostname, host } = window.location;
  if (!facts || protocol === 'https:' || isLoopback(hostname)) return null;
  const address = addressForPeople(facts, '/');
  if (new URL(address).host === host) return null;
  return (
    <p className="entrance-note">
      Signing in may want the secure address. Pair this device there:{' '}
      <a href={thisPageAt(address)}>{thisPageAt(address)}</a>
    </p>
  );
}
