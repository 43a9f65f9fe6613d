import type { ReactNode } from 'react';

export interface HoldButtonProps {
  children: ReactNode;
  /** Runs once when the button was held for its whole time, or clicked by a screen reader. */
  onHeld: () => void;
  /** `stop` is the red one. */
  tone?: 'stop' | 'plain';
  holdMs?: number;
  className?: string;
  'aria-label'?: string;
}
