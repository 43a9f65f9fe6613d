import { useEffect, useRef, useState } from 'react';

const HELD_FOR_MS = 500;

/**
 * Shift and S held for half a second, from any page, dialog or text field. A scanner that types a capital S lets it go within
 * milliseconds, so it never gets this far. Says whether it is being held, so that the button can fill up.
 */
export function useStopKey(onHeld: () => void): boolean {
  const [isHeld, setIsHeld] = useState(false);
  const newest = useRef(onHeld);
  useEffect(() => {
    newest.current = onHeld;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const letGo = (): void => {
      clearTimeout(timer);
      timer = undefined;
      setIsHeld(false);
    };
    const onDown = (event: KeyboardEvent): void => {
      const isStop = event.shiftKey && event.code === 'KeyS' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isStop) {
        if (timer && event.key !== 'Shift') letGo();
        return;
      }
      if (event.repeat) event.preventDefault();
      else if (!timer) {
        setIsHeld(true);
        timer = setTimeout(() => {
          letGo();
          newest.current();
        }, HELD_FOR_MS);
      }
    };
    const onUp = (event: KeyboardEvent): void => {
      if (event.code === 'KeyS' || event.key === 'Shift') letGo();
    };
    window.addEventListener('keydown', onDown, { capture: true });
    window.addEventListener('keyup', onUp, { capture: true });
    window.addEventListener('blur', letGo);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', onDown, { capture: true });
      window.removeEventListener('keyup', onUp, { capture: true });
      window.removeEventListener('blur', letGo);
    };
  }, []);
  return isHeld;
}
