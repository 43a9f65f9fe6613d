import type { Entry, Instant, State, Weapon } from '#custody';
import { marksOnWeapon } from './marks.js';
import type { Bar, Mark, Stretch } from './picture.js';
import { ended, goesOn, timeIsUp, type OpenStretch } from './stretch.js';

/** One weapon's bar as it grows, entry by entry. */
export class BarDrawing {
  private readonly stretches: Stretch[] = [];
  private readonly marks: Mark[] = [];
  private open: OpenStretch | null;
  /** The weapon as it is, or as it left. */
  weapon: Weapon;

  constructor(weapon: Weapon, from: Instant, cursor: OpenStretch['cursor']) {
    this.weapon = weapon;
    this.open = { from, cursor, weapon };
  }

  /** After an entry that may have changed it. */
  see(state: State, entry: Entry): void {
    const now = state.weapons[this.weapon.weaponId];
    if (!now) return this.leave(entry);
    const was = this.weapon;
    this.weapon = now;
    if (now === was || !this.open) return;
    // An incident on a weapon that is frozen already changes little else.
    this.marks.push(...marksOnWeapon(was, now, entry));
    if (goesOn(was, now)) this.open.weapon = now;
    else this.change({ from: entry.at, cursor: entry.cursor, weapon: now }, entry.at);
  }

  until(to: Instant): Bar {
    const { weaponId, number, name, kind } = this.weapon;
    const rest = this.open ? ended(this.open, to) : [];
    const upAt = this.open ? timeIsUp(this.open, to) : null;
    const marks = upAt === null ? this.marks : [...this.marks, timeMark(this.weapon, upAt)];
    return { weaponId, number, name, kind, stretches: [...this.stretches, ...rest], marks };
  }

  private leave(entry: Entry): void {
    if (!this.open) return;
    this.change(null, entry.at);
    this.marks.push({ at: entry.at, kind: 'retired', cursor: entry.cursor, weaponId: this.weapon.weaponId });
  }

  private change(next: OpenStretch | null, at: Instant): void {
    if (this.open) {
      const upAt = timeIsUp(this.open, at);
      if (upAt !== null) this.marks.push(timeMark(this.open.weapon, upAt));
      this.stretches.push(...ended(this.open, at));
    }
    this.open = next;
  }
}

/** CH4: no entry says that time is up; everybody works it out alike. */
const timeMark = ({ weaponId }: Weapon, at: Instant): Mark => ({
  at,
  kind: 'lapse',
  cursor: null,
  weaponId,
  lapse: { reason: 'time', at },
});
