import type { Asked, StartFacts } from '#ui/entrance';
import type { StartOptions } from './start.options.js';

export type ScreenName = 'board' | 'armorer' | 'ad';

/** One way in: what it is for, and where it opens. */
export interface ScreenCard {
  name: ScreenName;
  title: string;
  line: string;
  path: string;
  /** Whether people sign in on it, which wants the secure address. */
  isForPeople: boolean;
}

export type StartView =
  | { kind: 'asking' }
  | { kind: 'unreachable' }
  | { kind: 'set-up'; setupCode: string; isAnother: boolean; version: string }
  | { kind: 'screens'; cards: ScreenCard[]; facts: StartFacts; version: string };

const CARDS: ScreenCard[] = [
  {
    name: 'board',
    title: 'Board',
    line: 'Video village: who has which weapon, what is in it, who checked it. For any monitor; nobody signs in on it.',
    path: '/board',
    isForPeople: false,
  },
  {
    name: 'armorer',
    title: 'Armorer’s station',
    line: 'The cart: register, inspect, hand over, take back, lock. A laptop or tablet, or a phone at the mark.',
    path: '/armorer',
    isForPeople: true,
  },
  {
    name: 'ad',
    title: '1st AD’s hand-held',
    line: 'The second pair of eyes: what waits for a check, what to call, and STOP under the thumb.',
    path: '/ad',
    isForPeople: true,
  },
];

/** What the start page shows: set-up while the server is empty, the ways in from then on. */
export function tellStart(asked: Asked<StartFacts>, { setupCode, isAnother }: StartOptions): StartView {
  switch (asked.kind) {
    case 'asking':
      return { kind: 'asking' };
    case 'failed':
      return { kind: 'unreachable' };
    case 'known': {
      const facts = asked.value;
      const { version } = facts;
      if (facts.isEmpty || isAnother) return { kind: 'set-up', setupCode, isAnother: !facts.isEmpty, version };
      return { kind: 'screens', cards: CARDS, facts, version };
    }
  }
}
