import type { Keeps } from './keeper.js';

/** What a floor is told when it starts. */
export interface Asked {
  keeps: Keeps;
  databaseUrl: string;
  /** What it broadcasts for each command, byte for byte what Setboard would; `%` stands for base, then cursor. */
  events: string;
  /** Sent to each that connects, where there is one. */
  snapshot?: string;
  /** Whose log is read, where one is. */
  productionId?: string;
}

/** What the floor of a fleet is told when it starts. */
export interface SendsAsked {
  /** How many of each go out a second, for each who is there. */
  sends: { text: string; perSecond: number }[];
  /** To whatever wants an answer. */
  answer: string;
}

export const acknowledgement = (cursor: number): string => `{"status":"accepted","cursor":${cursor}}`;

/** The broadcast of each cursor. */
export function frameFor(events: string): (cursor: number) => string {
  const [before = '', between = '', after = ''] = events.split('%');
  return (cursor) => `${before}${cursor - 1}${between}${cursor}${after}`;
}

/** Waits for what its parent asks, serves, and says at which port; tells what it weighs when it is asked to. */
export function told(serve: (asked: Asked & SendsAsked) => Promise<number>): void {
  process.once('message', (asked: Asked & SendsAsked) => {
    void serve(asked).then((port) => process.send?.({ port }));
  });
  process.send?.('listening');
}
