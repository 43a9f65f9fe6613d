import { useDeferredValue, type ReactNode } from 'react';

/**
 * What is heavy on a tab: it is drawn after the rest of the tab stands, in slices that let the browser paint and hear its
 * user between them. Titles, buttons and their keys are never in it: a key pressed at once finds its tab there.
 */
export function Later({ children }: { children: ReactNode }) {
  const isTime = useDeferredValue(true, false);
  return isTime ? children : null;
}
