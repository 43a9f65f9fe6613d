import type { ReactNode } from 'react';

interface WrittenProps {
  label: string;
  value: string;
  onSay: (text: string) => void;
  rows?: number;
  /** As long as the server takes it. */
  longest?: number;
}

/** What is answered in one's own words, under what is asked. */
export const Written = ({ label, value, onSay, rows = 3, longest = 2_000 }: WrittenProps): ReactNode => (
  <label className="field">
    <span>{label}</span>
    <textarea rows={rows} maxLength={longest} dir="auto" value={value} onChange={({ target }) => onSay(target.value)} />
  </label>
);
