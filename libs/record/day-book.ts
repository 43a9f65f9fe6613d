import {
  evolveEach,
  initialState,
  type Cursor,
  type Entry,
  type Instant,
  type LotId,
  type State,
  type Weapon,
} from '#custody';
import type { ShootingDay } from './days.js';
import { Lifts, type Lifted } from './lifts.js';
import { LotStories } from './lots/lot-stories.js';
import type { LotLine } from './lots/touch.js';
import { DayDrawing } from './picture/drawing.js';
import type { DayPicture } from './picture/picture.js';
import type { Known } from './words/seen-words.js';

/**
 * A whole log, drawn day by day as it comes in: `add` looks at each entry once, so that a picture which grows costs what is
 * new and no more. It wants the log from entry 1 on, in order.
 */
export class DayBook {
  private state: State = initialState();
  private readonly drawings: DayDrawing[] = [];
  private readonly stories = new LotStories();
  private readonly lifts = new Lifts(initialState());
  private readonly gone: Record<Weapon['weaponId'], Weapon> = {};

  /** The newest entry that was looked at. */
  get cursor(): Cursor {
    return this.state.cursor;
  }

  add(entries: readonly Entry[]): void {
    this.state = evolveEach(this.state, entries, (state, entry) => {
      const drawing = this.drawings.at(-1);
      if (!drawing || entry.type === 'start-day') this.drawings.push(new DayDrawing(state, entry));
      else drawing.see(state, entry);
      this.stories.see(state, entry);
      this.lifts.see(state, entry);
      if (entry.type === 'retire-weapon') this.remember(entry.data.weaponId);
    });
  }

  /** Oldest first; what was before the first day is at the head, where there was anything. */
  days(): ShootingDay[] {
    return this.drawings.map(({ day }) => day);
  }

  /** The picture of the day that begins with an entry (`ShootingDay.first`), up to `at`. */
  picture(first: Cursor, at: Instant): DayPicture | null {
    const index = this.drawings.findIndex(({ day }) => day.first === first);
    const next = this.drawings[index + 1]?.day;
    // Only what was before the first day goes on until another begins; a day ends with its wrap.
    const until = next !== undefined && next.begun < at ? next.begun : at;
    return this.drawings[index]?.picture(until) ?? null;
  }

  /** RD2 to RD6: all that ever touched a lot, oldest first. */
  lotStory(lotId: LotId): readonly LotLine[] {
    return this.stories.of(lotId);
  }

  /** ST3: who lifted a stop, and when; null while it stands. */
  liftOf(stopId: Cursor): Lifted | null {
    return this.lifts.of(stopId);
  }

  /** What words about any of its entries look names up in: weapons that left among them. */
  known(): Known {
    const { firstHalves } = this.lifts;
    return { ...this.state, weapons: { ...this.gone, ...this.state.weapons }, firstHalves };
  }

  private remember(weaponId: Weapon['weaponId']): void {
    const bar = this.drawings.at(-1)?.barOf(weaponId);
    if (bar) this.gone[weaponId] = bar.weapon;
  }
}
