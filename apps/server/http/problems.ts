import type { ValidationError } from 'class-validator';
import type { Problem } from '#custody';

// What somebody sends decides how many there are: a hundred say as much as a million.
const MOST_PROBLEMS = 100;
const LONGEST_PATH = 200;

const WORDS: Record<string, string> = {
  whitelistValidation: 'is not a field that Setboard knows',
  unknownValue: 'has to be an object',
};

/** What class-validator found, as contract.md's problems: the path dotted (`armorer.pin`), one a field. */
export function problemsOf(errors: readonly ValidationError[], parent = ''): Problem[] {
  const problems: Problem[] = [];
  for (const { property, constraints = {}, children = [] } of errors) {
    if (problems.length >= MOST_PROBLEMS) break;
    const path = (parent === '' ? property : `${parent}.${property}`).slice(0, LONGEST_PATH);
    const [first] = Object.entries(constraints);
    if (first !== undefined) problems.push({ path, message: WORDS[first[0]] ?? withoutName(first[1], property) });
    problems.push(...problemsOf(children, path));
  }
  return problems.slice(0, MOST_PROBLEMS);
}

/** class-validator's own messages begin with the property, which the path says already. */
const withoutName = (message: string, property: string): string =>
  message.startsWith(`${property} `) ? message.slice(property.length + 1) : message;
