import { useCallback, useEffect, useState } from 'react';

const SHOWN_FOR_MS = 6_000;

/** The words that confirm what was recorded, for as long as they take to be read. */
export function useSaid(): [said: string, say: (words: string) => void] {
  const [said, setSaid] = useState<{ words: string; nth: number }>({ words: '', nth: 0 });
  useEffect(() => {
    if (said.words === '') return undefined;
    const timer = setTimeout(() => setSaid((now) => ({ ...now, words: '' })), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const say = useCallback((words: string) => setSaid((now) => ({ words, nth: now.nth + 1 })), []);
  return [said.words, say];
}
