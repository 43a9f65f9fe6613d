import http from 'node:http';
import https from 'node:https';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter, type NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { AppModule, type Given } from './app.module.js';
import { StartError } from './config/start-error.js';
import { errorCode } from './config/error-code.js';
import { configureHttp } from './http/configure-http.js';
import { ForeignCheck } from './http/foreign.js';
import { FarewellsService } from './live/farewells.service.js';
import { SetboardIoAdapter } from './live/io.adapter.js';
import { SetupCodeService } from './people/setup-code.service.js';

/** The two servers of Setboard, with one application behind both. */
export interface Serving {
  readonly app: NestExpressApplication;
  readonly http: http.Server;
  /** null where HTTPS is off. */
  readonly https: https.Server | null;
  /** The code that claims an empty server; null once it is claimed. */
  setupCode(): Promise<string | null>;
  /** Says goodbye to every screen, and ends. */
  close(): Promise<void>;
}

/** Makes the application and its servers; nothing listens yet. */
export async function assemble(given: Given, tls: { key: string; cert: string } | null): Promise<Serving> {
  const handler = express();
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(given), new ExpressAdapter(handler), {
    logger: false,
    bodyParser: false,
    abortOnError: false,
  });
  const plain = http.createServer(handler);
  const secure = tls && https.createServer(tls, handler);
  configureHttp(app);
  const check = app.get(ForeignCheck);
  const servers = secure ? [plain, secure] : [plain];
  app.useWebSocketAdapter(new SetboardIoAdapter(servers, (request) => !check.isForeign(request), given.log));
  await app.init();
  return {
    app,
    http: plain,
    https: secure,
    setupCode: () => app.get(SetupCodeService).standing(),
    async close() {
      app.get(FarewellsService).toAll('restarting');
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
      await app.close();
    },
  };
}

/** So many may dial at the same moment before any is turned away, where the system allows it; Node asks for 511 by itself. */
const MOST_AT_THE_DOOR = 8_192;

/** Listens, or says in one line why not. */
export function listen(server: http.Server, port: number, host: string, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void =>
      reject(
        new StartError(`${variable} is ${port}, and can’t be listened to (${errorCode(error)}). Choose another port.`),
      );
    server.once('error', fail);
    server.listen(port, host, MOST_AT_THE_DOOR, () => {
      server.off('error', fail);
      resolve();
    });
  });
}
