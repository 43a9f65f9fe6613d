const CONFIRMED_MS = 40;
const REFUSED_PATTERN_MS = [60, 60, 60];

/** A vibration beside the word, where the phone can. DY3: none while the camera rolls, a table makes it audible. */
export function vibrate(what: 'confirmed' | 'refused', isRolling: boolean): void {
  if (isRolling || !('vibrate' in navigator)) return;
  navigator.vibrate(what === 'confirmed' ? CONFIRMED_MS : REFUSED_PATTERN_MS);
}
