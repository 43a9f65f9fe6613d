/** One thing that was measured: how much there was of each kind, and what all of it came to. */
export interface Observation {
  readonly of: readonly number[];
  readonly came: number;
}

/** What one of a kind costs, and its standard error: twice that either way holds it about nineteen times in twenty. */
export interface Fitted {
  readonly cost: number;
  readonly error: number;
}

/**
 * The costs that explain all observations best: the sum of the squares of what they leave over is the least. Throws where there are fewer
 * observations than kinds, or where kinds always come together and can't be told apart. Source: the normal equations.
 */
export function leastSquares(observations: readonly Observation[]): Fitted[] {
  const kinds = observations[0]?.of.length ?? 0;
  const spare = observations.length - kinds;
  if (spare < 0) throw new Error(`${kinds} kinds of ${observations.length} observations`);
  // Thousands of screens beside one server: each kind in a measure of its own, so that nothing is lost between them.
  const scales = kindsOf(kinds, (kind) => Math.max(...observations.map(({ of }) => Math.abs(of[kind] ?? 0))) || 1);
  const rows = observations.map(({ of, came }) => ({ of: of.map((each, kind) => each / (scales[kind] ?? 1)), came }));
  const sum = (of: (row: Observation) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const products = kindsOf(kinds, (one) =>
    kindsOf(kinds, (other) => sum(({ of }) => (of[one] ?? 0) * (of[other] ?? 0))),
  );
  const inverse = inverted(products);
  const targets = kindsOf(kinds, (kind) => sum(({ of, came }) => (of[kind] ?? 0) * came));
  const scaled = inverse.map((row) => dot(row, targets));
  const left = rows.reduce((total, { of, came }) => total + (came - dot(of, scaled)) ** 2, 0);
  const variance = spare > 0 ? left / spare : Number.NaN;
  return scaled.map((cost, kind) => ({
    cost: cost / (scales[kind] ?? 1),
    error: Math.sqrt(variance * (inverse[kind]?.[kind] ?? 0)) / (scales[kind] ?? 1),
  }));
}

/** What so much of each kind would come to by these costs. */
export const foretold = (costs: readonly Fitted[], of: readonly number[]): number =>
  dot(
    costs.map(({ cost }) => cost),
    of,
  );

const kindsOf = <T>(count: number, of: (kind: number) => T): T[] =>
  Array.from({ length: count }, (_, kind) => of(kind));

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((total, each, index) => total + each * (other[index] ?? 0), 0);

/** Smaller than this beside ones of one: nothing is left of a kind once the others are taken off. */
const NOTHING = 1e-10;

/** By Gauss and Jordan, the largest of a column first. */
function inverted(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...kindsOf(size, (column) => (column === index ? 1 : 0))]);
  for (let column = 0; column < size; column += 1) {
    const sizes = rows.slice(column).map((row) => Math.abs(row[column] ?? 0));
    const largest = column + sizes.indexOf(Math.max(...sizes));
    const pivot = rows[largest] ?? [];
    rows[largest] = rows[column] ?? [];
    const by = pivot[column] ?? 0;
    if (Math.abs(by) < NOTHING) throw new Error('two kinds always came together');
    const divided = pivot.map((each) => each / by);
    rows[column] = divided;
    for (const [index, row] of rows.entries()) {
      const times = row[column] ?? 0;
      if (index !== column) rows[index] = row.map((each, at) => each - times * (divided[at] ?? 0));
    }
  }
  return rows.map((row) => row.slice(size));
}
