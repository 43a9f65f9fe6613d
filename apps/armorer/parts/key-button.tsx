import { useRef, type ReactNode } from 'react';
import { useDesk } from '../desk.js';
import { useKey } from '../keys/keyboard.js';

interface KeyButtonProps {
  children: ReactNode;
  onPress: () => void;
  /** The key that presses it, printed on it. */
  k?: string;
  /** The one large button of its place. */
  isFirst?: boolean;
  isOff?: boolean;
  /** It sends something: while nothing can be written it asks for the PIN, or waits for the link. */
  doesWrite?: boolean;
  describedBy?: string;
  className?: string;
}

const KEY_SIGNS: Record<string, string> = { Enter: '⏎', Escape: 'esc' };

/** A button that says its key. A finger, a mouse, its key and a screen reader all press the same one. */
export function KeyButton({ children, onPress, k, isFirst, isOff, doesWrite, describedBy, className }: KeyButtonProps) {
  const { off, wake } = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const cannot = isOff === true || (doesWrite === true && off === 'not-current');
  const press = (): void => {
    if (cannot) return;
    if (doesWrite && off) wake();
    else onPress();
  };
  useKey(k ?? null, press);
  return (
    <button
      ref={button}
      type="button"
      className={['act', isFirst ? 'go' : '', className ?? ''].filter(Boolean).join(' ')}
      aria-disabled={cannot || undefined}
      aria-describedby={describedBy}
      aria-keyshortcuts={k}
      onClick={press}
    >
      <span>{children}</span>
      {k && <kbd>{KEY_SIGNS[k] ?? k}</kbd>}
    </button>
  );
}
