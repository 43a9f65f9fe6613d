import { parseFailure, type Answer } from './http-answer.js';

/** One request: a token where the route wants one, a body where it takes one. */
export interface Request {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  token?: string;
  body?: unknown;
}

/** A little over the server's own three seconds for an answer: past it, the server counts as not reached. */
const ANSWER_WITHIN_MS = 8000;

export async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Status and body of an answer that is not an error. */
export interface Reply {
  status: number;
  body: unknown;
}

/** Sends one request to the server that this page came from; never rejects, and keeps nothing. */
export async function request({ method, path, token, body }: Request): Promise<Answer<Reply>> {
  const headers = new Headers({ Accept: 'application/json' });
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  try {
    const response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    const reply = { status: response.status, body: await bodyOf(response) };
    if (response.ok) return { ok: true, value: reply };
    return { ok: false, failure: parseFailure({ ...reply, retryAfter: response.headers.get('Retry-After') }) };
  } catch {
    return { ok: false, failure: { code: 'network', message: 'The server can’t be reached from here.' } };
  }
}
