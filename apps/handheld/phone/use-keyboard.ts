import { useEffect } from 'react';

/** A pinched page has a smaller view too; only an unscaled one that is shorter has a keyboard below it. */
const UNSCALED = 1.01;

/** Says in `--keyboard` how much of the page's lower end the phone's keyboard covers, so that STOP stays above it. */
export function useKeyboard(): void {
  useEffect(() => {
    const view = globalThis.visualViewport;
    if (!view) return undefined;
    const measure = (): void => {
      const covered = view.scale < UNSCALED ? Math.max(0, innerHeight - view.height - view.offsetTop) : 0;
      document.documentElement.style.setProperty('--keyboard', `${Math.round(covered)}px`);
    };
    view.addEventListener('resize', measure);
    view.addEventListener('scroll', measure);
    measure();
    return () => {
      view.removeEventListener('resize', measure);
      view.removeEventListener('scroll', measure);
    };
  }, []);
}
