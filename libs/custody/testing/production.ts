import type { CommandBody, CommandType } from '../command.js';
import { decide } from '../decide.js';
import { happened, type Entry, type EntryData, type EntryType } from '../event.js';
import { evolve, initialState } from '../evolve.js';
import type { ConcernId, Instant, PersonId, WeaponId } from '../ids.js';
import type { Decision } from '../refusal.js';
import type { State } from '../state.js';
import type { Weapon } from '../weapon.js';

/** Nothing below it can be changed any more: whoever tries throws, and a test fails. */
export function deepFrozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFrozen(part);
  return value;
}

/** When every test's production begins: 06:00 in Denver, on the day that the permits below count by. */
export const MORNING: Instant = '2026-11-22T13:00:00.000Z';

/** A production in a test: commands are decided and folded one by one, and all that it ever was stays frozen. */
export class TestProduction {
  readonly log: Entry[] = [];
  /** The state before the first entry, and after each. */
  readonly states: State[] = [deepFrozen(initialState())];
  private seconds = 0;

  constructor() {
    this.record('hortiz', 'create-production', {
      productionId: 'p',
      name: 'Dry Gulch',
      unit: 'Main unit',
      timeZone: 'America/Denver',
      preset: 'california',
      sample: false,
      armorer: { personId: 'hortiz', name: 'H. Ortiz' },
    });
  }

  get state(): State {
    return this.states.at(-1) ?? initialState();
  }

  get now(): Instant {
    return new Date(Date.parse(MORNING) + this.seconds * 1000).toISOString();
  }

  wait(seconds: number): this {
    this.seconds += seconds;
    return this;
  }

  /** What the rules say; only what they accept is recorded. */
  tell(by: PersonId, command: CommandBody): Decision<EntryData> {
    const decision = decide<CommandType>(this.state, deepFrozen(command), by, this.now);
    if (decision.kind === 'accepted') this.record(by, command.type, decision.data);
    return decision;
  }

  /** Tells it what has to be accepted. */
  does(by: PersonId, command: CommandBody): this {
    const decision = this.tell(by, command);
    if (decision.kind === 'accepted') return this;
    throw new Error(`${command.type} by ${by}: ${JSON.stringify(decision)}`);
  }

  /** ST6: somebody on the crew, without a name, from no screen. */
  raise(concernId: ConcernId, text: string, number?: string): this {
    this.record(null, 'raise-concern', { concernId, text, ...(number === undefined ? {} : { number }) });
    return this;
  }

  /** The state after an entry that the rules would not have made now. */
  folded<T extends EntryType>(by: PersonId, type: T, data: EntryData<T>): State {
    return evolve(
      this.state,
      happened<EntryType>(this.log.length + 1, this.now, { personId: by, name: by }, type, data),
    );
  }

  weapon(weaponId: WeaponId): Weapon {
    const weapon = this.state.weapons[weaponId];
    if (!weapon) throw new Error(`no weapon ${weaponId}`);
    return weapon;
  }

  private record(by: PersonId | null, type: EntryType, data: EntryData): void {
    const cursor = this.log.length + 1;
    const who = by === null ? null : { personId: by, name: this.state.people[by]?.name ?? by };
    const chain = {
      deviceId: by === null ? null : 'screen',
      commandId: `c${cursor}`,
      salt: `salt${cursor}`,
      dataHash: '',
      hash: '',
    };
    const what = happened<EntryType>(cursor, this.now, who, type, data);
    const entry: Entry = deepFrozen({ ...what, ...chain });
    this.log.push(entry);
    this.states.push(deepFrozen(evolve(this.state, entry)));
  }
}
