import type { CommandBody, Instant, PersonId, State } from '#custody';
import type { Outcome } from '#wire';
import { createContext, useContext } from 'react';
import type { LastIssues } from '../issue/last-issues.js';
import type { Route } from '../route.js';

/** What every page of the hand-held works on; nothing of it knows of the link, so a page can be drawn without one. */
export interface Desk {
  state: State;
  /** The cursor that `state` is at. */
  cursor: number;
  /** The pulse's own time. */
  at: Instant;
  me: PersonId;
  /** DY3: no vibration, no jump. */
  isRolling: boolean;
  isSending: boolean;
  lastIssues: LastIssues;
  go: (route: Route) => void;
  back: () => void;
  /** Sends, shows what came of it, and confirms with these words. */
  send: (body: CommandBody, said: string) => Promise<Outcome>;
  mintId: () => string;
}

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk wants a DeskProvider above it');
  return desk;
}
