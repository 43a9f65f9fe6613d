import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Entry } from '#custody';
import type { Finding, History } from './history.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** By the contract's own words, not by the server's code: the check is worth nothing if both are wrong alike. */
function hashAfter(head: string, { data: _data, salt: _salt, hash: _hash, ...rest }: Entry): string {
  return sha256(head + (canonicalize(rest) ?? ''));
}

/** The log itself: dense from 1, each id once, time never back, the chain whole. */
export function checkLog({ epoch, log }: History): Finding[] {
  const found: Finding[] = [];
  const byId = new Map<string, number>();
  let head = epoch;
  let [before, at] = [0, ''];
  for (const entry of log) {
    const { cursor, commandId } = entry;
    if (cursor > before + 1) found.push({ wrong: 'log-gap', says: `the log goes from ${before} to ${cursor}` });
    if (cursor <= before) found.push({ wrong: 'log-double', says: `${cursor} comes after ${before} in the log` });
    const known = byId.get(commandId);
    if (known !== undefined) found.push({ wrong: 'id-twice', says: `${commandId} is at ${known} and at ${cursor}` });
    if (entry.at < at) found.push({ wrong: 'time-ran-back', says: `${cursor} is of ${entry.at}, after ${at}` });
    const isData = entry.salt !== undefined && sha256(entry.salt + (canonicalize(entry.data) ?? '')) === entry.dataHash;
    if (!isData || hashAfter(head, entry) !== entry.hash)
      found.push({ wrong: 'chain-broken', says: `the hash of ${cursor} is not that of what it says` });
    byId.set(commandId, cursor);
    [head, before, at] = [entry.hash, cursor, entry.at];
  }
  return found;
}
