import {
  decide,
  evolve,
  happened,
  initialState,
  localDay,
  type CommandBody,
  type CommandType,
  type CreateProduction,
  type EntryType,
  type EntryData,
  type Happened,
  type Instant,
  type PersonId,
  type Role,
  type State,
  type WeaponId,
} from '#custody';

/** How long a shoot, with how many weapons, and when its first day begins. */
export interface LongShootWanted {
  created: CreateProduction;
  entries: number;
  weapons: number;
  /** Each day begins 24 hours after the one before. */
  begins: Instant;
  /** How long an entry takes. */
  secondsEach?: number;
  entriesADay?: number;
  newId: (what: string) => string;
}

const AT_ONCE = 8;
const ENTRIES_A_DAY = 1500;
const DAY_MS = 86_400_000;
const CREW = {
  'J. Reyes': 'assistant-armorer',
  'R. Cole': 'first-ad',
  'L. Okafor': 'second-ad',
  'A. Marsh': 'actor',
  'T. Vance': 'actor',
  'E. Boone': 'actor',
  'M. Ito': 'actor',
} as const satisfies Record<string, Role>;

const TYPE = 'single-action revolver';
const NAMES = ['Colt SAA .45', 'Colt 1873 Single Action Army, seven and a half inch barrel', 'Remington 1875'];

/** A shoot as long as is wanted, made by the rules one command after another: no entry that they would not accept. */
export class LongShoot {
  readonly log: Happened[] = [];
  state: State = initialState();
  private readonly people = new Map<string, PersonId>();
  private readonly weaponIds: WeaponId[] = [];
  private at: number;
  private lotId = '';

  constructor(private readonly wanted: LongShootWanted) {
    this.at = Date.parse(wanted.begins) - DAY_MS / 4;
    this.people.set('H. Ortiz', wanted.created.armorer.personId);
    this.record('create-production', wanted.created, wanted.created.armorer);
    this.prepare();
    for (let day = 0; this.hasRoom(); day += 1) this.shoot(day);
  }

  who(name: string): PersonId {
    const personId = this.people.get(name);
    if (personId === undefined) throw new Error(`no ${name}`);
    return personId;
  }

  private hasRoom(left = 1): boolean {
    return this.log.length + left <= this.wanted.entries;
  }

  private record(type: EntryType, data: EntryData, by: { personId: PersonId; name: string } | null): void {
    const entry = happened<EntryType>(this.log.length + 1, new Date(this.at).toISOString(), by, type, data);
    this.state = evolve(this.state, entry);
    this.log.push(entry);
    this.at += (this.wanted.secondsEach ?? 20) * 1000;
  }

  private does(name: string, command: CommandBody): void {
    if (!this.hasRoom()) return;
    const personId = this.who(name);
    const decision = decide<CommandType>(this.state, command, personId, new Date(this.at).toISOString());
    if (decision.kind !== 'accepted') throw new Error(`${command.type} by ${name}: ${JSON.stringify(decision)}`);
    this.record(command.type, decision.data, { personId, name });
  }

  private prepare(): void {
    const { newId, weapons } = this.wanted;
    for (const [name, role] of Object.entries(CREW)) {
      const personId = newId('person');
      this.people.set(name, personId);
      const by = role === 'second-ad' ? 'R. Cole' : 'H. Ortiz';
      this.does(by, { type: 'add-person', personId, name, roles: [role] });
    }
    this.lotId = newId('lot');
    const lot = { label: 'B-07', calibre: '.45', supplier: 'Larkin Stage Supply', rounds: 100_000, knownSource: true };
    this.does('H. Ortiz', { type: 'add-lot', lotId: this.lotId, kind: 'blank', charge: 'half', ...lot });
    for (let index = 0; index < weapons; index += 1) {
      const weaponId = newId('weapon');
      this.weaponIds.push(weaponId);
      const revolver = { kind: 'blank-firing', weaponType: TYPE, chambers: 6, calibre: '.45' } as const;
      const number = String(index + 1).padStart(2, '0');
      const name = NAMES[index % NAMES.length] ?? '';
      this.does('H. Ortiz', { type: 'register-weapon', weaponId, number, name, ...revolver });
    }
    const personIds = ['A. Marsh', 'T. Vance', 'E. Boone', 'M. Ito'].map((name) => this.who(name));
    this.does('H. Ortiz', { type: 'record-training', personIds, weaponType: TYPE, endsOn: '2099-12-31' });
  }

  private shoot(day: number): void {
    this.at = Math.max(this.at, Date.parse(this.wanted.begins) + day * DAY_MS);
    const began = this.log.length;
    const date = localDay(new Date(this.at).toISOString(), this.state.production.timeZone);
    this.does('R. Cole', { type: 'start-day', number: day + 1, date });
    this.does('R. Cole', { type: 'record-meeting', personIds: [...this.people.values()], topic: 'Blanks, today' });
    const most = this.wanted.entriesADay ?? ENTRIES_A_DAY;
    for (let batch = 0; this.hasRoom() && this.log.length - began < most; batch += 1) {
      if (batch % 5 === 0) this.does('R. Cole', { type: 'set-scene', scene: `${40 + batch}` });
      const from = (day * 40 + batch) * AT_ONCE;
      const ids = Array.from(
        { length: Math.min(AT_ONCE, this.weaponIds.length) },
        (_, index) => this.weaponIds[(from + index) % this.weaponIds.length] ?? '',
      );
      if (batch === 9) this.lunch(ids);
      else this.take(ids, batch);
      if (batch === 4) this.raise(ids[0] ?? '');
      if (batch === 6)
        this.does('H. Ortiz', { type: 'correct', cursor: this.log.length - 2, note: 'It was in scene 43' });
    }
    if (this.hasRoom(AT_ONCE)) this.does('R. Cole', { type: 'wrap-day' });
  }

  private raise(weaponId: WeaponId): void {
    const number = this.state.weapons[weaponId]?.number;
    if (!this.hasRoom() || number === undefined) return;
    const concernId = this.wanted.newId('concern');
    this.record('raise-concern', { concernId, text: 'Show me this one, please', number }, null);
    this.does('H. Ortiz', { type: 'answer-concern', concernId, answer: 'Shown at the mark' });
  }

  private out(ids: readonly WeaponId[]): void {
    const looked = { boreClear: true, chambersSeen: 6 };
    for (const weaponId of ids)
      this.does('H. Ortiz', {
        type: 'inspect',
        weaponId,
        ...looked,
        load: { kind: 'blank', rounds: 3, lotId: this.lotId },
      });
    for (const weaponId of ids)
      this.does('R. Cole', { type: 'check', weaponId, ...looked, load: { kind: 'blank', rounds: 3 } });
  }

  private home(ids: readonly WeaponId[], fired: number): void {
    for (const weaponId of ids) this.does('H. Ortiz', { type: 'take-back', weaponId, fired });
    for (const weaponId of ids) this.does('H. Ortiz', { type: 'lock', weaponId, unloaded: 3 - fired });
  }

  private take(ids: readonly WeaponId[], batch: number): void {
    // What is begun is brought home again, so that every log of this ends in order.
    if (!this.hasRoom(ids.length * 5 + 2)) return this.fill();
    this.out(ids);
    const actors = ['A. Marsh', 'T. Vance', 'E. Boone', 'M. Ito'];
    for (const [index, weaponId] of ids.entries()) {
      const actorId = this.who(actors[(index + batch) % actors.length] ?? '');
      const shown = { actor: true, lineOfFire: true };
      this.does('H. Ortiz', { type: 'issue', weaponId, actorId, handedById: this.who('H. Ortiz'), for: 'take', shown });
    }
    this.does('R. Cole', { type: 'roll' });
    this.does('R. Cole', { type: 'cut' });
    this.home(ids, 3);
  }

  /** DY2: called while weapons are checked and with the AD, so that each of them lapses. */
  private lunch(ids: readonly WeaponId[]): void {
    if (!this.hasRoom(ids.length * 4 + 2)) return this.fill();
    this.out(ids);
    this.does('R. Cole', { type: 'call-break', why: 'lunch' });
    this.home(ids, 0);
    this.at += 30 * 60_000;
    this.does('R. Cole', { type: 'end-break' });
  }

  private fill(): void {
    for (let take = 0; this.hasRoom(); take += 1) this.does('R. Cole', { type: take % 2 === 0 ? 'roll' : 'cut' });
  }
}
