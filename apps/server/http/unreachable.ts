const CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND']);

// PostgreSQL's classes 08 (connection) and 57P (ended by somebody), and what `pg` says of its own accord.
const WORDS = /timeout|connection terminated|connection ended|cannot connect|not connected/i;

/** Whether a fault says that the database can't be reached just now, rather than that something is wrong. */
export function isUnreachable(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const code = 'code' in fault ? String(fault.code) : '';
  return CODES.has(code) || /^(08|57P)/.test(code) || WORDS.test(fault.message);
}
