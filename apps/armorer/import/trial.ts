import { decide, drafting, evolve, type Instant, type Person, type State } from '#custody';
import { TASK_MS, type Pause } from '../turns.js';
import { labelOf, type ListRow, type RowProblem } from './list-rows.js';
import type { ListOf } from './fields.js';

/** A row with what the rules say to it as well, and what is worth a second look though nothing bars it. */
export interface TriedRow extends ListRow {
  warnings: readonly string[];
}

/** What the rows are tried on. */
export interface TriedOn {
  state: State;
  me: Person;
  at: Instant;
}

/** Some milliseconds' worth, as the server's own trial has it. */
const AT_ONCE = 50;

interface Seen {
  /** CU10: the row in which each number stands first, as numbers are told apart. */
  rowOfNumber: Map<string, number>;
  /** The rows by number without its leading zeros: 7 and 07 are two numbers that ears take for one. */
  alike: Map<string, string>;
  names: Map<string, string>;
}

const told = (number: string): string => number.trim().toLowerCase();
const spoken = (number: string): string => told(number).replace(/^0+(?=.)/, '');

function seenIn(state: State): Seen {
  const weapons = Object.values(state.weapons);
  return {
    rowOfNumber: new Map(),
    alike: new Map(weapons.map(({ number }) => [spoken(number), number])),
    names: new Map(Object.values(state.people).map((person) => [told(person.name), 'is here already'])),
  };
}

/** What a careful person would ask about, and no rule refuses. It notes the row for those after it. */
function warningsOf({ row, command }: ListRow, seen: Seen): string[] {
  if (command?.type === 'register-weapon') {
    const { number } = command;
    const other = seen.alike.get(spoken(number));
    seen.rowOfNumber.set(told(number), row);
    if (other === undefined) seen.alike.set(spoken(number), number);
    return other !== undefined && told(other) !== told(number)
      ? [`There is a number ${other} too; said aloud it is easily taken for ${number}.`]
      : [];
  }
  if (command?.type !== 'add-person') return [];
  const other = seen.names.get(told(command.name));
  seen.names.set(told(command.name), `stands in row ${row} too`);
  return other === undefined ? [] : [`The name ${command.name} ${other}. Is it somebody else?`];
}

function refusedBy(list: ListOf, each: ListRow, trial: TriedOn, seen: Seen): RowProblem | State {
  const { state, me, at } = trial;
  const { command } = each;
  if (!command) return state;
  const decision = decide(state, command, me.personId, at);
  switch (decision.kind) {
    case 'accepted': {
      const by = { personId: me.personId, name: me.name };
      return evolve(state, { cursor: state.cursor + 1, at, by, type: command.type, data: decision.data } as Parameters<typeof evolve>[1]); // prettier-ignore
    }
    case 'refused': {
      const first = command.type === 'register-weapon' ? seen.rowOfNumber.get(told(command.number)) : undefined;
      const where = first === undefined ? '' : ` It stands in row ${first} of this file too.`;
      return { field: decision.rule === 'CU10' ? 'number' : null, message: `${decision.rule}: ${decision.message}${where}` }; // prettier-ignore
    }
    case 'malformed': {
      const [problem] = decision.problems;
      const field = problem?.path ?? null;
      return { field, message: `${field === null ? '' : `${labelOf(list, field)}: `}${problem?.message ?? ''}` };
    }
    case 'forbidden':
      return { field: null, message: decision.message };
  }
}

const isState = (answer: RowProblem | State): answer is State => 'weapons' in answer;

/**
 * Tries the rows one after the other on the state as it is, by the rules that the server will go by, so that the seventh
 * row sees the third. Pauses, so that the station goes on meanwhile.
 */
export async function tryRows(
  list: ListOf,
  rows: readonly ListRow[],
  { state: from, me, at }: TriedOn,
  pause: Pause,
): Promise<TriedRow[]> {
  const seen = seenIn(from);
  const tried: TriedRow[] = [];
  let state = from;
  let since = performance.now();
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    state = drafting(state, (draft) => {
      let now = draft;
      for (const each of rows.slice(start, start + AT_ONCE)) {
        const answer = refusedBy(list, each, { state: now, me, at }, seen);
        if (isState(answer)) {
          now = answer;
          tried.push({ ...each, warnings: warningsOf(each, seen) });
        } else tried.push({ ...each, problems: [...each.problems, answer], warnings: [] });
      }
      return now;
    });
    if (performance.now() - since < TASK_MS) continue;
    await pause();
    since = performance.now();
  }
  return tried;
}
