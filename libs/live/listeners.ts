/** Whoever wants to be told; a listener may leave while it is being told. */
export interface Listeners<Told extends unknown[]> {
  add: (listener: (...told: Told) => void) => () => void;
  tell: (...told: Told) => void;
}

export function createListeners<Told extends unknown[] = []>(): Listeners<Told> {
  const all = new Set<(...told: Told) => void>();
  return {
    add(listener) {
      // Wrapped, so that the same function added twice is told twice and leaves once.
      const own = (...told: Told): void => listener(...told);
      all.add(own);
      return () => all.delete(own);
    },
    tell(...told) {
      for (const listener of all) listener(...told);
    },
  };
}
