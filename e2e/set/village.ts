import { wasNeverSaid } from './answers.js';
import type { Film } from './film.js';
import type { Reader } from './reader.js';

/** The boards in video village, by what one of them was sent. */
export class Village {
  constructor(
    private readonly film: Film,
    readonly reader: Reader,
  ) {}

  /** These words stand on the boards. */
  async says(...words: string[]): Promise<void> {
    this.film.story.boards('The boards say:', words);
    const holds = (): boolean => words.every((each) => this.reader.lines().some((line) => line.includes(each)));
    await this.reader.until(this.film.cursor, holds, `the boards never said ${words.join(' · ')}`);
  }

  /** These words stand on one weapon's tile. */
  async saysOf(number: string, ...words: string[]): Promise<void> {
    this.film.story.boards(`On the boards, ${number}:`, words);
    await this.film.untilTileSays(this.reader, number, words);
  }

  /** These words don't stand there any more. */
  async saysNoMore(words: string): Promise<void> {
    this.film.story.boards('The boards no longer say:', [words]);
    const holds = (): boolean => !this.reader.lines().some((line) => line.includes(words));
    await this.reader.until(this.film.cursor, holds, `the boards still say ${words}`);
  }

  /** From now on it is written down what they say, until `neverSaid`. */
  async listens(): Promise<void> {
    await this.reader.until(this.film.cursor, () => true, 'the boards never came that far');
    this.reader.listen();
  }

  /** Since `listens`, none of these words stood there at any moment. */
  async neverSaid(words: string): Promise<void> {
    this.film.story.boards('At no moment did the boards say:', [words]);
    await this.reader.until(this.film.cursor, () => true, 'the boards never came that far');
    wasNeverSaid(this.reader.all(), words);
  }
}
