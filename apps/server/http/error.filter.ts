import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ServerLog } from '../health/server-log.js';
import { bodyOf, DeniedError, denied, statusOf, type Denial } from './denial.js';
import { isUnreachable } from './unreachable.js';

/** Everything that goes wrong in a request, as contract.md's error, and logged once. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(ServerLog) private readonly log: ServerLog) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const denial = denialOf(thrown);
    this.say(thrown, denial, request);
    if (response.headersSent) return void response.destroy();
    if (denial.waitSeconds !== undefined) response.setHeader('Retry-After', String(Math.ceil(denial.waitSeconds)));
    response.status(statusOf(denial));
    // Whoever mistypes a page in a browser gets a sentence.
    if (isPageWanted(request)) response.type('text/plain').send('There is no such page here.\n');
    else response.json(bodyOf(denial));
  }

  /** The route's pattern stands for the address, which may hold a code. */
  private say(thrown: unknown, denial: Denial, request: Request): void {
    const route: { path: string } | undefined = request.route;
    const about = { method: request.method, route: route?.path ?? 'none', code: denial.denied };
    if (statusOf(denial) < 500) return this.log.info({ ...about, details: denial.details }, 'request refused');
    // A failed query carries its parameters, and those are hashes, names and codes: only its words are logged.
    const { name, message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
    this.log.error({ ...about, fault: { type: name, message, stack } }, 'request failed');
  }
}

const isPageWanted = ({ method, path, headers }: Request): boolean =>
  method === 'GET' && !path.startsWith('/api/') && (headers.accept ?? '').includes('text/html');

function denialOf(thrown: unknown): Denial {
  if (thrown instanceof DeniedError) return thrown.denial;
  const status = statusIn(thrown);
  if (status === 404 || status === 405) return denied('not-found');
  if (status === 413) return denied('too-large');
  if (status === 401) return denied('unauthorized');
  if (status === 403) return denied('forbidden');
  if (status >= 400 && status < 500) {
    const message = 'The request has to be a JSON object, sent as application/json to a well-formed address.';
    return denied('malformed', { message });
  }
  return isUnreachable(thrown) ? denied('unavailable', { waitSeconds: 1 }) : denied('fault');
}

/** The status that Nest, Express or its body parser gave an error; 500 for what is none of theirs. */
function statusIn(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return 500;
  return typeof thrown.status === 'number' ? thrown.status : 500;
}
