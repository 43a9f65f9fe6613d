import type { Entry, EntryData, Inspection, WeaponId } from '#custody';
import { amendedPersonWords, amendedWeaponWords, policyWords } from './amended-words.js';
import { counted, INCIDENT_WORDS, listed, nameOf, ROLE_WORDS, WEAPON_KIND_WORDS } from './labels.js';
import { PROVED_WORDS, seenWords, type Known } from './seen-words.js';

/** One entry of the log as people say it. */
export interface EntryWords {
  what: string;
  detail: string;
}

const weaponNumber = (state: Known, weaponId: WeaponId | undefined): string =>
  weaponId === undefined ? '' : (state.weapons[weaponId]?.number ?? 'one no longer on the board');

function counts(fired: number | undefined, unloaded: number | undefined): string {
  const parts = [
    ...(fired === undefined ? [] : [`${fired} fired`]),
    ...(unloaded === undefined ? [] : [`${unloaded} unloaded`]),
  ];
  return parts.join(', ');
}

const names = (state: Known, personIds: readonly string[]): string =>
  personIds.length > 3
    ? counted(personIds.length, 'person', 'people')
    : listed(personIds.map((personId) => nameOf(state, personId)));

const joined = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

const disagreement = (state: Known, { inspection, weaponId }: { inspection: Inspection; weaponId: WeaponId }): string =>
  `the armorer declared ${seenWords(state, inspection, state.weapons[weaponId])}`;

/** RD3, RD6: whose rounds were short; a weapon's number has its own column. */
const shortOf = (state: Known, { lotId, personId }: { lotId?: string; personId?: string }): string =>
  lotId === undefined ? (personId === undefined ? '' : nameOf(state, personId)) : (state.lots[lotId]?.label ?? 'a lot');

const roundsTold = (state: Known, data: { rounds: number; lotId: string; personId: string }): string =>
  joined(`${data.rounds} of ${state.lots[data.lotId]?.label ?? 'a lot'}`, nameOf(state, data.personId));

/** RD6, CH5: dummies go out proved, each one; blanks have nothing to prove. */
const provedTold = ({ proved, sign }: EntryData<'issue-rounds'>): string =>
  proved === undefined ? '' : `${proved} ${sign ? PROVED_WORDS[sign] : 'proved'}`;

/** DY1: how many refusals the wrap tells of; an older log's tells of none. */
const missesTold = ({ refusals }: EntryData<'wrap-day'>): string =>
  refusals ? counted(refusals.count, 'near miss', 'near misses') : '';

/** ST3: one half lifts nothing; the second says so, by both names. */
function liftWords(state: Known, { cursor, by, data }: Entry<'lift-stop'>): EntryWords {
  const first = state.firstHalves?.[cursor];
  if (first === undefined) return { what: 'Half of a lift', detail: data.done };
  return { what: 'Stop lifted', detail: joined(`by ${listed([nameOf(state, first), by?.name ?? ''])}`, data.done) };
}

/** What the entry says of one weapon or of the day; the weapon is left to its own column. */
export function entryWords(state: Known, entry: Entry): EntryWords {
  switch (entry.type) {
    case 'create-production':
      return { what: 'Set up', detail: entry.data.name };
    case 'reset-pin':
      return { what: 'PIN reset on the server', detail: nameOf(state, entry.data.personId) };
    case 'set-policy':
      return { what: 'Policy set', detail: policyWords(entry.data) };
    case 'add-person':
      return {
        what: 'Person added',
        detail: joined(entry.data.name, listed(entry.data.roles.map((r) => ROLE_WORDS[r]))),
      };
    case 'amend-person':
      return { what: 'Person changed', detail: amendedPersonWords(nameOf(state, entry.data.personId), entry.data) };
    case 'record-training': {
      const { personIds, weaponId, weaponType, endsOn } = entry.data;
      const on = weaponType ?? `number ${weaponNumber(state, weaponId)}`;
      return { what: 'Trained', detail: joined(names(state, personIds), on, `through ${endsOn}`) };
    }
    case 'register-weapon':
      return { what: 'Registered', detail: joined(entry.data.name, WEAPON_KIND_WORDS[entry.data.kind]) };
    case 'amend-weapon':
      return { what: 'Description changed', detail: amendedWeaponWords(entry.data) };
    case 'retire-weapon':
      return { what: 'Taken off the board', detail: entry.data.why };
    case 'add-lot':
      return {
        what: 'Lot added',
        detail: joined(entry.data.label, counted(entry.data.rounds, 'round'), entry.data.supplier),
      };
    case 'prove-lot':
      return {
        what: 'Lot proved',
        detail: joined(
          state.lots[entry.data.lotId]?.label,
          `${entry.data.proved} ${PROVED_WORDS[entry.data.sign]}, ${entry.data.counted} counted`,
        ),
      };
    case 'start-day':
      return { what: 'Day begun', detail: `Day ${entry.data.number}` };
    case 'set-scene':
      return { what: 'Scene set', detail: `Sc ${entry.data.scene}` };
    case 'record-meeting':
      return {
        what: entry.data.joins === undefined ? 'Safety meeting' : 'Briefed in late',
        detail: joined(entry.data.topic, names(state, entry.data.personIds)),
      };
    case 'call-break':
      return { what: 'Break called', detail: joined(entry.data.why, 'every check lapsed') };
    case 'end-break':
      return { what: 'Break over', detail: '' };
    case 'roll':
      return { what: 'Rolling', detail: '' };
    case 'cut':
      return { what: 'Cut', detail: '' };
    case 'wrap-day':
      return { what: 'Day wrapped', detail: missesTold(entry.data) };
    case 'inspect':
      return {
        what: 'Inspected',
        detail: joined(
          counts(entry.data.fired, entry.data.unloaded),
          seenWords(state, entry.data, state.weapons[entry.data.weaponId]),
        ),
      };
    case 'check':
      return entry.data.agreed
        ? { what: 'AD’s check', detail: seenWords(state, entry.data, state.weapons[entry.data.weaponId]) }
        : {
            what: 'AD’s check, counts differ',
            detail: joined(
              seenWords(state, entry.data, state.weapons[entry.data.weaponId]),
              disagreement(state, entry.data),
            ),
          };
    case 'issue':
      return {
        what: 'To actor',
        detail: joined(
          nameOf(state, entry.data.actorId),
          `by ${nameOf(state, entry.data.handedById)}`,
          entry.data.for === 'take' ? 'for a take' : `rehearsal: ${entry.data.rehearsalReason ?? 'no reason given'}`,
          !entry.data.shown.lineOfFire && 'line of fire not shown it',
        ),
      };
    case 'hand-back':
      return { what: 'Back to the AD', detail: counts(entry.data.fired, undefined) };
    case 'take-back':
      return { what: 'Taken back', detail: counts(entry.data.fired, undefined) };
    case 'lock':
      return { what: 'Locked', detail: counts(undefined, entry.data.unloaded) };
    case 'sight':
      return { what: 'Seen', detail: joined(`with ${nameOf(state, entry.data.holderId)}`, entry.data.why) };
    case 'call-stop':
      return { what: 'STOP', detail: entry.data.why };
    case 'lift-stop':
      return liftWords(state, entry);
    case 'report-incident':
      return { what: INCIDENT_WORDS[entry.data.kind], detail: entry.data.what };
    case 'close-incident':
      return { what: 'Incident closed', detail: joined(entry.data.cause, entry.data.correction) };
    case 'release-weapon':
      return { what: 'Release', detail: entry.data.why };
    case 'issue-rounds':
      return { what: 'Rounds given out', detail: joined(roundsTold(state, entry.data), provedTold(entry.data)) };
    case 'return-rounds':
      return { what: 'Rounds counted back', detail: roundsTold(state, entry.data) };
    case 'answer-short':
      return { what: 'Short answered for', detail: joined(shortOf(state, entry.data), entry.data.answer) };
    case 'raise-concern':
      return { what: 'Concern', detail: joined(entry.data.number, entry.data.text ?? 'its words are withheld') };
    case 'answer-concern':
      return { what: 'Concern answered', detail: entry.data.answer ?? '' };
    case 'correct':
      return { what: `Note on entry ${entry.data.cursor}`, detail: entry.data.note };
  }
}
