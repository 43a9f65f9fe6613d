/**
 * Asks for those that come within one turn of the event loop by one question, each key once: hundreds of screens that come
 * back together are no hundreds of questions. What is asked for is read after it was asked for, never before. A question
 * that fails fails for those that it was for, and for nobody else.
 */
export function askedTogether<T>(
  ask: (keys: string[]) => Promise<ReadonlyMap<string, T>>,
): (key: string) => Promise<T | null> {
  let waiting: { keys: Set<string>; answers: Promise<ReadonlyMap<string, T>> } | null = null;
  const gather = () => {
    const keys = new Set<string>();
    const answers = new Promise<void>((resolve) => {
      setImmediate(resolve);
    }).then(() => {
      waiting = null;
      return ask([...keys]);
    });
    return { keys, answers };
  };
  return async (key) => {
    waiting ??= gather();
    waiting.keys.add(key);
    return (await waiting.answers).get(key) ?? null;
  };
}
