import { HttpException } from '@nestjs/common';

/** Why a request is not done: contract.md's `error.code`, each with its status and what a person is told. */
const DENIALS = {
  malformed: [400, 'Setboard does not understand this.'],
  unauthorized: [401, 'Sign in first, or pair this screen.'],
  'wrong-pin': [401, 'That is not the PIN. Try again.'],
  forbidden: [403, 'You may not do this: it is not for your role.'],
  foreign: [403, 'Setboard is not called by this name. SETBOARD_URL says its address.'],
  'https-wanted': [403, 'Over plain HTTP nobody signs in from another machine. Use the https address.'],
  'wrong-code': [403, 'That is not the set-up code. Setboard prints it where it was started.'],
  'not-found': [404, 'There is nothing here.'],
  'new-pin-wanted': [409, 'This PIN works once. Choose one of your own.'],
  'not-empty': [409, 'This server has its production already.'],
  'not-a-sample': [409, 'Only a sample can be thrown away.'],
  gone: [410, 'This code is used or too old. Start anew.'],
  'too-large': [413, 'This is more than Setboard takes at once.'],
  'too-many': [429, 'Too many tries. Wait a little.'],
  fault: [500, 'Something went wrong in Setboard. Try again.'],
  unavailable: [503, 'The database does not answer. Try again in a moment.'],
} as const satisfies Record<string, readonly [number, string]>;

export type DenialCode = keyof typeof DENIALS;

/** A service's "no", as a value. `waitSeconds` becomes Retry-After. */
export interface Denial {
  readonly denied: DenialCode;
  readonly message?: string;
  readonly details?: object;
  readonly waitSeconds?: number;
}

/** What a service answers: what was asked for, or why not. */
export type Answer<Wanted extends object> = Wanted | Denial;

export const denied = (code: DenialCode, more: Omit<Denial, 'denied'> = {}): Denial => ({ denied: code, ...more });

/** A denial on its way out of a controller, guard or middleware. */
export class DeniedError extends HttpException {
  constructor(readonly denial: Denial) {
    super(denial.denied, statusOf(denial));
  }
}

/** The answer without its denial, which is thrown for the filter to send. */
export function granted<Wanted extends object>(answer: Wanted | Denial): Wanted {
  if ('denied' in answer) throw new DeniedError(answer);
  return answer;
}

export const statusOf = ({ denied: code }: Denial): number => DENIALS[code][0];

/** The body of an error answer: contract.md, "HTTP". */
export function bodyOf({ denied: code, message, details }: Denial): object {
  return { error: { code, message: message ?? DENIALS[code][1], ...(details && { details }) } };
}
