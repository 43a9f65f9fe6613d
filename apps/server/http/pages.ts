import type { RequestHandler } from 'express';

/** Each page's address and the app that it is built from. */
const PAGES = new Map([
  ['/', 'start'],
  ['/board', 'board'],
  ['/armorer', 'armorer'],
  ['/ad', 'handheld'],
  ['/concern', 'concern'],
]);

/** Serves the screens' pages. They are asked for anew each time, since the names of their assets change with them. */
export const pages =
  (webDir: string): RequestHandler =>
  (request, response, next) => {
    const app = PAGES.get(request.path.replace(/(.)\/$/, '$1'));
    if (app === undefined || !['GET', 'HEAD'].includes(request.method)) return next();
    const headers = { 'Cache-Control': 'no-cache' };
    response.sendFile(`apps/${app}/index.html`, { root: webDir, cacheControl: false, headers }, (fault?: Error) => {
      if (fault) next(fault);
    });
  };
