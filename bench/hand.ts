import { randomUUID } from 'node:crypto';
import { cursorOf, type Line } from './line.js';

/** Somebody at a station with one weapon, who inspects it empty and locks it again, each time with an id of its own. */
export class Hand {
  private isOut = false;

  constructor(
    private readonly line: Line,
    readonly weaponId: string,
  ) {}

  /** The next thing to do with it; resolves with the cursor at which it was acknowledged. */
  async step(): Promise<number> {
    const { weaponId } = this;
    const id = randomUUID();
    const command = this.isOut
      ? { id, type: 'lock', weaponId }
      : { id, type: 'inspect', weaponId, boreClear: true, chambersSeen: 6, load: { kind: 'empty' } };
    this.isOut = !this.isOut;
    return cursorOf(await this.line.command(JSON.stringify(command)));
  }
}

const BASE_AND_CURSOR = /"base":\d+,"cursor":\d+/;

/** The shortest of some frames, with blanks to make it as long as all are on average, and `%` for base and cursor. */
export function ofMeanBytes(frames: readonly string[]): string {
  const mean = Math.round(frames.reduce((sum, { length }) => sum + length, 0) / frames.length);
  const [shortest = ''] = [...frames].sort((a, b) => a.length - b.length);
  if (!BASE_AND_CURSOR.test(shortest)) throw new Error(`no base and cursor: ${shortest.slice(0, 200)}`);
  const padded = `${shortest.slice(0, -1)}${' '.repeat(mean - shortest.length)}]`;
  return padded.replace(BASE_AND_CURSOR, '"base":%,"cursor":%');
}
