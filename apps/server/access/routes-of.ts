import type { NestExpressApplication } from '@nestjs/platform-express';

interface Layer {
  readonly route?: { readonly path: string; readonly stack: readonly { readonly method: string }[] };
}

/** Every route that Express serves, whoever put it there: `METHOD /path`. */
export function routesOf(app: NestExpressApplication): string[] {
  const { router }: { router: { stack: readonly Layer[] } } = app.getHttpAdapter().getInstance();
  return router.stack.flatMap(({ route }) =>
    route === undefined ? [] : [...new Set(route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`))],
  );
}
