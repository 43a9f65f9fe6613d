import type { Outcome } from '#wire';

/** What became of the newest tap, in words. The hoped-for state is never among them. */
export type Notice =
  | { kind: 'none' }
  | { kind: 'sending' }
  | { kind: 'done'; said: string }
  | { kind: 'refused'; rule: string; message: string }
  | { kind: 'failed'; message: string }
  /** Not known to be recorded; the same command may go again under its own id. */
  | { kind: 'unconfirmed'; message: string };

/** The newest command's way: being sent, or the server's answer. */
export type Progress = { kind: 'idle' } | { kind: 'sending' } | { kind: 'answered'; outcome: Outcome };

export function noticeOf(progress: Progress, said: string): Notice {
  if (progress.kind === 'idle') return { kind: 'none' };
  if (progress.kind === 'sending') return { kind: 'sending' };
  const { outcome } = progress;
  switch (outcome.status) {
    case 'accepted':
      return { kind: 'done', said };
    case 'refused':
      return { kind: 'refused', rule: outcome.rule, message: outcome.message };
    case 'forbidden':
      return { kind: 'failed', message: outcome.message };
    case 'malformed':
      return {
        kind: 'failed',
        message: `Setboard could not read that: ${outcome.problems.map((problem) => problem.message).join(' ')}`,
      };
    case 'unconfirmed':
      return { kind: 'unconfirmed', message: outcome.message };
  }
}
