import type { Entry, WeaponId } from '#custody';
import { entryWords, weaponOfEntry, type Known } from '#record';
import type { EntryFacts } from './filter.js';

/** All names that words are made with; while they stay, what was made with them is still right. */
export function namesIn({ people, weapons, lots, incidents }: Known): string {
  return [
    ...Object.values(people).map(({ name }) => name),
    ...Object.values(weapons).map(({ number }) => number),
    ...Object.values(lots).map(({ label }) => label),
    Object.keys(incidents).length,
  ].join('\n');
}

/** The words of entries, made when they are first asked for and kept. */
export class EntryTexts implements EntryFacts {
  private readonly texts = new Map<Entry, string>();

  constructor(
    private readonly known: Known,
    private readonly entryAt: (cursor: number) => Entry | undefined,
  ) {}

  /** DY6: a note is about the weapon of the entry that it points at. */
  readonly weaponOf = (entry: Entry): WeaponId | null => {
    const about = entry.type === 'correct' ? (this.entryAt(entry.data.cursor) ?? entry) : entry;
    return weaponOfEntry(this.known, about);
  };

  readonly textOf = (entry: Entry): string => {
    let text = this.texts.get(entry);
    if (text === undefined) {
      const { what, detail } = entryWords(this.known, entry);
      const weaponId = this.weaponOf(entry);
      const number = weaponId === null ? '' : (this.known.weapons[weaponId]?.number ?? '');
      text = `${entry.cursor} ${number} ${what} ${detail} ${entry.by?.name ?? ''}`.toLowerCase();
      this.texts.set(entry, text);
    }
    return text;
  };
}
