import { useSyncExternalStore } from 'react';
import { useLink } from './link-context.js';
import type { StopSender, StopState } from './stop-sender.js';

/** What became of STOP, and the sender to press, cancel or dismiss it with. */
export function useStop(): [StopState, StopSender] {
  const { stop } = useLink();
  return [useSyncExternalStore(stop.subscribe, stop.current), stop];
}
