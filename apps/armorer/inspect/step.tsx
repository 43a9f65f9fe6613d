import { useEffect, useRef, type ReactNode } from 'react';

interface StepProps {
  label: string;
  isDone: boolean;
  /** The keyboard's figures answer it now. */
  isNow?: boolean;
  children: ReactNode;
}

/** One question of a form, with a mark once it is answered. The one that is asked now comes into sight. */
export function Step({ label, isDone, isNow, children }: StepProps) {
  const step = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNow) step.current?.scrollIntoView({ block: 'nearest' });
  }, [isNow]);
  return (
    <div ref={step} className="step" data-done={isDone || undefined} data-now={isNow || undefined}>
      <p className="step-label">
        {label}
        {isDone && (
          <i>
            <span aria-hidden="true">✓</span>
            <span className="unseen">answered</span>
          </i>
        )}
      </p>
      {children}
    </div>
  );
}
