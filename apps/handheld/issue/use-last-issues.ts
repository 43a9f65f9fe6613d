import type { State } from '#custody';
import { http } from '#ui/entrance';
import { useEffect, useState } from 'react';
import { rememberBoard, rememberLog, type LastIssues } from './last-issues.js';

const NOTHING: LastIssues = new Map();
const ENTRIES = 1000;

/** Who had each weapon last: from the end of the log once, then from what the board shows. */
export function useLastIssues(state: State, cursor: number, token: string): LastIssues {
  const [known, setKnown] = useState<LastIssues>(NOTHING);
  const [from] = useState(Math.max(0, cursor - ENTRIES));
  useEffect(() => {
    let isOver = false;
    void http.log(token, from, ENTRIES).then((answer) => {
      // Without it there is no "again" until the next issue; nothing else hangs on it.
      if (!isOver && answer.ok) setKnown((was) => rememberLog(was, answer.value.entries));
    });
    return () => {
      isOver = true;
    };
  }, [token, from]);
  const seen = rememberBoard(known, state);
  if (seen !== known) setKnown(seen);
  return seen;
}
