import { Delete } from 'lucide-react';

interface NumberPadProps {
  typed: string;
  onType: (typed: string) => void;
  onOpen: () => void;
  canOpen: boolean;
}

const FIGURES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const LONGEST = 4;

/** A weapon's number with a gloved thumb; the list below narrows as it is typed. */
export function NumberPad({ typed, onType, onOpen, canOpen }: NumberPadProps) {
  const add = (figure: string): void => {
    if (typed.length < LONGEST) onType(typed + figure);
  };
  return (
    <fieldset className="number-pad" aria-label="Number pad">
      {FIGURES.map((figure) => (
        <button key={figure} type="button" onClick={() => add(figure)}>
          {figure}
        </button>
      ))}
      <button
        type="button"
        aria-label="Take the last figure off"
        aria-disabled={typed === '' || undefined}
        onClick={() => onType(typed.slice(0, -1))}
      >
        <Delete aria-hidden="true" />
      </button>
      <button type="button" onClick={() => add('0')}>
        0
      </button>
      <button
        type="button"
        className="pad-open"
        aria-disabled={typed === '' || !canOpen || undefined}
        onClick={() => typed !== '' && canOpen && onOpen()}
      >
        Open
      </button>
    </fieldset>
  );
}
