import type { CommandBody, CommandType } from './command.js';
import { decide } from './decide.js';
import { CREW, LOTS, WEAPONS } from './dry-gulch-cast.js';
import { happened, type CreateProduction, type Happened } from './event.js';
import { evolve, initialState } from './evolve.js';
import type { Instant, LotId, PersonId, WeaponId } from './ids.js';
import type { State } from './state.js';
import { localDay } from './time.js';

/** The sample production: its log in order, the state it folds to, and its people by name. */
export interface DryGulch {
  happened: Happened[];
  state: State;
}

/** How many seconds before `now` something happened. */
type SecondsAgo = number;

const minutes = (count: number): SecondsAgo => count * 60;

/**
 * "Dry Gulch" in mid-day, made by the rules themselves: each command is decided and folded at its own time before `now`, so
 * that the sample can show nothing the rules would not let through. `newId` mints ids; `created` is entry 1.
 */
export function dryGulch(now: Instant, newId: () => string, created: CreateProduction): DryGulch {
  let state = initialState();
  const log: Happened[] = [];
  const people = new Map<string, PersonId>([[ARMORER, created.armorer.personId]]);
  const weapons = new Map<string, WeaponId>();
  const lots = new Map<string, LotId>();

  const at = (ago: SecondsAgo): Instant => new Date(Date.parse(now) - ago * 1000).toISOString();
  const record = (entry: Happened): void => {
    state = evolve(state, entry);
    log.push(entry);
  };
  const by = (name: string): { personId: PersonId; name: string } => {
    const personId = who(name);
    return { personId, name: state.people[personId]?.name ?? name };
  };
  const who = (name: string): PersonId => people.get(name) ?? missing(name);
  const gun = (number: string): WeaponId => weapons.get(number) ?? missing(number);
  const lot = (label: string): LotId => lots.get(label) ?? missing(label);
  const send = (ago: SecondsAgo, name: string, command: CommandBody): void => {
    const decision = decide(state, command, who(name), at(ago));
    if (decision.kind !== 'accepted') throw new Error(`Dry Gulch: ${command.type} is ${JSON.stringify(decision)}`);
    record(happened<CommandType>(log.length + 1, at(ago), by(name), command.type, decision.data));
  };

  const begun = { cursor: 1, at: at(minutes(465)), type: 'create-production' as const, data: created };
  record({ ...begun, by: created.armorer });
  for (const person of CREW) {
    const personId = newId();
    people.set(person.name, personId);
    // Once there is an AD, an AD names the next one.
    send(minutes(464), person.roles.includes('second-ad') ? AD : ARMORER, { type: 'add-person', personId, ...person });
  }
  for (const weapon of WEAPONS) {
    const weaponId = newId();
    weapons.set(weapon.number, weaponId);
    send(minutes(460), ARMORER, { type: 'register-weapon', weaponId, ...weapon });
  }
  for (const each of LOTS) {
    const lotId = newId();
    lots.set(each.label, lotId);
    send(minutes(458), ARMORER, { type: 'add-lot', lotId, ...each });
  }

  const inspect = (ago: SecondsAgo, number: string, load: Loaded, before?: Counted): void => {
    const weapon = WEAPONS.find((each) => each.number === number) ?? missing(number);
    const declared =
      load.kind === 'dummy'
        ? { kind: load.kind, rounds: load.rounds, lotId: lot(load.lot), proved: load.rounds, sign: 'rattle' as const }
        : load.kind === 'blank'
          ? { kind: load.kind, rounds: load.rounds, lotId: lot(load.lot) }
          : { kind: load.kind };
    const magazine = 'magazine' in weapon ? { magazineSeen: true } : {};
    const looked = { boreClear: true, chambersSeen: weapon.chambers, ...magazine, load: declared };
    send(ago, ARMORER, { type: 'inspect', weaponId: gun(number), ...looked, ...before });
  };
  const check = (ago: SecondsAgo, number: string): void => {
    const { inspection } = state.weapons[gun(number)] ?? missing(number);
    const { boreClear = true, chambersSeen = 0, magazineSeen, load } = inspection ?? missing(number);
    const { rounds = 0 } = load ?? {};
    const seen =
      load?.kind === 'dummy'
        ? { kind: load.kind, rounds, proved: rounds, sign: 'rattle' as const }
        : load?.kind === 'blank'
          ? { kind: load.kind, rounds }
          : { kind: 'empty' as const };
    const magazine = magazineSeen === undefined ? {} : { magazineSeen };
    send(ago, AD, { type: 'check', weaponId: gun(number), boreClear, chambersSeen, ...magazine, load: seen });
  };
  const issue = (ago: SecondsAgo, number: string, actor: string): void =>
    send(ago, ARMORER, {
      type: 'issue',
      weaponId: gun(number),
      actorId: who(actor),
      handedById: who(ARMORER),
      for: 'take',
      shown: { actor: true, lineOfFire: true },
    });
  const takeBack = (ago: SecondsAgo, number: string, fired?: number): void =>
    send(ago, ARMORER, { type: 'take-back', weaponId: gun(number), ...(fired === undefined ? {} : { fired }) });
  const lock = (ago: SecondsAgo, number: string, unloaded: number): void =>
    send(ago, ARMORER, { type: 'lock', weaponId: gun(number), unloaded });
  const take = (startedAgo: number, number: string, load: Loaded, fired: number, unloaded: number): void => {
    inspect(minutes(startedAgo), number, load);
    check(minutes(startedAgo - 2), number);
    issue(minutes(startedAgo - 4), number, 'A. Marsh');
    takeBack(minutes(startedAgo - 12), number, fired);
    lock(minutes(startedAgo - 14), number, unloaded);
  };

  const actors = CREW.filter(({ roles }) => roles.includes('actor')).map(({ name }) => who(name));
  const endsOn = localDay(at(-minutes(60 * 24 * 90)), created.timeZone);
  for (const weaponType of ['single-action revolver', 'lever-action rifle'])
    send(minutes(450), ARMORER, { type: 'record-training', personIds: actors, weaponType, endsOn });
  const date = localDay(at(minutes(445)), created.timeZone);
  send(minutes(445), AD, { type: 'start-day', number: 12, date });
  const there = [...people.values()].slice(0, 31);
  send(minutes(442), AD, { type: 'record-meeting', personIds: there, topic: 'Blanks at the livery stable' });
  send(minutes(420), AD, { type: 'set-scene', scene: '41' });
  take(400, '05', { kind: 'blank', rounds: 5, lot: 'B-07' }, 5, 0);
  take(360, '05', { kind: 'blank', rounds: 6, lot: 'B-07' }, 6, 0);
  take(320, '05', { kind: 'blank', rounds: 6, lot: 'B-07' }, 5, 0);
  const answer = 'One found under the boardwalk, bent, binned by H. Ortiz';
  send(minutes(300), ARMORER, { type: 'answer-short', weaponId: gun('05'), answer });
  take(280, '06', { kind: 'blank', rounds: 5, lot: 'B-07' }, 0, 5);
  inspect(minutes(112), '07', { kind: 'dummy', rounds: 6, lot: 'D-14' });
  check(minutes(103), '07');
  issue(minutes(101) + 5, '07', 'T. Vance');
  send(minutes(62), AD, { type: 'call-break', why: 'lunch' });
  send(minutes(20), AD, { type: 'end-break' });
  send(minutes(19), AD, { type: 'set-scene', scene: '42A' });
  inspect(minutes(18), '15', { kind: 'blank', rounds: 5, lot: 'B-09' });
  check(minutes(16), '15');
  issue(minutes(14), '15', 'E. Boone');
  inspect(minutes(11), '03', { kind: 'empty' });
  inspect(minutes(9), '12', { kind: 'blank', rounds: 3, lot: 'B-07' });
  inspect(minutes(8), '11', { kind: 'dummy', rounds: 5, lot: 'D-14' });
  check(minutes(6), '12');
  issue(minutes(4) + 12, '12', 'A. Marsh');
  inspect(minutes(3), '08', { kind: 'empty' });
  takeBack(minutes(1) + 20, '15', 2);
  check(48, '08');
  return { happened: log, state };
}

const ARMORER = 'H. Ortiz';
const AD = 'R. Cole';

type Loaded = { kind: 'empty' } | { kind: 'dummy' | 'blank'; rounds: number; lot: string };
interface Counted {
  fired?: number;
  unloaded?: number;
}

function missing(name: string): never {
  throw new Error(`Dry Gulch has no ${name}`);
}
