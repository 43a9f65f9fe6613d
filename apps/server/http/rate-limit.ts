import type { RequestHandler } from 'express';
import { bare } from '../config/addresses.js';
import { DeniedError, denied } from './denial.js';

/** At most so many requests a second from one address. */
export function limitRequests(perSecond: number): RequestHandler {
  let second = -1;
  let counts = new Map<string, number>();
  return (request, _response, next) => {
    const now = Math.floor(performance.now() / 1000);
    if (now !== second) {
      second = now;
      counts = new Map();
    }
    const address = bare(request.ip ?? '');
    const count = (counts.get(address) ?? 0) + 1;
    counts.set(address, count);
    next(count > perSecond ? new DeniedError(denied('too-many', { waitSeconds: 1 })) : undefined);
  };
}
