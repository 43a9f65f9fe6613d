import {
  decide,
  dryGulch,
  evolve,
  happened,
  type CommandBody,
  type CommandType,
  type Entry,
  type Happened,
  type Instant,
  type Person,
  type State,
  type Weapon,
} from '#custody';

export const NOON: Instant = '2026-11-22T21:32:07.000Z';

function missing(name: string): never {
  throw new Error(`Dry Gulch has no ${name}`);
}

/** What a screen is sent of an entry; nothing here reads its hashes. */
const sent = (each: Happened): Entry => ({ ...each, deviceId: 'd', commandId: 'c', dataHash: '', hash: '' });

/** The sample production in mid-day with its log, and a way to go on with it by the rules. */
export class DryGulchDay {
  state: State;
  entries: Entry[];
  at: Instant = NOON;

  constructor() {
    let next = 0;
    const sample = dryGulch(NOON, () => `id-${++next}`, {
      productionId: 'p',
      name: 'Dry Gulch',
      unit: 'Main unit',
      timeZone: 'America/Denver',
      preset: 'california',
      sample: true,
      armorer: { personId: 'ortiz', name: 'H. Ortiz' },
    });
    this.state = sample.state;
    this.entries = sample.happened.map(sent);
  }

  weapon(number: string): Weapon {
    return Object.values(this.state.weapons).find((weapon) => weapon.number === number) ?? missing(number);
  }

  person(name: string): Person {
    return Object.values(this.state.people).find((person) => person.name === name) ?? missing(name);
  }

  lotId(label: string): string {
    return Object.values(this.state.lots).find((lot) => lot.label === label)?.lotId ?? missing(label);
  }

  /** What the server would say and record. */
  does(name: string, body: CommandBody): this {
    const by = this.person(name);
    const decision = decide(this.state, body, by.personId, this.at);
    if (decision.kind !== 'accepted') throw new Error(`${body.type}: ${JSON.stringify(decision)}`);
    const cursor = this.entries.length + 1;
    const entry = happened<CommandType>(cursor, this.at, { personId: by.personId, name }, body.type, decision.data);
    this.state = evolve(this.state, entry);
    this.entries = [...this.entries, sent(entry)];
    return this;
  }
}
