import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { readSettings } from '../config/settings.js';
import type { Environment } from '../config/setting-words.js';
import { openDataSource } from '../database/data-source.js';
import { Clock } from '../http/clock.js';
import type { ServerFacts } from '../http/server-facts.js';
import { assemble, listen, type Serving } from '../serve.js';
import { createDatabase, type TestDatabase } from './test-database.js';

/** A clock that stands until it is told to go on. */
export class SetClock extends Clock {
  private at = new Date('2026-11-22T14:00:00.000Z');

  now(): Date {
    return this.at;
  }

  goOn(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}

export interface Asked {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** An answer; its body as the test that asks knows it. */
export interface Reply<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
  readonly text: string;
  /** `error.code`, where it is an error. */
  readonly code: string | undefined;
}

interface Refused {
  readonly error?: { readonly code: string };
}

/** Another server on the same database, or the first on one that was filled otherwise. */
type Beside = Pick<TestApp, 'databaseUrl'> & Partial<Pick<TestApp, 'clock'>>;

/** The server, sockets and all, over a database of its own; only the clock is another. */
export class TestApp {
  private constructor(
    private readonly serving: Serving,
    readonly url: string,
    readonly source: DataSource,
    readonly clock: SetClock,
    readonly said: string[],
    readonly webDir: string,
    readonly databaseUrl: string,
    private readonly database: TestDatabase | null,
  ) {}

  static async open(env: Environment = {}, beside?: Beside): Promise<TestApp> {
    const database = beside ? null : await createDatabase();
    const databaseUrl = beside?.databaseUrl ?? database?.url ?? '';
    const said: string[] = [];
    const log = pino({ level: 'debug' }, { write: (line: string) => void said.push(line) });
    const source = await openDataSource(databaseUrl, log);
    const clock = beside?.clock ?? new SetClock();
    const webDir = await mkdtemp(path.join(os.tmpdir(), 'setboard-web-'));
    const facts: ServerFacts = {
      settings: readSettings({ SETBOARD_TLS: 'off', SETBOARD_SETUP_CODE: 'open-sesame', ...env }),
      version: '0.0.0-test',
      buildId: 'test',
      rulesVersion: 'test',
      webDir,
      isHttpsUp: () => env['SETBOARD_TLS'] === 'auto',
    };
    const serving = await assemble({ facts, clock, log, source, caPem: null }, null);
    await listen(serving.http, 0, '127.0.0.1', 'PORT');
    const url = `http://127.0.0.1:${portOf(serving)}`;
    return new TestApp(serving, url, source, clock, said, webDir, databaseUrl, database);
  }

  get app(): NestExpressApplication {
    return this.serving.app;
  }

  async ask<Body = Record<string, unknown>>(
    method: string,
    where: string,
    { token, body, headers = {} }: Asked = {},
  ): Promise<Reply<Body>> {
    const sent = new Headers(headers);
    if (token !== undefined) sent.set('Authorization', `Bearer ${token}`);
    if (body !== undefined && !sent.has('Content-Type')) sent.set('Content-Type', 'application/json');
    const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
    const response = await fetch(`${this.url}${where}`, { method, headers: sent, body: text ?? null });
    const answered = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true && answered !== '';
    const read: Body & Refused = JSON.parse(isJson ? answered : '{}');
    return { status: response.status, headers: response.headers, body: read, text: answered, code: read.error?.code };
  }

  async close(): Promise<void> {
    await this.serving.close();
    await rm(this.webDir, { recursive: true, force: true });
    await this.database?.drop();
  }
}

function portOf({ http }: Serving): number {
  const address = http.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

export interface Production {
  readonly productionId: string;
  readonly deviceToken: string;
  readonly personId: string;
  readonly people?: { personId: string; name: string; roles: string[]; pin: string }[];
}

export const armorerPin = '271828';

/** A production of its own, as the set-up page makes it. */
export async function setUp(app: TestApp, more: object = {}): Promise<Production> {
  const body = { setupCode: 'open-sesame', name: 'Dust', armorer: { name: 'H. Ortiz', pin: armorerPin }, ...more };
  const { status, body: made, text } = await app.ask<Production>('POST', '/api/productions', { body });
  if (status !== 201) throw new Error(`set-up answered ${status}: ${text}`);
  return made;
}

/** Signs somebody in on a paired screen; returns the person's token. */
export async function signIn(app: TestApp, deviceToken: string, personId: string, pin: string): Promise<string> {
  const asked = { token: deviceToken, body: { personId, pin } };
  const { status, body, text } = await app.ask<{ token: string }>('POST', '/api/sign-in', asked);
  if (status !== 200) throw new Error(`sign-in answered ${status}: ${text}`);
  return body.token;
}

/** What side-by-side requests were answered, in no order. */
export const statusesOf = (replies: Reply[]): number[] => replies.map(({ status }) => status).sort((a, b) => a - b);

/** Status and code, to compare in one. */
export const codeOf = ({ status, code }: Reply): [number, string | undefined] => [status, code];
