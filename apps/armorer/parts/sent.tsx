import type { Refusal } from '#custody';
import type { SendingThen } from './use-sending.js';

/** A rule's no, in its own words, with its number. */
export function Refused({ refusal, id }: { refusal: Pick<Refusal, 'rule' | 'message'>; id?: string }) {
  return (
    <p className="refused" id={id}>
      <b>{refusal.rule}</b> {refusal.message}
    </p>
  );
}

function Answer({ sending, sendAgain }: SendingThen) {
  if (sending.kind === 'idle') return null;
  if (sending.kind === 'sending') return <p className="sending">sending…</p>;
  const { outcome } = sending;
  switch (outcome.status) {
    case 'accepted':
      return null;
    case 'refused':
      return <Refused refusal={outcome} />;
    case 'malformed':
      return <p className="refused">Not recorded. {outcome.problems.map(({ message }) => message).join(' ')}</p>;
    case 'forbidden':
      return <p className="refused">Not recorded. {outcome.message}</p>;
    case 'unconfirmed':
      return (
        <p className="refused">
          <b>Not known to be recorded.</b> {outcome.message}{' '}
          <button type="button" className="act" onClick={sendAgain}>
            Send again
          </button>
        </p>
      );
  }
}

/** What became of the newest tap here: never the hoped-for state. */
export function Sent({ sending }: { sending: SendingThen }) {
  return (
    <output className="sent">
      <Answer {...sending} />
    </output>
  );
}
