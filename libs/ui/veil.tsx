import type { ReactNode } from 'react';

/** The part of a link that the veil needs; `Link` of #live is one. */
export interface VeilSource {
  veil(): { isUp: boolean; ageMs: number | null; lastAt: string | null };
  subscribe(listener: () => void): () => void;
  onPulse(listener: (pulse: { at: string }) => void): () => void;
}

export interface VeilProps {
  source: VeilSource;
  /** The production's, for "last at"; the browser's own until the board is there. */
  timeZone?: string;
  /**
   * What stays in sight and pressable over the veil: STOP. It is always rendered here, veil or no veil, so put the page's
   * one STOP here and place it with `position: fixed`.
   */
  above?: ReactNode;
}
