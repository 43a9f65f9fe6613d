import { useMemo, useState } from 'react';
import type { Cursor, Instant } from '#custody';
import type { DayPicture, Known, ShootingDay } from '#record';
import { useDesk } from '../../desk.js';
import { useDayBook } from '../use-day-book.js';
import { useKnown } from '../use-known.js';

/** The picture of one day, and which days there are. */
export interface ShownDay {
  days: readonly ShootingDay[];
  /** null until the log is read. */
  picture: DayPicture | null;
  known: Known;
  isReady: boolean;
  choose: (first: Cursor) => void;
}

const SECONDS_DIGIT = 18;

/** Time goes on in steps of ten seconds: a pixel is longer than that, and each step draws every bar anew. */
const inSteps = (at: Instant): Instant => `${at.slice(0, SECONDS_DIGIT)}0.000Z`;

/** The day that is on, or another that was chosen. */
export function useShownDay(): ShownDay {
  const { at } = useDesk();
  const { book, cursor, isReady } = useDayBook();
  const known = useKnown();
  const [chosen, choose] = useState<Cursor | null>(null);
  const days = useMemo(() => (cursor > 0 ? book.days() : []), [book, cursor]);
  const now = inSteps(at);
  const first = chosen ?? days.at(-1)?.first ?? null;
  const picture = useMemo(
    () => (isReady && first !== null && cursor > 0 ? book.picture(first, now) : null),
    [book, cursor, isReady, first, now],
  );
  return { days, picture, known, isReady, choose };
}
