interface NumberRowProps {
  label: string;
  from?: number;
  to: number;
  value: number | null;
  onChoose: (value: number) => void;
  /** The keyboard's figures answer this row now. */
  isOpen?: boolean;
  /** What a button says beside its number: "3 fired". */
  unit?: string;
}

/** A row of numbers rather than a stepper: one tap answers, and nothing is pre-filled. */
export function NumberRow({ label, from = 0, to, value, onChoose, isOpen, unit }: NumberRowProps) {
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  return (
    <fieldset className="number-row" aria-label={label} data-open={isOpen || undefined}>
      {numbers.map((number) => (
        <button
          key={number}
          type="button"
          aria-pressed={value === number}
          aria-label={unit ? `${number} ${unit}` : undefined}
          onClick={() => onChoose(number)}
        >
          {number}
        </button>
      ))}
    </fieldset>
  );
}
