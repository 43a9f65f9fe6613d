import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type RequestHandler } from 'express';
import { DeniedError, denied } from './denial.js';
import { ForeignCheck } from './foreign.js';
import { pages } from './pages.js';
import { Paces } from './paces.js';
import { trustedBy } from './proxies.js';
import { limitRequests } from './rate-limit.js';
import { securityHeaders } from './security-headers.js';
import { ServerFacts } from './server-facts.js';

const LARGEST_BODY = 64 * 1024;
/** Two thousand rows, each with long words. */
const LARGEST_IMPORT = 1024 * 1024;

/**
 * What every request passes before it meets a controller. The application has to be created with `bodyParser: false`, or
 * Nest adds parsers for forms.
 */
export function configureHttp(app: NestExpressApplication): void {
  const { settings, webDir } = app.get(ServerFacts);
  app.set('trust proxy', trustedBy(settings.trustedProxies));
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(securityHeaders());
  app.use(limitRequests(app.get(Paces).of('addresses', settings.limits.requestsPerSecond)));
  app.use(refuseForeign(app.get(ForeignCheck)));
  app.use('/api', noStore);
  app.useStaticAssets(path.join(webDir, 'assets'), { prefix: '/assets', immutable: true, maxAge: '1y', index: false });
  app.use(pages(webDir));
  app.use('/api/imports', express.json({ limit: LARGEST_IMPORT }));
  app.useBodyParser('json', { limit: LARGEST_BODY });
}

const refuseForeign =
  (check: ForeignCheck): RequestHandler =>
  (request, _response, next) =>
    next(check.isForeign(request) ? new DeniedError(denied('foreign')) : undefined);

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};
