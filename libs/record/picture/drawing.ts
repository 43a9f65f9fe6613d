import { evolveEach, type Entry, type Instant, type State, type WeaponId } from '#custody';
import { dayAfter, type ShootingDay } from '../days.js';
import type { DayPart } from '../part.js';
import { BarDrawing } from './bar-drawing.js';
import { Bands } from './bands.js';
import { markOnDay } from './marks.js';
import type { DayPicture, Mark } from './picture.js';
import { touchedBy } from './touched.js';

/** A day's picture as it grows: each entry is looked at once, however often the picture is asked for. */
export class DayDrawing {
  day: ShootingDay;
  private readonly bars = new Map<WeaponId, BarDrawing>();
  private readonly bands: Bands;
  private readonly marks: Mark[] = [];
  /** When something was last drawn, which may be after the wrap. */
  private newest: Instant;

  /** From the state after the entry that begins the day (or the log). */
  constructor(state: State, entry: Entry) {
    this.day = dayAfter(null, entry);
    this.bands = new Bands(state, entry);
    this.newest = entry.at;
    for (const weapon of Object.values(state.weapons))
      this.bars.set(weapon.weaponId, new BarDrawing(weapon, entry.at, null));
  }

  /** The next entry of this day, and the state after it. */
  see(state: State, entry: Entry): void {
    this.day = dayAfter(this.day, entry);
    this.bands.see(state, entry);
    const mark = markOnDay(state, entry);
    if (mark) this.marks.push(mark);
    const touched = touchedBy(state, entry);
    for (const weaponId of touched) this.seeWeapon(weaponId, state, entry);
    if (mark !== null || touched.length > 0) this.newest = entry.at;
  }

  /** The bar of a weapon that was there on this day, retired since or not. */
  barOf(weaponId: WeaponId): BarDrawing | undefined {
    return this.bars.get(weaponId);
  }

  /** The picture up to `at`; a day that was wrapped ends with its wrap, or with what was still done after it. */
  picture(at: Instant): DayPicture {
    const { wrapped, begun } = this.day;
    const end = wrapped === null ? at : wrapped > this.newest ? wrapped : this.newest;
    // A clock that is behind the newest entry would draw time backwards.
    const to = end < this.newest ? this.newest : end;
    return {
      day: this.day,
      from: begun,
      to,
      bars: [...this.bars.values()].map((bar) => bar.until(to)),
      bands: this.bands.until(to),
      marks: this.marks,
    };
  }

  private seeWeapon(weaponId: WeaponId, state: State, entry: Entry): void {
    const bar = this.bars.get(weaponId);
    if (bar) return bar.see(state, entry);
    const weapon = state.weapons[weaponId];
    if (weapon) this.bars.set(weaponId, new BarDrawing(weapon, entry.at, entry.cursor));
  }
}

/** The picture of one day of the log as it stood at `at`: the server's clock now, or when the day ended. */
export function dayPicture({ before, entries }: Pick<DayPart, 'before' | 'entries'>, at: Instant): DayPicture | null {
  const drawings: DayDrawing[] = [];
  evolveEach(before, entries, (state, entry) => {
    if (drawings[0]) drawings[0].see(state, entry);
    else drawings.push(new DayDrawing(state, entry));
  });
  return drawings[0]?.picture(at) ?? null;
}
