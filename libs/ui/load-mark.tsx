import { isWorking, lapseOf, type Instant, type Weapon } from '#custody';
import './load-mark.css';
import { loadWords, type LoadTone } from './words/weapon.js';

export interface LoadMarkProps {
  weapon: Weapon;
  /** The server's time: what is checked lapses by it. */
  at: Instant;
}

/** SC3: each has a shape of its own beside its colour and its word. */
const SHAPES: Record<LoadTone, 'plain' | 'cold' | 'dashed' | 'filled'> = {
  plain: 'plain',
  unknown: 'plain',
  cold: 'cold',
  dummy: 'dashed',
  blank: 'filled',
};

/** SC4: what lapsed as it went back to the armorer is how it should be; a hatch there would call for nothing. */
function isShownLapsed(weapon: Weapon, at: Instant): boolean {
  const lapse = lapseOf(weapon, at);
  return lapse !== null && (weapon.status !== 'returned' || lapse.reason === 'counts-differ');
}

/** What is in a weapon, as far as this screen may know it; its size is that of the text around it. Nothing is said of a locked one. */
export function LoadMark({ weapon, at }: LoadMarkProps) {
  if (weapon.status === 'locked' && isWorking(weapon)) return null;
  const { tone, text } = loadWords(weapon, at);
  return (
    <span className="load-mark" data-shape={SHAPES[tone]} data-lapsed={isShownLapsed(weapon, at) || undefined}>
      {text}
    </span>
  );
}
