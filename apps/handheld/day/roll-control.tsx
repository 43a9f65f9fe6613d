import type { ReactNode } from 'react';
import { useDesk } from '../parts/desk.js';
import { dayView } from './day.view.js';

/** DY3: roll and cut as one control; it says how long it has rolled, and why it may not. */
export function RollControl({ isSmall = false }: { isSmall?: boolean }): ReactNode {
  const desk = useDesk();
  const { roll } = dayView(desk.state, desk.me, desk.at);
  if (!roll) return null;
  const isCut = roll.type === 'cut';
  const word = isCut ? 'Cut' : 'Roll';
  if (isSmall && roll.bar) return null;
  return (
    <button
      type="button"
      className={`${isSmall ? 'roll-small' : 'go roll'}${isCut ? ' rolls' : ''}`}
      disabled={roll.bar !== null || desk.isSending}
      onClick={() => void desk.send({ type: roll.type }, isCut ? 'Cut' : 'Rolling')}
    >
      {roll.bar && !isSmall ? (
        <small>
          {roll.bar.rule}: {roll.bar.message}
        </small>
      ) : (
        <>
          <span>{word}</span>
          {roll.since && <small>rolling {roll.since}</small>}
        </>
      )}
    </button>
  );
}
