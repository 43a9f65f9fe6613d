import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Link } from './link-view.js';

const LinkContext = createContext<Link | null>(null);

/** Gives the link to every hook below it: `<LinkProvider value={link}>`. */
export const LinkProvider = LinkContext.Provider;

/** The link itself, for `send`, `stop`, `identify` and the veil. */
export function useLink(): Link {
  const link = useContext(LinkContext);
  if (!link) throw new Error('useLink wants a LinkProvider above it');
  return link;
}

/** Something that the link knows, read anew whenever it says that something changed. */
export function useFromLink<T>(read: (link: Link) => T): T {
  const link = useLink();
  return useSyncExternalStore(link.subscribe, () => read(link));
}
