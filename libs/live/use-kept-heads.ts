import { useEffect } from 'react';
import type { Link } from './link-view.js';
import { noteHead } from './seen-heads.js';

const NOTED_EVERY_MS = 10_000;

/** Keeps what the screen was up to date with, now and then: nothing is written for each entry. */
export function useKeptHeads(link: Link | null): void {
  useEffect(() => {
    let notedAt = -Infinity;
    return link?.onPulse(({ at }) => {
      const view = link.current();
      const now = performance.now();
      if (view.kind !== 'board' || now - notedAt < NOTED_EVERY_MS) return;
      notedAt = now;
      noteHead(view.board, at);
    });
  }, [link]);
}
