import type { RequestHandler } from 'express';
import { bare } from '../config/addresses.js';
import { DeniedError, denied } from './denial.js';
import type { Pace } from './pace.js';

/** At most so many requests a second from one address. */
export function limitRequests(pace: Pace): RequestHandler {
  return (request, _response, next) => {
    const isWithin = pace.allows(bare(request.ip ?? ''), performance.now());
    next(isWithin ? undefined : new DeniedError(denied('too-many', { waitSeconds: 1 })));
  };
}
