import {
  decide,
  evolve,
  happened,
  initialState,
  redactState,
  type CommandBody,
  type CommandType,
  type EntryData,
  type EntryType,
  type Instant,
  type PolicyChange,
  type Role,
  type State,
} from '#custody';

/** Where every board's specs are: 06:00 in Denver is 13:00 in UTC. */
const MIDNIGHT = Date.parse('2026-11-22T07:00:00.000Z');

const CREW: Record<string, Role[]> = {
  jreyes: ['assistant-armorer'],
  plind: ['producer'],
  rcole: ['first-ad'],
};
const NAMES: Record<string, string> = { jreyes: 'J. Reyes', plind: 'P. Lindqvist', rcole: 'R. Cole' };

/** A production under the rules alone, with a clock that the specs set; commands that are refused throw. */
export class SetDay {
  state: State = initialState();
  at: Instant = new Date(MIDNIGHT).toISOString();
  private count = 0;

  constructor(policy: PolicyChange = {}) {
    const armorer = { personId: 'hortiz', name: 'H. Ortiz' };
    const made = { productionId: 'p', name: 'Dry Gulch', unit: 'Main unit', timeZone: 'America/Denver' };
    this.record('hortiz', 'create-production', { ...made, preset: 'california', sample: false, armorer });
    for (const [personId, roles] of Object.entries(CREW))
      this.does('hortiz', { type: 'add-person', personId, name: NAMES[personId] ?? personId, roles });
    this.does('hortiz', { type: 'set-policy', policy });
  }

  /** What a board is sent. */
  get seen(): State {
    return redactState(this.state, 'public');
  }

  /** "09:30", "09:30:20": the time on set from here on. */
  time(clock: string): this {
    const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
    this.at = new Date(MIDNIGHT + ((hours * 60 + minutes) * 60 + seconds) * 1000).toISOString();
    return this;
  }

  does(by: string, command: CommandBody): this {
    const decision = decide<CommandType>(this.state, command, by, this.at);
    if (decision.kind !== 'accepted') throw new Error(`${this.at} ${command.type}: ${JSON.stringify(decision)}`);
    return this.record(by, command.type, decision.data);
  }

  private record(by: string, type: EntryType, data: EntryData): this {
    const who = { personId: by, name: by };
    this.state = evolve(this.state, happened<EntryType>((this.count += 1), this.at, who, type, data));
    return this;
  }
}
