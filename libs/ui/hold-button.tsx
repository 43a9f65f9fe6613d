import type { CSSProperties, ReactNode } from 'react';
import './hold-button.css';
import { useHold } from './use-hold.js';

export interface HoldButtonProps {
  children: ReactNode;
  /** Runs once when the button was held for its whole time, or clicked by a screen reader. */
  onHeld: () => void;
  /** `stop` is the red one. */
  tone?: 'stop' | 'plain';
  /** Half a second unless told. */
  holdMs?: number;
  className?: string;
  'aria-label'?: string;
}

type FillStyle = CSSProperties & Record<'--hold-ms', string>;

/** A button that is held, not tapped, and fills up meanwhile: STOP without a dialog, and without an accident. */
export function HoldButton({ children, onHeld, tone = 'stop', holdMs = 500, className, ...rest }: HoldButtonProps) {
  const { isHolding, handlers } = useHold(holdMs, onHeld);
  const style: FillStyle = { '--hold-ms': `${holdMs}ms` };
  return (
    <button
      type="button"
      className={className ? `hold-button ${className}` : 'hold-button'}
      data-tone={tone}
      data-holding={isHolding || undefined}
      aria-label={rest['aria-label']}
      title="Press and hold"
      style={style}
      {...handlers}
    >
      <span className="hold-button-words">{children}</span>
    </button>
  );
}
