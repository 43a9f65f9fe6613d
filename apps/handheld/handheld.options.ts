import type { Light } from './phone/light.js';

/** What the hand-held's address may say about how it looks. */
export interface HandheldOptions {
  /** `?light=sun` or `?light=dark`; null follows the switch, and the phone. */
  light: Light | null;
}

/** The options that an address gives; what it does not know it leaves as it is. */
export function readOptions(search: string): HandheldOptions {
  const light = new URLSearchParams(search).get('light');
  return { light: light === 'sun' || light === 'dark' ? light : null };
}
