import { Client, type ClientConfig, type QueryResult } from 'pg';
import { onceAwakeFor } from './once-awake-for.js';

/** How long one statement may take before its connection is given up; the command behind it is answered `unconfirmed`. */
export const STATEMENT_MS = 2_500;

type Answered = (fault: Error | null, result?: QueryResult) => void;
/** `pg`'s ways to ask have in common that a callback stands last, or none and a promise is returned. */
type Ask = (...asked: unknown[]) => unknown;

/**
 * A connection whose statements fail as `pg`'s own `query_timeout` has them fail, but not for a time in which this process
 * stood still: their answers lie ready then, and to say that the database did not answer would be wrong.
 */
export class AwakeClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.query = inTime(this.query.bind(this) as Ask) as Client['query'];
  }
}

function inTime(ask: Ask): Ask {
  const asking = (asked: unknown[], answered: Answered): unknown => {
    let isOver = false;
    const stop = onceAwakeFor(STATEMENT_MS, () => {
      isOver = true;
      answered(new Error('Query read timeout'));
    });
    return ask(...asked, (fault: Error | null, result: QueryResult) => {
      stop();
      if (!isOver) answered(fault, result);
    });
  };
  return (...asked) => {
    // A stream of rows is read for as long as its reader takes.
    if (isStream(asked[0])) return ask(...asked);
    const last = asked.at(-1);
    if (isAnswered(last)) return asking(asked.slice(0, -1), last);
    return new Promise((resolve, reject) => {
      asking(asked, (fault, result) => (fault ? reject(fault) : resolve(result)));
    });
  };
}

const isAnswered = (last: unknown): last is Answered => typeof last === 'function';

const isStream = (asked: unknown): boolean => typeof asked === 'object' && asked !== null && 'submit' in asked;
