import { useEffect, useState } from 'react';
import type { PersonId } from '#custody';
import { useDesk } from '../../desk.js';
import { peopleOfMeeting } from './roster.view.js';

const A_PAGE = 1000;
const NONE: readonly PersonId[] = [];

/** Who was at the newest meeting, on whatever day, as the log has it; nobody while it is not read or may not be. */
export function useLastMeeting(): readonly PersonId[] {
  const { state, server } = useDesk();
  const { lastMeeting } = state;
  const standing = state.day?.meeting;
  const [read, setRead] = useState<{ cursor: number; people: readonly PersonId[] }>({ cursor: 0, people: NONE });
  const isStanding = standing !== undefined && standing !== null;
  useEffect(() => {
    if (isStanding || lastMeeting === undefined) return undefined;
    let isStale = false;
    void server.log(lastMeeting - 1, A_PAGE).then((told) => {
      if (told.ok && !isStale)
        setRead({ cursor: lastMeeting, people: peopleOfMeeting(told.value.entries, lastMeeting) });
    });
    return () => {
      isStale = true;
    };
  }, [server, lastMeeting, isStanding]);
  if (isStanding) return standing.personIds;
  return read.cursor === lastMeeting ? read.people : NONE;
}
