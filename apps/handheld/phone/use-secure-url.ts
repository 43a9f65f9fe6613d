import { http } from '#ui/entrance';
import { useEffect, useState } from 'react';

/** The address of this page over https, where the server has one; asked for only where the page is on plain http. */
export function useSecureUrl(): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (globalThis.isSecureContext) return undefined;
    let isOver = false;
    void http.start().then((answer) => {
      if (!isOver && answer.ok && answer.value.httpsUrl) setUrl(new URL('/ad', answer.value.httpsUrl).href);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return url;
}
