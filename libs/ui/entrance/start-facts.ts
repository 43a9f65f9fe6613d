import type { StartFacts } from './http-routes.js';

/**
 * Where another device should go. Phones sign in over HTTPS, and what a browser keeps it keeps by origin, so a code that
 * one scans leads to the HTTPS address where there is one.
 */
export const addressFor = (facts: StartFacts, pathAndQuery: string): string =>
  new URL(pathAndQuery, facts.httpsUrl ?? facts.url).href;
