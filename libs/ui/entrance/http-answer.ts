import { isShape } from './shape.js';

/**
 * Why a request came to nothing, as a screen needs to tell it apart; the codes are those of contract.md's
 * `{ error: { code, message, details? } }`. What no screen treats on its own is `other`, with the server's code kept.
 */
export type HttpFailure =
  | { code: 'network'; message: string }
  | { code: 'too-many'; message: string; retryAfterSeconds: number }
  | { code: 'https-wanted'; message: string; url: string | null }
  | { code: 'new-pin-wanted'; message: string }
  /** The PIN or the set-up code is not the right one. */
  | { code: 'wrong'; message: string }
  | { code: 'unauthorized'; message: string }
  | { code: 'forbidden'; message: string }
  | { code: 'gone'; message: string }
  | { code: 'malformed'; message: string; problems: FieldProblem[] }
  | { code: 'other'; message: string; status: number; serverCode: string };

/** One field that the server did not take; `path` is dotted, as in `armorer.pin`. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** What every route's function resolves to; it never rejects. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; failure: HttpFailure };

/** The parts of a response that an error is read from. */
export interface RefusedResponse {
  status: number;
  retryAfter: string | null;
  body: unknown;
}

const textOr = (value: unknown, fallback: string): string => (typeof value === 'string' && value ? value : fallback);

/** Retry-After as seconds; a missing or unreadable one counts as five, so that nothing is hammered. */
const secondsOf = (retryAfter: string | null): number => {
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : 5;
};

function problemsOf(details: unknown): FieldProblem[] {
  const list = isShape(details) ? details['problems'] : details;
  if (!Array.isArray(list)) return [];
  return list
    .filter(isShape)
    .map((problem) => ({ path: textOr(problem['path'], ''), message: textOr(problem['message'], 'not accepted') }));
}

/** Only an https address is ever offered as a link: the text came from outside this page. */
function httpsUrlOf(details: unknown): string | null {
  const url = isShape(details) ? details['url'] : details;
  return typeof url === 'string' && url.startsWith('https://') ? url : null;
}

/** Reads an error response; one that is not in the contract's shape still gets a sentence. */
export function parseFailure({ status, retryAfter, body }: RefusedResponse): HttpFailure {
  const error = isShape(body) && isShape(body['error']) ? body['error'] : {};
  const serverCode = textOr(error['code'], '');
  const message = textOr(error['message'], `The server answered ${status}.`);
  const details = error['details'];
  if (status === 429) return { code: 'too-many', message, retryAfterSeconds: secondsOf(retryAfter) };
  if (serverCode === 'https-wanted') return { code: 'https-wanted', message, url: httpsUrlOf(details) };
  if (serverCode === 'new-pin-wanted') return { code: 'new-pin-wanted', message };
  if (serverCode === 'wrong-pin' || serverCode === 'wrong-code') return { code: 'wrong', message };
  if (status === 410) return { code: 'gone', message };
  if (status === 401) return { code: 'unauthorized', message };
  if (status === 403) return { code: 'forbidden', message };
  if (status === 400 || status === 422) return { code: 'malformed', message, problems: problemsOf(details) };
  return { code: 'other', message, status, serverCode };
}

/** The failure as one sentence for a person. */
export function failureSentence(failure: HttpFailure): string {
  switch (failure.code) {
    case 'network':
      return 'The server can’t be reached from here.';
    case 'too-many':
      return `Too many tries. Wait ${failure.retryAfterSeconds} s.`;
    case 'malformed':
      return failure.problems.length === 0
        ? failure.message
        : failure.problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join(' · ');
    case 'https-wanted':
    case 'new-pin-wanted':
    case 'wrong':
    case 'unauthorized':
    case 'forbidden':
    case 'gone':
    case 'other':
      return failure.message;
  }
}
