import { useEffect, useState, useSyncExternalStore } from 'react';
import { lightOf, readChoice, switched, type Light, type LightChoice } from './light.js';

const KEPT_AS = 'setboard.light';
const PREFERS_LIGHT = '(prefers-color-scheme: light)';

/** A browser that keeps nothing follows the phone. */
function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

function keep(choice: LightChoice): void {
  try {
    localStorage.setItem(KEPT_AS, choice);
  } catch {
    // Nothing is kept in a private window: the switch holds until the page is closed.
  }
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(PREFERS_LIGHT);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Draws the page in dark or sun, and gives the switch. */
export function useLight(fromAddress: Light | null): [Light, () => void] {
  const prefersLight = useSyncExternalStore(subscribe, () => matchMedia(PREFERS_LIGHT).matches);
  const [choice, setChoice] = useState<LightChoice>(() => readChoice(kept()));
  const light = lightOf(choice, { prefersLight }, fromAddress);
  useEffect(() => {
    document.documentElement.dataset['light'] = light;
    document
      .querySelector('meta[name="theme-color"]')
      ?.setAttribute('content', light === 'sun' ? '#ffffff' : '#0b0d0f');
  }, [light]);
  const flip = (): void => {
    const next = switched(light, { prefersLight });
    keep(next);
    setChoice(next);
  };
  return [light, flip];
}
