import type { ReactNode } from 'react';

/** SC6: why something may not be done, with the rule, before anyone taps. */
export function BarNote({ bar }: { bar: { rule: string; message: string } }): ReactNode {
  return (
    <p className="bar">
      <span className="rule">{bar.rule}</span> <span dir="auto">{bar.message}</span>
    </p>
  );
}
