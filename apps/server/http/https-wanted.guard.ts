import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { isOwnAddress } from '../config/addresses.js';
import { DeniedError, denied } from './denial.js';
import { httpsUrlOf, ServerFacts } from './server-facts.js';

/** A PIN or a set-up code crosses the network encrypted, or not at all, unless somebody who knows the network says so. */
@Injectable()
export class HttpsWantedGuard implements CanActivate {
  constructor(@Inject(ServerFacts) private readonly facts: ServerFacts) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const { signInOverHttp, port } = this.facts.settings;
    if (signInOverHttp === 'anywhere' || request.secure || isOwnAddress(request.ip)) return true;
    const url = httpsUrlOf(this.facts);
    if (url !== null) throw new DeniedError(denied('https-wanted', { details: { url } }));
    const message = 'Over plain HTTP people sign in on the machine that Setboard runs on. HTTPS is not up here.';
    throw new DeniedError(denied('https-wanted', { message, details: { url: `http://localhost:${port}` } }));
  }
}
