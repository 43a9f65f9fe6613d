import { useEffect, useReducer, useState, type RefObject } from 'react';
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';

interface VirtualRowsWanted {
  count: number;
  /** The element that scrolls. */
  place: RefObject<HTMLElement | null>;
  /** How tall each row is, in CSS pixels: as the style sheet draws it, so that nothing has to be measured. */
  sizeOf: (index: number) => number;
  keyOf: (index: number) => string | number;
  /** Stays on the page wherever it was scrolled to; -1 is none. */
  kept?: number;
}

/** The rows that are on the screen, and the ways to another. */
export interface VirtualRows {
  items: readonly VirtualItem[];
  height: number;
  showRow: (index: number) => void;
  showTop: () => void;
}

const OVERSCAN = 8;

const optionsOf = ({ count, place, sizeOf, keyOf, kept = -1 }: VirtualRowsWanted, onChange: () => void) => ({
  count,
  getScrollElement: () => place.current,
  estimateSize: sizeOf,
  getItemKey: keyOf,
  overscan: OVERSCAN,
  rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]): number[] => {
    const seen = defaultRangeExtractor(range);
    return kept < 0 || seen.includes(kept) ? seen : [...seen, kept].sort((a, b) => a - b);
  },
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
  onChange,
});

/** Of hundreds or thousands of rows only those that can be seen are on the page. */
export function useVirtualRows(wanted: VirtualRowsWanted): VirtualRows {
  const [, repaint] = useReducer((times: number) => times + 1, 0);
  const [rows] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(optionsOf(wanted, repaint)));
  rows.setOptions(optionsOf(wanted, repaint));
  useEffect(() => rows._didMount(), [rows]);
  useEffect(() => rows._willUpdate());
  return {
    items: rows.getVirtualItems(),
    height: rows.getTotalSize(),
    showRow: (index) => rows.scrollToIndex(index),
    showTop: () => rows.scrollToOffset(0),
  };
}
