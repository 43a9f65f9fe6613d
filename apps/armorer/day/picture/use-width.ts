import { startTransition, useEffect, useState, type RefObject } from 'react';

/** How wide an element is inside its edges, in CSS pixels; 0 before it was measured. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => startTransition(() => setWidth(element.clientWidth)));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [of]);
  return width;
}
