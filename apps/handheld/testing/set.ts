import {
  decide,
  dryGulch,
  evolve,
  happened,
  redactState,
  type CommandBody,
  type CommandType,
  type Happened,
  type Person,
  type State,
  type Weapon,
} from '#custody';

/** When the sample's mid-day is. */
export const NOW = '2026-11-22T22:32:07.000Z';

/** The sample production for the pages' specs: commands go through the rules, and the AD sees what the AD is sent. */
export interface OnSet {
  /** As the AD is sent it (CH2). */
  view: () => State;
  full: () => State;
  happened: () => Happened[];
  person: (name: string) => Person;
  weapon: (number: string) => Weapon;
  /** Decides and folds; throws where the rules say no, so that a spec's scene is one that can be. */
  happens: (by: string, command: CommandBody, at?: string) => void;
}

function found<T>(things: Record<string, T>, isIt: (thing: T) => boolean, name: string): T {
  const thing = Object.values(things).find(isIt);
  if (!thing) throw new Error(`Dry Gulch has no ${name}`);
  return thing;
}

/** Dry Gulch at `NOW`. */
export function onSet(): OnSet {
  let ids = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  const sample = dryGulch(NOW, newId, {
    productionId: newId(),
    name: 'Dry Gulch',
    unit: 'Main unit',
    timeZone: 'America/Los_Angeles',
    preset: 'california',
    sample: true,
    armorer: { personId: newId(), name: 'H. Ortiz' },
  });
  let { state, happened: log } = sample;
  const person = (name: string): Person => found(state.people, (one) => one.name === name, name);
  return {
    view: () => redactState(state, 'blind'),
    full: () => state,
    happened: () => log,
    person,
    weapon: (number) => found(redactState(state, 'blind').weapons, (one) => one.number === number, number),
    happens(by, command, at = NOW) {
      const { personId, name } = person(by);
      const decision = decide<CommandType>(state, command, personId, at);
      if (decision.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(decision)}`);
      const one = happened<CommandType>(log.length + 1, at, { personId, name }, command.type, decision.data);
      log = [...log, one];
      state = evolve(state, one);
    },
  };
}
