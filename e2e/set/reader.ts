import { evolve, type State } from '#custody';
import type { Screen } from '../screen.js';
import { boardLines, tileLines } from './board-lines.js';

/** A screen as somebody who stands before it: all that its socket was sent, folded and put into the board's words. */
export class Reader {
  private read = 0;
  private folded: { state: State; cursor: number } | null = null;
  private at = '';
  /** All that stood on it since somebody began to listen for words that must not be there. */
  private heard: string[] | null = null;

  constructor(readonly screen: Screen) {}

  get state(): State {
    this.catchUp();
    if (!this.folded) throw new Error('nothing was shown yet');
    return this.folded.state;
  }

  lines(): string[] {
    return boardLines(this.state, this.at);
  }

  tile(number: string): string[] {
    return tileLines(this.state, this.at, number);
  }

  /** Waits until the log is shown up to this entry, and the words stand there by the clock of the newest pulse. */
  async until(cursor: number, holds: () => boolean, what: string): Promise<void> {
    const isThere = (): boolean => {
      this.catchUp();
      return (this.folded?.cursor ?? 0) >= cursor && this.at !== '' && holds();
    };
    await this.screen
      .until(isThere, what)
      .catch((error: unknown) =>
        Promise.reject(new Error(`${what}\n\nIt said:\n${this.lines().join('\n')}`, { cause: error })),
      );
  }

  listen(): void {
    this.heard = this.lines();
  }

  /** What stood on it since `listen`, entry by entry. */
  all(): string[] {
    this.catchUp();
    return this.heard ?? [];
  }

  private catchUp(): void {
    for (; this.read < this.screen.said.length; this.read++) {
      const said = this.screen.said[this.read];
      if (said?.event === 'pulse') this.at = said.pulse.at;
      if (said?.event === 'snapshot') {
        this.folded = { state: said.snapshot.state, cursor: said.snapshot.cursor };
        this.at = said.snapshot.at;
      }
      if (said?.event === 'events' && this.folded)
        for (const entry of said.events.events) {
          this.folded = { state: evolve(this.folded.state, entry), cursor: entry.cursor };
          if (entry.at > this.at) this.at = entry.at;
          this.heard?.push(...boardLines(this.folded.state, this.at));
        }
    }
  }
}
