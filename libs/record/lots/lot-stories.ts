import {
  leftBeside,
  type Entry,
  type EntryData,
  type Load,
  type Lot,
  type LotId,
  type State,
  type Weapon,
} from '#custody';
import { named, recorded } from '../named.js';
import type { LotLine, LotTouch } from './touch.js';

/** What an entry did to which lots, in order; `drawnAfter` is what its later steps drew of the same lot. */
type Touches = { lotId: LotId; touch: LotTouch; drawnAfter?: number }[];

const OF_LOAD = ['inspect', 'check', 'take-back', 'hand-back', 'lock', 'retire-weapon'] as const;
type OfLoad = Entry<(typeof OF_LOAD)[number]>;
const isOfLoad = (entry: Entry): entry is OfLoad => (OF_LOAD as readonly string[]).includes(entry.type);

const numbered = ({ weaponId, number }: Weapon): Pick<Weapon, 'weaponId' | 'number'> => ({ weaponId, number });

/**
 * Every lot's whole story, told as a log comes in: `see` looks at each entry once, with the state after it. Under the blind
 * view (CH2) a load shows with the entry that opens it, and what is left is what that view knows.
 */
export class LotStories {
  private readonly lines = new Map<LotId, LotLine[]>();
  private lots: State['lots'] = {};
  /** The weapons that held rounds of a known or unknown lot before the entry that comes now. */
  private readonly loaded = new Map<string, Weapon>();
  /** Counted along, since looking through three hundred weapons at each entry is what a long log would wait for. */
  private readonly inGuns = new Map<LotId, number>();
  /** RD3: the lots whose rounds each weapon is short of, until somebody answers for it. */
  private readonly owed = new Map<string, Set<LotId>>();

  /** Oldest first. */
  of(lotId: LotId): readonly LotLine[] {
    return this.lines.get(lotId) ?? [];
  }

  /** The next entry, and the state after it. */
  see(after: State, entry: Entry): void {
    for (const { lotId, touch, drawnAfter = 0 } of this.touches(after, entry)) {
      const lot = after.lots[lotId];
      if (!lot) continue;
      const line = { ...recorded(entry), ...touch, left: leftBeside(lot, this.inGuns.get(lotId) ?? 0) + drawnAfter };
      const lines = this.lines.get(lotId);
      if (lines) lines.push(line);
      else this.lines.set(lotId, [line]);
    }
    this.lots = after.lots;
  }

  private touches(after: State, entry: Entry): Touches {
    if (entry.type === 'add-lot')
      return [{ lotId: entry.data.lotId, touch: { kind: 'added', rounds: entry.data.rounds } }];
    if (entry.type === 'prove-lot') {
      const { lotId, proved, counted, sign } = entry.data;
      const missed = after.lots[lotId]?.missing ?? 0;
      return [{ lotId, touch: { kind: 'proved', proved, counted, sign, missed } }];
    }
    if (entry.type === 'issue-rounds' || entry.type === 'return-rounds') {
      const { lotId, rounds, personId } = entry.data;
      const kind = entry.type === 'issue-rounds' ? 'given-out' : 'counted-back';
      return [{ lotId, touch: { kind, rounds, person: named(after, personId) } }];
    }
    if (entry.type === 'answer-short') return this.answered(after, entry.data);
    if (entry.type === 'report-incident') return this.incident(after, entry.data);
    return isOfLoad(entry) ? this.ofWeapon(after, entry) : [];
  }

  private incident(after: State, { incidentId, weaponId = '', kind }: EntryData<'report-incident'>): Touches {
    const weapon = this.loaded.get(weaponId);
    const lotId = after.incidents[incidentId]?.lotId;
    if (!weapon || lotId === undefined) return [];
    return [{ lotId, touch: { kind: 'incident', incident: kind, ...numbered(weapon) } }];
  }

  private answered(after: State, data: EntryData<'answer-short'>): Touches {
    const { answer, weaponId, lotId, personId } = data;
    if (lotId !== undefined) return [{ lotId, touch: { kind: 'answered', answer, of: 'count' } }];
    if (personId !== undefined)
      return Object.values(this.lots)
        .filter((lot) => lot.outside[personId] !== undefined)
        .map((lot) => ({
          lotId: lot.lotId,
          touch: { kind: 'answered', answer, of: 'person', person: named(after, personId) },
        }));
    const weapon = after.weapons[weaponId ?? ''];
    const owed = [...(this.owed.get(weaponId ?? '') ?? [])];
    this.owed.delete(weaponId ?? '');
    return weapon
      ? owed.map((each) => ({ lotId: each, touch: { kind: 'answered', answer, of: 'weapon', ...numbered(weapon) } }))
      : [];
  }

  private ofWeapon(after: State, entry: OfLoad): Touches {
    const { weaponId } = entry.data;
    const was = this.loaded.get(weaponId);
    const now = after.weapons[weaponId];
    // CH2: what a blind view was not told until now went in when it was inspected, and is told with this entry.
    const opened = was && was.load?.lotId === undefined ? openedBy(entry) : undefined;
    const held = opened ?? was?.load;
    const touches = was && held?.lotId ? this.closing(after, entry, was, held) : [];
    if (was && opened?.lotId) touches.unshift(loadedTouch(was, opened, -putBack(touches)));
    if (entry.type === 'inspect' && now?.load?.lotId) touches.push(loadedTouch(now, now.load));
    this.holds(was, -1);
    this.holds(now, 1);
    if (now?.load && now.load.kind !== 'empty') this.loaded.set(weaponId, now);
    else this.loaded.delete(weaponId);
    return touches;
  }

  private holds(weapon: Weapon | undefined, sign: 1 | -1): void {
    const { lotId, rounds = 0 } = weapon?.load ?? {};
    if (lotId !== undefined) this.inGuns.set(lotId, (this.inGuns.get(lotId) ?? 0) + sign * rounds);
  }

  /** What became of the rounds that were in it: said to be fired, closed, or gone with the weapon. */
  private closing(after: State, entry: OfLoad, was: Weapon, { lotId = '', rounds = 0 }: Load): Touches {
    const weapon = numbered(was);
    if (entry.type === 'take-back' || entry.type === 'hand-back') {
      const { fired } = entry.data;
      return fired === undefined ? [] : [{ lotId, touch: { kind: 'fired', rounds: fired, ...weapon } }];
    }
    if (entry.type === 'retire-weapon') return [{ lotId, touch: { kind: 'gone', rounds, ...weapon } }];
    if (entry.type === 'check') return [];
    const delta = difference(this.lots[lotId], after.lots[lotId]);
    if (delta.short !== 0) this.owed.set(was.weaponId, new Set(this.owed.get(was.weaponId)).add(lotId));
    const next = entry.type === 'inspect' ? entry.data.load : undefined;
    const drawnAfter = next?.lotId === lotId ? (next.rounds ?? 0) : 0;
    return [{ lotId, touch: { kind: 'closed', loaded: rounds, ...delta, ...weapon }, drawnAfter }];
  }
}

const loadedTouch = (weapon: Weapon, { lotId = '', rounds = 0 }: Load, drawnAfter = 0): Touches[number] => ({
  lotId,
  touch: { kind: 'loaded', rounds, ...numbered(weapon) },
  drawnAfter,
});

/** What the steps that follow put back into the lot, less what they draw. */
const putBack = (touches: Touches): number =>
  touches.reduce((sum, { touch, drawnAfter = 0 }) => sum - drawnAfter + (touch.kind === 'closed' ? touch.back : 0), 0);

const openedBy = ({ data }: Entry): Load | undefined => ('inspection' in data ? data.inspection?.load : undefined);

const difference = (was: Lot | undefined, now: Lot | undefined): { fired: number; back: number; short: number } => ({
  fired: (now?.fired ?? 0) - (was?.fired ?? 0),
  back: (now?.back ?? 0) - (was?.back ?? 0),
  short: (now?.short ?? 0) - (was?.short ?? 0),
});
