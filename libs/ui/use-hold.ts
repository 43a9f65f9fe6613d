import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';

type Held = { by: 'pointer' | 'key'; sinceMs: number; timer: ReturnType<typeof setTimeout> };

/** The handlers of a button that wants to be held. */
export interface Hold {
  isHolding: boolean;
  handlers: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    onPointerLeave: () => void;
    onPointerCancel: () => void;
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    onKeyUp: (event: KeyboardEvent<HTMLElement>) => void;
    onBlur: () => void;
    onClick: (event: MouseEvent<HTMLElement>) => void;
    onContextMenu: (event: MouseEvent<HTMLElement>) => void;
  };
}

const isPressKey = (key: string): boolean => key === ' ' || key === 'Enter';

/** A phone may have no motor, and a browser may refuse it before the first tap; the fill says it all the same. */
const buzz = (pattern: number[]): void => {
  if ('vibrate' in navigator) navigator.vibrate(pattern);
};

/**
 * Runs `onHeld` once when pointer or key was held for `holdMs` on the button; leaving it or letting go calls it off. A
 * screen reader can't hold: its click has no pointer behind it (`detail` 0) and counts at once.
 */
export function useHold(holdMs: number, onHeld: () => void): Hold {
  const [isHolding, setIsHolding] = useState(false);
  const held = useRef<Held | null>(null);
  const newest = useRef(onHeld);
  useEffect(() => {
    newest.current = onHeld;
  });

  const end = useCallback(() => {
    if (held.current) clearTimeout(held.current.timer);
    held.current = null;
    setIsHolding(false);
  }, []);
  useEffect(() => end, [end]);

  const complete = (): void => {
    end();
    buzz([60, 40, 60]);
    newest.current();
  };
  const begin = (by: Held['by'], sinceMs: number): void => {
    if (held.current) return;
    held.current = { by, sinceMs, timer: setTimeout(complete, holdMs) };
    setIsHolding(true);
    buzz([15]);
  };
  const letGo = (by: Held['by'], atMs: number): void => {
    if (held.current?.by !== by) return;
    // The page may have been too busy for its own timer: what counts is how long it was held.
    if (atMs - held.current.sinceMs >= holdMs) complete();
    else end();
  };

  return {
    isHolding,
    handlers: {
      onPointerDown(event) {
        if (event.button !== 0) return;
        // A finger is captured by where it went down, and then would never be seen leaving.
        if (event.currentTarget.hasPointerCapture(event.pointerId)) {
          event.currentTarget.releasePointerCapture(event.pointerId);
        }
        begin('pointer', event.timeStamp);
      },
      onPointerUp: (event) => letGo('pointer', event.timeStamp),
      onPointerLeave: () => held.current?.by === 'pointer' && end(),
      onPointerCancel: () => held.current?.by === 'pointer' && end(),
      onKeyDown(event) {
        if (!isPressKey(event.key)) return;
        event.preventDefault();
        if (!event.repeat) begin('key', event.timeStamp);
      },
      onKeyUp(event) {
        if (!isPressKey(event.key)) return;
        event.preventDefault();
        letGo('key', event.timeStamp);
      },
      onBlur: end,
      onClick(event) {
        if (event.detail === 0 && !held.current) complete();
      },
      onContextMenu: (event) => event.preventDefault(),
    },
  };
}
