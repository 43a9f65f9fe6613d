import type { Load, WeaponKind } from '#custody';
import './load-mark.css';
import { tellLoad } from './load-words.js';

export interface LoadMarkProps {
  /** A replica, rubber, blade or airsoft is told by its kind. */
  kind: WeaponKind;
  load?: Load;
  /** Both have seen it, they agreed, and neither lapsed: `cold` only then. */
  isChecked: boolean;
  /** Hatched: nothing moves onward on it. */
  isLapsed?: boolean;
}

/** What is in a weapon, by word, shape and colour (SC3). Its size is that of the text around it. */
export function LoadMark({ kind, load, isChecked, isLapsed = false }: LoadMarkProps) {
  const told = tellLoad(kind, load, isChecked && !isLapsed);
  if (!told) return null;
  return (
    <span className="load-mark" data-shape={told.shape} data-lapsed={isLapsed || undefined}>
      {told.word}
    </span>
  );
}
