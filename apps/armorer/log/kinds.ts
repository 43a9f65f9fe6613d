import type { EntryType } from '#custody';

/** Every type of entry by what it is about, each with its words in the list of kinds. */
export const KINDS = {
  hands: {
    title: 'Checks and hands',
    types: {
      inspect: 'Inspected',
      check: 'AD’s check',
      issue: 'To actor',
      'hand-back': 'Back to the AD',
      'take-back': 'Taken back',
      lock: 'Locked',
      sight: 'Seen',
    },
  },
  trouble: {
    title: 'Stops, incidents, concerns',
    types: {
      'call-stop': 'STOP',
      'lift-stop': 'Lift of a stop',
      'report-incident': 'Incident',
      'close-incident': 'Incident closed',
      'release-weapon': 'Release',
      'raise-concern': 'Concern',
      'answer-concern': 'Concern answered',
    },
  },
  rounds: {
    title: 'Rounds',
    types: {
      'add-lot': 'Lot added',
      'prove-lot': 'Lot proved',
      'issue-rounds': 'Rounds given out',
      'return-rounds': 'Rounds counted back',
      'answer-short': 'Short answered for',
    },
  },
  day: {
    title: 'Day',
    types: {
      'start-day': 'Day begun',
      'set-scene': 'Scene set',
      'record-meeting': 'Safety meeting',
      'call-break': 'Break called',
      'end-break': 'Break over',
      roll: 'Rolling',
      cut: 'Cut',
      'wrap-day': 'Day wrapped',
    },
  },
  people: {
    title: 'People',
    types: {
      'add-person': 'Person added',
      'amend-person': 'Person changed',
      'record-training': 'Trained',
      'reset-pin': 'PIN reset on the server',
    },
  },
  things: {
    title: 'Weapons and policy',
    types: {
      'create-production': 'Set up',
      'register-weapon': 'Registered',
      'amend-weapon': 'Description changed',
      'retire-weapon': 'Taken off the board',
      'set-policy': 'Policy set',
    },
  },
  notes: { title: 'Notes', types: { correct: 'Note on an entry' } },
} as const satisfies Record<string, { title: string; types: Partial<Record<EntryType, string>> }>;

export type KindGroup = keyof typeof KINDS;
/** What the list of kinds may say: one type, or all of a group. */
export type Kind = EntryType | KindGroup;

const isGroup = (kind: Kind): kind is KindGroup => kind in KINDS;

/** The types of entries that a kind stands for. */
export const typesOf = (kind: Kind): ReadonlySet<string> =>
  new Set(isGroup(kind) ? Object.keys(KINDS[kind].types) : [kind]);
