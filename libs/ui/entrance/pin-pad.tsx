import { Delete } from 'lucide-react';

interface PinPadProps {
  onDigit: (digit: string) => void;
  onErase: () => void;
  isDisabled: boolean;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** A number pad for gloved thumbs; pages with a keyboard and mouse hide it. */
export function PinPad({ onDigit, onErase, isDisabled }: PinPadProps) {
  const key = (digit: string) => (
    <button key={digit} type="button" disabled={isDisabled} onClick={() => onDigit(digit)}>
      {digit}
    </button>
  );
  return (
    <fieldset className="pin-pad" aria-label="Number pad">
      {DIGITS.map(key)}
      <span />
      {key('0')}
      <button type="button" disabled={isDisabled} onClick={onErase} aria-label="Erase the last digit">
        <Delete aria-hidden="true" />
      </button>
    </fieldset>
  );
}
