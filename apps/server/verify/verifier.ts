import { createHash } from 'node:crypto';
import { sealFault, type Seal } from '../export/seal.js';
import { EntriesCheck } from './entries-check.js';
import type { Line } from './lines.js';
import { readLine, type Said } from './read-line.js';
import type { Opening } from './shapes.js';
import type { Fault, Foretold, Verdict } from './verdict.js';

const onLine = (line: number, why: string): Fault => ({ line, cursor: null, why });
const ofAll = (why: string): Fault => onLine(0, why);

/** Goes through an export or a copy line by line, to the first that is wrong. No I/O, no clock; it never throws. */
export class Verifier {
  private readonly entries: EntriesCheck;
  private readonly digest = createHash('sha256');
  private opening: Opening | null = null;
  private seal: Seal | null = null;
  private blank: number | null = null;
  private isTorn = false;

  /** `keepsHashes`: for holding the log against others, or against heads that were noted down. */
  constructor(
    private readonly foretold: Foretold | null,
    keepsHashes = false,
  ) {
    this.entries = new EntriesCheck(foretold, keepsHashes);
  }

  /** Takes the next line. After a fault nothing more is to be taken. */
  take(line: Line): Fault | null {
    const fault = this.look(line);
    return fault === null ? null : (this.entries.fold() ?? fault);
  }

  /** What the log comes to, once every line was taken. */
  end(): Verdict {
    return this.entries.fold() ?? this.finish();
  }

  private look(line: Line): Fault | null {
    const { number } = line;
    if ('wrong' in line) return onLine(number, `Line ${number} ${line.wrong}.`);
    if (line.text === '') {
      this.blank ??= number;
      return null;
    }
    if (this.blank !== null) return onLine(this.blank, `Line ${this.blank} is empty, and others follow it.`);
    if (this.seal !== null) return onLine(number, `Line ${number} follows the signed last line.`);
    return this.hear(readLine(line.text), line);
  }

  private hear(said: Said, { number, text, isEnded }: Extract<Line, { text: string }>): Fault | null {
    switch (said.kind) {
      case 'entry':
        this.digest.update(`${text}\n`, 'utf8');
        return this.entries.take(said.entry, number);
      case 'seal':
        this.seal = said.seal;
        return this.hearSeal(said.seal, number);
      case 'opening':
        this.opening = said.opening;
        if (number === 1 && said.opening.epoch === this.foretold?.epoch) return null;
        return onLine(number, `Line ${number} is the first one of a copy, and does not stand first.`);
      case 'wrong': {
        const isCutOff = said.isBroken && !isEnded;
        if (isCutOff && this.opening !== null) this.isTorn = true;
        else
          return onLine(
            number,
            `Line ${number} ${isCutOff && number > 1 ? 'breaks off: the file is cut short' : said.why}.`,
          );
        return null;
      }
    }
  }

  private hearSeal(seal: Seal, line: number): Fault | null {
    const why = this.opening === null ? this.sealWrong(seal) : 'stands in a copy, which has none';
    return why === null ? null : onLine(line, `Line ${line}, the signed last one, ${why}.`);
  }

  private sealWrong(seal: Seal): string | null {
    const { last, withheld } = this.entries;
    const { cursor, hash } = last ?? { cursor: 0, hash: '' };
    if (seal.cursor > cursor)
      return `was signed at entry ${seal.cursor}, and the file ends with entry ${cursor}: some are missing`;
    if (seal.cursor < cursor) return `was signed at entry ${seal.cursor}, and the file has ${cursor}: some were added`;
    if (seal.head !== hash) return `was signed for another entry ${cursor} than stands there`;
    // Where it is not the last line, what follows it is what is wrong.
    if (this.foretold !== null && seal.epoch !== this.foretold.epoch) return 'names another epoch than a moment ago';
    const wrong = sealFault(seal);
    if (wrong !== null) return `was changed: ${wrong}`;
    if (seal.digest === undefined)
      return withheld.length === 0
        ? null
        : `has no digest, so nothing vouches for the ${withheld.length} entries that are not whole`;
    return seal.digest === this.digest.digest('hex')
      ? null
      : 'was signed over other lines: an entry that is not whole was changed';
  }

  private finish(): Verdict {
    const { foretold, seal, opening, isTorn } = this;
    const { last, state, withheld, olds, heads, contents, replay } = this.entries;
    if (last === null) return ofAll(opening === null ? 'It is empty.' : 'It is a copy that holds no entry yet.');
    if ((seal ?? opening) === null || foretold === null)
      return ofAll(`It is cut short: it ends with entry ${last.cursor}, and the signed last line is missing.`);
    const unfinished = olds.unfinished(last.cursor);
    if (unfinished !== null) return ofAll(unfinished);
    const taken = this.entries.takenOut();
    if (taken) return taken;
    if (opening !== null && withheld.length > 0)
      return ofAll('It is said to be a copy, and entries in it are not whole: a copy withholds nothing.');
    if (opening !== null && opening.copyOf !== state.production.id)
      return onLine(1, 'Line 1 says that this is a copy of another production.');
    const counts = withheld.filter(({ kind }) => kind === 'counts').length;
    return {
      state,
      epoch: foretold.epoch,
      cursor: last.cursor,
      head: last.hash,
      at: last.at,
      restoredFrom: foretold.restoredFrom,
      seal,
      withheld: { counts, words: withheld.length - counts },
      isTorn,
      unlike: { count: replay.unlike, first: replay.firstUnlike },
      heads,
      contents,
      olds,
    };
  }
}
