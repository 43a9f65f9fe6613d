import type { StartFacts } from './http-routes.js';

/**
 * Where another device that people sign in on should go: HTTPS where there is one, unless the server lets people sign in
 * over HTTP from anywhere. What a browser keeps it keeps by origin, so all such codes have to lead to the same one.
 */
export const addressForPeople = (facts: StartFacts, pathAndQuery: string): string =>
  facts.signInOverHttp === 'anywhere'
    ? plainAddress(facts, pathAndQuery)
    : at(facts.httpsUrl ?? facts.url, pathAndQuery);

/**
 * Where a device goes that has no certificate yet, to get one, or that never needs one: nobody signs in on a board, and a
 * television has no way to install it.
 */
export const plainAddress = ({ plainUrl, url }: StartFacts, pathAndQuery: string): string =>
  at(plainUrl ?? url, pathAndQuery);

const at = (origin: string, pathAndQuery: string): string => new URL(pathAndQuery, origin).href;
