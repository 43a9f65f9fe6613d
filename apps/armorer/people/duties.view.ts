import {
  armorerLoads,
  currentTraining,
  isArmorer,
  isDayOpen,
  lapsesSoon,
  otherDuties,
  type Instant,
  type Lapsing,
  type PersonId,
  type State,
} from '#custody';
import { byNumber, counted, listed, nameOf } from '#ui/words';
import { onOf, type On } from './open.js';
import { endsWords } from './people.view.js';

/** PE3: one training or permit that has ended or ends within seven days. */
export interface LapsingRow {
  key: string;
  personId: PersonId;
  name: string;
  what: string;
  ends: string;
  /** What is to be trained again; null for a permit. */
  on: On | null;
}

function whatWords(state: State, what: Lapsing['what']): string {
  if (what === 'permit') return 'permit';
  return 'weaponType' in what ? what.weaponType : `number ${state.weapons[what.weaponId]?.number ?? 'gone'}`;
}

/** PE3: the earliest end first. */
export const lapsingRows = (state: State, at: Instant): LapsingRow[] =>
  lapsesSoon(state, at).map(({ personId, what, endsOn }) => ({
    key: `${personId} ${whatWords(state, what)} ${endsOn}`,
    personId,
    name: nameOf(state, personId),
    what: whatWords(state, what),
    ends: endsWords(endsOn, at, state.production.timeZone) ?? `through ${endsOn}`,
    on: onOf(what),
  }));

const byName = (state: State, personIds: PersonId[]): string[] =>
  personIds.map((personId) => nameOf(state, personId)).toSorted((a, b) => a.localeCompare(b));

/** PE4: who is not at the meeting that counts now; null where there is none to be at. */
export function notAtMeeting(state: State): string[] | null {
  const there = isDayOpen(state) ? state.day?.meeting?.personIds : undefined;
  if (!there) return null;
  return byName(
    state,
    Object.keys(state.people).filter((personId) => !there.includes(personId)),
  );
}

/** PE1: actors who are trained on nothing, to whom nothing can be issued. */
export const trainedOnNothing = (state: State): string[] =>
  byName(
    state,
    Object.values(state.people)
      .filter((person) => person.roles.includes('actor') && currentTraining(person).length === 0)
      .map(({ personId }) => personId),
  );

/** PE5: what each armorer answers for now, and what else they have to do. */
export interface DutyRow {
  personId: PersonId;
  name: string;
  load: string;
  isTooMany: boolean;
  otherDuty: string | null;
}

/** PE5: every armorer, the most loaded first. */
export function dutyRows(state: State): DutyRow[] {
  const loads = new Map(armorerLoads(state).map((load) => [load.personId, load]));
  const busy = new Set(otherDuties(state).map(({ personId }) => personId));
  const most = state.production.policy.weaponsPerArmorer;
  return Object.values(state.people)
    .filter(isArmorer)
    .map((person) => {
      const load = loads.get(person.personId);
      const weapons = (load?.weaponIds ?? []).flatMap((weaponId) => state.weapons[weaponId] ?? []).toSorted(byNumber);
      const limit = most === null ? '' : `, ${most} at most`;
      return {
        count: weapons.length,
        personId: person.personId,
        name: person.name,
        load:
          weapons.length === 0
            ? 'nothing out'
            : `${counted(weapons.length, 'weapon')} out${limit}: ${listed(weapons.map(({ number }) => number))}`,
        isTooMany: load?.isTooMany ?? false,
        otherDuty: busy.has(person.personId) ? (person.otherDuty ?? null) : null,
      };
    })
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))
    .map(({ count: _count, ...row }) => row);
}
