import { randomUUID } from 'node:crypto';
import type { CommandFields, CommandType, Preset, Role, Rule } from '#custody';
import { accepted, comeIn, pair, PIN, setUp, signIn, type Member, type Production } from '../crew.js';
import { Screen } from '../screen.js';
import { setClock, type RunningServer } from '../server.js';
import type { Names, Someone } from './deed.js';
import { Player } from './player.js';
import { Reader } from './reader.js';
import type { Story } from './story.js';
import { Village } from './village.js';

/** A near miss: what the day's report is to hold. */
export interface NearMiss {
  date: string;
  by: string;
  type: CommandType;
  rule: Rule;
  message: string;
}

/** Opens a real board in a real browser, sees these words on its glass, and keeps a picture where pictures are wanted. */
export type Look = (deviceToken: string, picture: string, words: string) => Promise<void>;

/** Where a film is played. */
export interface Stage {
  server: RunningServer;
  story: Story;
  look: Look;
}

interface FilmFacts {
  armorer: string;
  producer: { name: string };
  preset: Preset;
}

/** What somebody was told is in the log. */
interface Accepted {
  cursor: number;
  by: string;
  type: CommandType;
}

/** Denver in summer time. */
const SUMMER = '-06:00';
/** "21 October". */
const named = (date: string): string =>
  new Date(date).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** One production, with the people who play it and what became of it so far. */
export class Film {
  /** The newest entry that somebody of this set was told of. */
  cursor = 1;
  readonly accepted: Accepted[] = [];
  readonly nearMisses: NearMiss[] = [];
  private readonly players: Player[] = [];
  private readonly weapons = new Map<string, string>();
  private readonly lots = new Map<string, string>();
  private readonly comeOnce = new Set<string>();
  private date = '';
  private isNewDay = true;
  private offset = SUMMER;
  /** Whoever set the production up. */
  readonly armorer: Player;
  readonly village: Village;

  private constructor(
    readonly server: RunningServer,
    readonly production: Omit<Production, 'armorer'> & { armorer: Someone },
    readonly story: Story,
    private readonly board: { screen: Screen; deviceToken: string },
    private readonly look: Look,
  ) {
    const { armorer } = production;
    this.armorer = this.plays(armorer.name, 'armorer', armorer.personId);
    this.comeOnce.add(armorer.personId);
    this.village = new Village(this, new Reader(board.screen));
  }

  static async begin({ server, story, look }: Stage, name: string, of: FilmFacts): Promise<Film> {
    const production = await setUp(server, name, of);
    const { deviceToken } = await pair(server, production, 'Village, director', 'board');
    const { personId } = production.armorer;
    const named = { ...production, armorer: { personId, name: of.armorer } };
    const screen = await Screen.open(server.url, deviceToken);
    return new Film(server, named, story, { screen, deviceToken }, look);
  }

  /** Another day: everybody signs in again. */
  day(date: string): void {
    if (date === this.date) return;
    this.date = date;
    this.isNewDay = true;
    for (const player of this.players) player.goesHome();
  }

  /** A night goes on into this date: nobody goes home. */
  pastMidnight(date: string): void {
    this.date = date;
    this.isNewDay = true;
  }

  /** Summer time ends: an hour comes twice. */
  clocksGoBack(): void {
    this.offset = '-07:00';
  }

  /** It is this time of the set's day. */
  async at(time: string): Promise<void> {
    this.story.time(this.isNewDay ? `${named(this.date)}, ${time}` : time);
    this.isNewDay = false;
    await setClock(this.server, `${this.date}T${time}:00${this.offset}`);
  }

  /** What hangs in video village is looked at: these words stand on its glass. */
  async glass(picture: string, words: string): Promise<void> {
    this.story.picture(picture, `The board in video village: ${words}`);
    await this.look(this.board.deviceToken, picture, words);
  }

  /** What a command on some computer says. */
  verdict(command: string, words: string): void {
    this.story.boards(`\`${command}\` says:`, [words]);
  }

  tells(words: string): void {
    this.story.tells(words);
  }

  async joins(name: string, as: string, role: Role): Promise<Player> {
    const personId = randomUUID();
    await this.sets('add-person', { personId, name, roles: [role] });
    return this.plays(name, as, personId);
  }

  /** Somebody who is on the list since the production was set up. */
  async listed(name: string, as: string): Promise<Player> {
    await this.village.reader.until(this.cursor, () => true, 'the boards never came that far');
    const person = Object.values(this.village.reader.state.people).find((each) => each.name === name);
    if (!person) throw new Error(`${name} is not on the list`);
    return this.plays(name, as, person.personId);
  }

  async registers(weapon: Omit<CommandFields['register-weapon'], 'weaponId'>): Promise<void> {
    const weaponId = randomUUID();
    await this.sets('register-weapon', { weaponId, ...weapon });
    this.weapons.set(weapon.number, weaponId);
  }

  private plays(name: string, as: string, personId: string): Player {
    this.story.casts(name, as);
    const player = new Player(this, name, personId);
    this.players.push(player);
    return player;
  }

  recorded(accepted: Accepted): void {
    this.accepted.push(accepted);
    this.cursor = Math.max(this.cursor, accepted.cursor);
  }

  refused(nearMiss: Omit<NearMiss, 'date'>): void {
    this.nearMisses.push({ date: this.date, ...nearMiss });
  }

  /** The first time by a PIN that the armorer gave, from then on by one of their own. */
  async signIn({ personId }: Player): Promise<Member> {
    const { server, production } = this;
    if (this.comeOnce.has(personId)) return signIn(server, production.deviceToken, personId, PIN);
    this.comeOnce.add(personId);
    return comeIn(server, { ...production, armorer: await this.armorer.signedIn() }, personId);
  }

  async names({ personId }: Someone): Promise<Names> {
    const { reader } = this.village;
    await reader.until(this.cursor, () => true, 'the boards never came that far');
    return {
      me: personId,
      shown: reader.state,
      weapon: (number) => this.weapons.get(number) ?? `no weapon ${number}`,
      lot: (label) => {
        // A lot is written down by its label before anything is drawn from it.
        const lotId = this.lots.get(label) ?? randomUUID();
        this.lots.set(label, lotId);
        return lotId;
      },
    };
  }

  /** These words stand on one weapon's tile on the boards, and on the screen of everybody who is signed in. */
  async everyScreenSaysOf(number: string, ...words: string[]): Promise<void> {
    this.story.boards(`On every screen, ${number}:`, words);
    const readers = this.players.flatMap((player) => player.reader ?? []);
    for (const reader of [this.village.reader, ...readers]) await this.untilTileSays(reader, number, words);
  }

  untilTileSays(reader: Reader, number: string, words: readonly string[]): Promise<void> {
    const holds = (): boolean => words.every((each) => reader.tile(number).some((line) => line.includes(each)));
    return reader.until(this.cursor, holds, `${number} never said ${words.join(' · ')}`);
  }

  private async sets<T extends CommandType>(type: T, fields: CommandFields[T]): Promise<void> {
    const armorer = await this.armorer.signedIn();
    this.recorded({ cursor: accepted(await armorer.send(type, fields)), by: this.armorer.name, type });
  }
}
