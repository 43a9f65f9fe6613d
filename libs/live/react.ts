import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useFromLink, useLink } from './link-context.js';
import { openLink } from './link.js';
import type { Link, LinkView } from './link-view.js';
import { browserPage, pageToCome, type Page } from './page.js';

export { LinkProvider, useLink } from './link-context.js';
// In rooms of their own, so that the board's script goes without them.
export { useKeptHeads } from './use-kept-heads.js';
export { useBoard, useIsCurrent, useScreens, useServerClock } from './use-board-parts.js';
export { useSend, type Send, type Sending } from './use-send.js';
export { useStop } from './use-stop.js';

/** Which build this page is of, as Vite was told; a page that was not built by it says nothing. */
const env: Partial<ImportMetaEnv> | undefined = import.meta.env;
const build: unknown = env?.['VITE_BUILD_ID'];

const openFor = (token: string, page?: Page): Link =>
  openLink({ token: () => token, ...(typeof build === 'string' && { build }), ...(page && { page }) });

/** A link that was opened before there was a page to show it; the first who asks for its token has it. */
export interface EarlyLink {
  readonly take: (token: string) => Link | null;
}

/** Dials before anything is rendered. */
export function openEarly(token: string): EarlyLink {
  const { page, begin } = pageToCome(browserPage);
  let link: Link | null = openFor(token, page);
  return {
    take(wanted) {
      const taken = link;
      link = null;
      begin();
      if (wanted === token) return taken;
      taken?.close();
      return null;
    },
  };
}

/** Open for as long as somebody subscribes, which outlives React's trial mounting. */
function openingOf(token: string, early?: EarlyLink): { subscribe: () => () => void; current: () => Link | null } {
  let link: Link | null = null;
  return {
    subscribe() {
      const opened = early?.take(token) ?? openFor(token);
      link = opened;
      return () => {
        opened.close();
        link = null;
      };
    },
    current: () => link,
  };
}

/**
 * The page's link for a token; null while it is being opened. One link a token: another person may be sent another view of
 * the same log (CH2).
 */
export function useLinkFor(token: string, early?: EarlyLink): Link | null {
  const opening = useMemo(() => openingOf(token, early), [token, early]);
  return useSyncExternalStore(opening.subscribe, opening.current);
}

/** Connecting, board or refused: what a screen decides on first. */
export const useLinkView = (): LinkView => useFromLink((link) => link.current());

const IDENTIFIED_FOR_MS = 6_000;

/** The name to flash while the armorer looks for this screen, else null. DY3: while the camera rolls it waits for "cut". */
export function useIdentified(isRolling: boolean): string | null {
  const link = useLink();
  const [name, setName] = useState<string | null>(null);
  const forgetAt = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => link.onIdentify((screen) => setName(screen.name)), [link]);
  useEffect(() => {
    if (name === null || isRolling) return undefined;
    forgetAt.current = setTimeout(() => setName(null), IDENTIFIED_FOR_MS);
    return () => clearTimeout(forgetAt.current);
  }, [name, isRolling]);
  return isRolling ? null : name;
}
