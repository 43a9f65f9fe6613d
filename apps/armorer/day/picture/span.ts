import type { Instant } from '#custody';
import type { Span } from '#record';

const MINUTE_MS = 60_000;
/** Less than that across the whole width is no day any more. */
const LEAST_MS = 5 * MINUTE_MS;
/** A day that has just begun is drawn as if it had gone on for this long, so that its first minute is no whole picture. */
const LEAST_DAY_MS = 60 * MINUTE_MS;

/** The whole of a picture, from its beginning to its end. */
export function wholeOf(picture: { from: Instant; to: Instant }): Span {
  const from = Date.parse(picture.from);
  return { from, to: Math.max(Date.parse(picture.to), from + LEAST_DAY_MS) };
}

/** Moves a span back into the whole without changing how long it is, or makes it the whole where it is longer. */
export function within(span: Span, whole: Span): Span {
  const length = span.to - span.from;
  if (length >= whole.to - whole.from) return whole;
  const from = Math.min(Math.max(span.from, whole.from), whole.to - length);
  return { from, to: from + length };
}

/** Closer (above 1) or further away, around a moment that stays where it is. */
export function zoomed(span: Span, whole: Span, factor: number, around: number): Span {
  const length = Math.max(LEAST_MS, (span.to - span.from) / factor);
  const share = (around - span.from) / (span.to - span.from);
  const from = around - length * Math.min(1, Math.max(0, share));
  return within({ from, to: from + length }, whole);
}

/** Earlier (below zero) or later, by a share of what is on the screen. */
export function moved(span: Span, whole: Span, share: number): Span {
  const by = (span.to - span.from) * share;
  return within({ from: span.from + by, to: span.to + by }, whole);
}

/** Shows a moment, moving no further than it has to; a twentieth of the width stays beyond it. */
export function showing(span: Span, whole: Span, ms: number): Span {
  const margin = (span.to - span.from) / 20;
  if (ms < span.from + margin) return moved(span, whole, (ms - margin - span.from) / (span.to - span.from));
  if (ms > span.to - margin) return moved(span, whole, (ms + margin - span.to) / (span.to - span.from));
  return span;
}

/** Where a moment is, in pixels from the left. */
export const xOf = (ms: number, { from, to }: Span, width: number): number => ((ms - from) / (to - from)) * width;

/** Which moment is there. */
export const msAt = (x: number, { from, to }: Span, width: number): number => from + (x / width) * (to - from);
