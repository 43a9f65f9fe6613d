import { decide, evolveEach, initialState, type Entry, type State } from '#custody';
import { canonical } from '../custody/canonical.js';
import { commandOf } from './command-of.js';

/** An entry that cannot follow those before it. */
export interface Stumble {
  readonly entry: Entry;
  readonly why: string;
}

/** Plays a log through the rules, some entries at a time. */
export class Replay {
  state: State = initialState();
  /** How many entries this version's rules would not have let through at their place, and the first of them. */
  unlike = 0;
  firstUnlike: Stumble | null = null;
  /** After an inspection whose counts are withheld the state is not whole, and the rules can't be asked. */
  private isWhole = true;

  /** Folds entries; never throws. Says at which the fold failed. */
  take(entries: readonly Entry[]): Stumble | null {
    const [first] = entries;
    if (!first) return null;
    let done = 0;
    try {
      this.judge(this.state, first);
      this.state = evolveEach(this.state, entries, (after) => {
        done += 1;
        const next = entries[done];
        if (next) this.judge(after, next);
      });
      return null;
    } catch (fault) {
      return { entry: entries[done] ?? first, why: fault instanceof Error ? fault.message : String(fault) };
    }
  }

  /** What the rules of this version say to the command behind an entry, in the state that it met. */
  private judge(before: State, entry: Entry): void {
    if (entry.type === 'inspect' && entry.salt === undefined) this.isWhole = false;
    const command = this.isWhole ? commandOf(entry) : null;
    if (command === null) return;
    const why = objection(entry, () => decide(before, command, entry.by?.personId ?? '', entry.at));
    if (why === null) return;
    this.unlike += 1;
    this.firstUnlike ??= { entry, why };
  }
}

function objection({ data }: Entry, decided: () => ReturnType<typeof decide>): string | null {
  try {
    const decision = decided();
    switch (decision.kind) {
      case 'refused':
        return `${decision.rule}: ${decision.message}`;
      case 'forbidden':
        return decision.message;
      case 'malformed':
        return decision.problems.map(({ path, message }) => `${path}: ${message}`).join(' ');
      case 'accepted':
        return canonical({ ...data, ...decision.data }) === canonical(data)
          ? null
          : 'It would have said something else.';
    }
  } catch {
    return 'It says nothing that the rules can judge.';
  }
}
