import { useState } from 'react';
import { useDesk } from '../desk.js';
import { useFigures, useKey } from '../keys/keyboard.js';
import { KeyButton } from '../parts/key-button.js';
import type { ActionOffer } from './chosen.view.js';

interface FiredRowProps {
  offer: ActionOffer;
  rounds: number;
  onTake: (fired?: number) => void;
}

/** RD3: taking back a weapon that was loaded with blanks asks how many were fired, in the same tap. */
export function FiredRow({ offer, rounds, onTake }: FiredRowProps) {
  const { off, wake } = useDesk();
  const [isAsking, setIsAsking] = useState(false);
  const cannot = off === 'not-current';
  const take = (fired: number): void => {
    if (cannot || fired > rounds) return;
    if (off) wake();
    else onTake(fired);
  };
  useKey(offer.key, () => setIsAsking(true));
  useFigures(isAsking ? take : null);
  return (
    <fieldset
      className="fired-row"

      aria-label={`${offer.text}: how many were fired?`}
      data-open={isAsking || undefined}
    >
      <p>
        {offer.text} <kbd>{offer.key}</kbd>
        <small>{isAsking ? 'Type how many were fired' : 'How many were fired? One tap takes it back.'}</small>
      </p>
      <div className="fired-numbers">
        {Array.from({ length: rounds + 1 }, (_, fired) => (
          <button
            key={fired}
            type="button"
            className="act go"
            aria-disabled={cannot || undefined}
            onClick={() => take(fired)}
          >
            <b>{fired}</b> fired
          </button>
        ))}
        <KeyButton k="Y" doesWrite onPress={() => onTake()}>
          Not counted yet
        </KeyButton>
      </div>
    </fieldset>
  );
}
