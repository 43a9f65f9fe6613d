import { randomUUID } from 'node:crypto';
import type { LoadKind, Rule } from '#custody';
import { LOAD_KIND_WORDS } from '#ui/words';
import type { Outcome } from '#wire';
import type { Member } from '../crew.js';
import { isBlindTo, isRefused, isUnsayable } from './answers.js';
import { asDone, asTried, type Deed, type Someone } from './deed.js';
import { Reader } from './reader.js';
import type { Film } from './film.js';

/** Somebody of the set who is signed in on a screen. */
export class Player implements Someone {
  private member: Member | null = null;
  private read: Reader | null = null;

  constructor(
    private readonly film: Film,
    readonly name: string,
    readonly personId: string,
  ) {}

  /** Does something, and Setboard lets it through. */
  async does(deed: Deed): Promise<void> {
    this.film.story.does(this.name, asDone(deed));
    const outcome = await this.sends(deed);
    if (outcome.status !== 'accepted') throw new Error(`${this.name}, ${asDone(deed)}: ${JSON.stringify(outcome)}`);
    this.film.recorded({ cursor: outcome.cursor, by: this.name, type: deed.type });
  }

  /** Tries something, and a rule says no in these words. Nothing changes. */
  async mayNot(deed: Deed, rule: Rule, words: string): Promise<void> {
    this.film.story.refused(this.name, asTried(deed), rule, words);
    const outcome = await this.sends(deed);
    isRefused(outcome, rule, words);
    this.film.refused({ by: this.name, type: deed.type, rule, message: words });
  }

  /** Tries to say what has no words. */
  async cannotSay(deed: Deed, of: string, words: string): Promise<void> {
    this.film.story.unsayable(this.name, asTried(deed), of, words);
    const outcome = await this.sends(deed);
    isUnsayable(outcome, words);
  }

  /** CH2: this person's own screen was sent the kind of the load, who inspected it and when, and nothing else of it. */
  async isToldOnly(number: string, kind: LoadKind): Promise<void> {
    this.film.story.boards(`On the screen of ${this.name}, ${number}:`, [LOAD_KIND_WORDS[kind]]);
    await this.signedIn();
    const { reader } = this;
    if (!reader) throw new Error(`${this.name} has no screen`);
    await this.film.untilTileSays(reader, number, [LOAD_KIND_WORDS[kind], 'Not yet checked']);
    isBlindTo(reader, number, kind);
  }

  /** What this person's own screen was sent; null while nobody is signed in by that name. */
  get reader(): Reader | null {
    return this.read;
  }

  /** A sign-in lasts one day at most. */
  goesHome(): void {
    this.member?.screen.close();
    this.member = this.read = null;
  }

  async signedIn(): Promise<Member> {
    if (this.member) return this.member;
    this.member = await this.film.signIn(this);
    this.read = new Reader(this.member.screen);
    return this.member;
  }

  private async sends({ type, fields }: Deed): Promise<Outcome> {
    const { screen } = await this.signedIn();
    const names = await this.film.names(this);
    return screen.command({ id: randomUUID(), type, ...fields(names) });
  }
}
