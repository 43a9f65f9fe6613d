import { useEffect, useState } from 'react';
import type { LotId } from '#custody';
import { useBoard } from '#live/react';
import { DayBook, type LotLine } from '#record';
import { useDesk, type StationServer } from '../desk.js';

/** So many entries fold in a few milliseconds, and the page is free between two of them. */
const A_PAGE = 1000;

interface Reading {
  server: StationServer;
  epoch: string | null;
  book: DayBook;
  /** How far the book was read when it was shown last. */
  shownTo: number;
  problem: string | null;
}

const fresh = (server: StationServer, epoch: string | null): Reading => ({
  server,
  epoch,
  book: new DayBook(),
  shownTo: 0,
  problem: null,
});

/** Reads on to the newest entry; a page that brings nothing would be asked for ever. */
async function readOn({ server, book }: Reading, to: number, isStale: () => boolean): Promise<string | null> {
  while (book.cursor < to && !isStale()) {
    const after = book.cursor;
    const told = await server.log(after, A_PAGE);
    // Somebody else read on meanwhile: what comes twice is not folded twice.
    if (isStale() || book.cursor !== after) return null;
    if (!told.ok) return told.message;
    if (told.value.entries.length === 0) return 'The log could not be read to its end.';
    book.add(told.value.entries);
  }
  return null;
}

/** A lot's whole story, kept up with what this screen shows; null while the log is being read. */
export function useLotStory(lotId: LotId): { story: readonly LotLine[] | null; problem: string | null } {
  const { state, server } = useDesk();
  const epoch = useBoard((board) => board.epoch);
  const [kept, setKept] = useState(() => fresh(server, epoch));
  // Another person may be sent another view of the same log (CH2), and a restored log is another one.
  const isOther = kept.server !== server || kept.epoch !== epoch;
  if (isOther) setKept(fresh(server, epoch));
  const { cursor } = state;
  useEffect(() => {
    let isGone = false;
    void readOn(kept, cursor, () => isGone).then((problem) => {
      const isNews = kept.book.cursor !== kept.shownTo || problem !== kept.problem;
      if (!isGone && isNews) setKept({ ...kept, shownTo: kept.book.cursor, problem });
    });
    return () => {
      isGone = true;
    };
  }, [kept, cursor]);
  return { story: kept.shownTo === 0 ? null : kept.book.lotStory(lotId), problem: kept.problem };
}
