import type { Settings } from '../config/settings.js';

/** How this server was started, as far as its other parts have to know; its own injection token. */
export abstract class ServerFacts {
  abstract readonly settings: Settings;
  /** Setboard's own, from package.json. */
  abstract readonly version: string;
  /** Names the build of the pages: those of another one are told to load themselves anew. */
  abstract readonly buildId: string;
  /** Names the build of the server, and with it the rules that folded a snapshot of a log. */
  abstract readonly rulesVersion: string;
  /** The folder of the built screens, dist/web. */
  abstract readonly webDir: string;
  /** Whether HTTPS is up by now: under `auto` a taken port leaves plain HTTP alone. */
  abstract isHttpsUp(): boolean;
}

/** What links and QR codes say. */
export const urlOf = (facts: ServerFacts): string =>
  facts.isHttpsUp() ? facts.settings.url : facts.settings.urlWithoutTls;

/** The https address to send people to; null where there is none. */
export function httpsUrlOf(facts: ServerFacts): string | null {
  const url = new URL(urlOf(facts));
  if (url.protocol === 'https:') return url.origin;
  const { tls } = facts.settings;
  return tls.mode !== 'off' && facts.isHttpsUp() ? `https://${url.hostname}:${tls.port}` : null;
}
