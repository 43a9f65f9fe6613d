import { parseFailure, type Answer } from './http-answer.js';
import { bodyOf } from './http-request.js';

/** A file that the server made, with the name that it gave it. */
export interface Download {
  name: string;
  blob: Blob;
}

/** The name in Content-Disposition, in whatever letters it is; without one, the browser's own. */
function nameIn(disposition: string | null): string {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  const [, plain] = /filename="((?:[^"\\]|\\.)*)"/i.exec(disposition ?? '') ?? [];
  return encoded === undefined ? (plain ?? '') : decodeURIComponent(encoded);
}

/** Fetches a file, however long that takes; never rejects. One that breaks off is no file. */
export async function download(path: string, token: string): Promise<Answer<Download>> {
  try {
    const headers = { Authorization: `Bearer ${token}` };
    const response = await fetch(path, { headers, cache: 'no-store' });
    if (!response.ok) {
      const retryAfter = response.headers.get('Retry-After');
      return {
        ok: false,
        failure: parseFailure({ status: response.status, body: await bodyOf(response), retryAfter }),
      };
    }
    const name = nameIn(response.headers.get('Content-Disposition'));
    return { ok: true, value: { name, blob: await response.blob() } };
  } catch {
    return { ok: false, failure: { code: 'network', message: 'The server can’t be reached from here.' } };
  }
}
