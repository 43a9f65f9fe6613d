import type { CSSProperties, ReactNode } from 'react';

export interface NumberRowProps {
  label: string;
  from?: number;
  to: number;
  value: number | null;
  onChoose: (value: number) => void;
}

type RowStyle = CSSProperties & Record<'--columns' | '--columns-narrow', number>;

/** As many abreast as leave each number 56 px on a phone, and on a narrow one; in even rows. */
const columnsFor = (count: number): { wide: number; narrow: number } => ({
  wide: count <= 6 ? count : count <= 8 ? 4 : 6,
  narrow: count <= 4 ? count : count <= 6 ? 3 : 4,
});

/** A row of numbers rather than a stepper: one tap, and nothing chosen beforehand. More than six take several rows. */
export function NumberRow({ label, from = 1, to, value, onChoose }: NumberRowProps): ReactNode {
  const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const columns = columnsFor(numbers.length);
  const style: RowStyle = { '--columns': columns.wide, '--columns-narrow': columns.narrow };
  return (
    <fieldset
      className="row-of"

      aria-label={label}
      style={style}
    >
      {numbers.map((number) => (
        <button
          key={number}
          type="button"
          className={number === value ? 'on' : undefined}
          aria-pressed={number === value}
          onClick={() => onChoose(number)}
        >
          {number}
        </button>
      ))}
    </fieldset>
  );
}
