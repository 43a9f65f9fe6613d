import type { ReactNode } from 'react';
import type { Notice } from './notice.view.js';

export interface NoticeProps {
  notice: Notice;
  onAgain: () => void;
  onDismiss: () => void;
}

/** One line that is always there, so that a word confirms each tap without anything moving under the thumb. */
export function SaidLine({ notice, otherwise }: { notice: Notice; otherwise: string | null }): ReactNode {
  const isDone = notice.kind === 'done';
  return (
    <output className={isDone ? 'said said-done' : 'said'}>
      <span dir="auto">{isDone ? `✓ ${notice.said}` : notice.kind === 'sending' ? 'Sending…' : otherwise}</span>
    </output>
  );
}

/** What went wrong, over the page's lower end and never over STOP, until it was read. */
export function NoticePanel({ notice, onAgain, onDismiss }: NoticeProps): ReactNode {
  if (notice.kind === 'none' || notice.kind === 'sending' || notice.kind === 'done') return null;
  const isUnconfirmed = notice.kind === 'unconfirmed';
  return (
    <div className="notice" role="alert">
      <h2>
        {notice.kind === 'refused' && <span className="rule">{notice.rule}</span>}
        {isUnconfirmed ? 'Not known to be recorded' : 'Not recorded'}
      </h2>
      <p dir="auto">{notice.message}</p>
      <div className="notice-buttons">
        {isUnconfirmed && (
          <button type="button" className="strong" onClick={onAgain}>
            Send again
          </button>
        )}
        <button type="button" onClick={onDismiss}>
          {isUnconfirmed ? 'Leave it' : 'OK'}
        </button>
      </div>
    </div>
  );
}
