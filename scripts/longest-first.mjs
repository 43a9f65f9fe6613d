// The order in which Jest's workers take the browser tests. Jest itself goes by what it remembers of the last run, and on
// a clean checkout by how long a file is, which says little of a test that waits for servers and screens: a long one that
// starts last keeps one processor waiting for the other.

/** The longest first, by what they took; no test depends on it, and one that is not named comes after them. */
const LONGEST = 'faults axe budgets journey layout october doorbell stop embedded addresses rows asleep witness'.split(
  ' ',
);

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.endsWith(`/e2e/${name}.spec.ts`));
  return place === -1 ? LONGEST.length : place;
};

/** What Jest asks of a sequencer. */
export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((a, b) => placeOf(a) - placeOf(b));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
