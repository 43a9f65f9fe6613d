import lots from './samples/lots.csv?url';
import people from './samples/people.csv?url';
import mistakes from './samples/weapons-with-mistakes.csv?url';
import weapons from './samples/weapons.csv?url';
import workbook from './samples/weapons.xlsx?url';
import type { ListTab } from '../place.js';

/** A file to begin with, as it is saved. */
interface Sample {
  name: string;
  url: string;
  what: string;
}

/** What each list's file looks like; one has mistakes on purpose, to see how they are told. */
export const SAMPLES: Record<ListTab, readonly Sample[]> = {
  weapons: [
    { name: 'weapons.csv', url: weapons, what: 'weapons.csv' },
    { name: 'weapons.xlsx', url: workbook, what: 'weapons.xlsx' },
    { name: 'weapons-with-mistakes.csv', url: mistakes, what: 'one with mistakes in it' },
  ],
  rounds: [{ name: 'lots.csv', url: lots, what: 'lots.csv' }],
  people: [{ name: 'people.csv', url: people, what: 'people.csv' }],
};
