import { useId, type ReactNode } from 'react';

interface SelectProps {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}

/** One of many, in the browser's own list: it finds by typing, and a phone opens its own wheel. */
export function Select({ label, value, onChoose, children }: SelectProps) {
  const id = useId();
  return (
    <label className="field" htmlFor={id}>
      <span>{label}</span>
      <select id={id} value={value} onChange={({ target }) => onChoose(target.value)}>
        {children}
      </select>
    </label>
  );
}
