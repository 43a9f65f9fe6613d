const KEPT_FOR_MS = 1_000;

type Later = (forget: () => void) => void;

const aSecondLater: Later = (forget) => void setTimeout(forget, KEPT_FOR_MS).unref();

/**
 * What is made of a thing, made once for all who ask within about a second, and then forgotten: a crowd that comes back
 * together shares one, and a production that nobody comes back to keeps none.
 */
export function keptBriefly<K extends object, V>(make: (of: K) => V, later = aSecondLater): (of: K) => V {
  let kept: Map<K, V> | null = null;
  return (of) => {
    if (!kept) {
      kept = new Map();
      later(() => (kept = null));
    }
    const known = kept.get(of);
    if (known !== undefined) return known;
    const made = make(of);
    kept.set(of, made);
    return made;
  };
}
