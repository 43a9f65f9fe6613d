// Stryker's runner for what bundle.mjs makes: loads the one file anew for each mutant and calls its tests one by one, until one
// fails. Jest takes most of a second to begin, and there are thousands of mutants; the matchers are Jest's own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format } from 'node:util';
import { compileFunction } from 'node:vm';
import { expect } from 'expect';

const SUCCESS = 0;

/** What the instrumented sources look at to know which mutant is on, and where they write what was reached. */
const STRYKERS_OWN = '__stryker__';
const stryker = (globalThis[STRYKERS_OWN] ??= {});

/** A title with what it names of a row, as Jest writes it: as many values as there are places for them. */
function titled(title, row) {
  const places = title.match(/%[sdijfoOp#]/gu)?.length ?? 0;
  return format(title, ...row.slice(0, places));
}

const withEach = (declare) =>
  Object.assign(declare, {
    each: (table) => (title, body) => {
      for (const row of table) {
        const values = Array.isArray(row) ? row : [row];
        declare(titled(title, values), () => body(...values));
      }
    },
  });

class InOneProcess {
  capabilities = () => ({ reloadEnvironment: true });

  init = async () => {
    // Stryker's copy is the working directory only once this module is there.
    const filename = path.resolve('together/together.cjs');
    this.require = createRequire(filename);
    this.run = compileFunction(
      readFileSync(filename, 'utf8'),
      ['require', 'module', 'exports', 'describe', 'it', 'expect'],
      { filename },
    );
  };

  /** The tests in their order, with nothing in them left from another mutant. */
  load() {
    const tests = [];
    const within = [];
    const describe = withEach((title, body) => {
      within.push(title);
      body();
      within.pop();
    });
    const it = withEach((title, body) => {
      const name = [...within, title].join(' ');
      tests.push({ id: `${tests.length} ${name}`, name, body });
    });
    const module = { exports: {} };
    this.run(this.require, module, module.exports, describe, it, expect);
    return tests;
  }

  dryRun = async () => {
    delete stryker.mutantCoverage;
    stryker.activeMutant = undefined;
    stryker.currentTestId = undefined;
    const tests = [];
    for (const { id, name, body } of this.load()) {
      const began = performance.now();
      stryker.currentTestId = id;
      await body();
      tests.push({ id, name, status: SUCCESS, timeSpentMs: performance.now() - began });
    }
    stryker.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  };

  mutantRun = async ({ activeMutant, hitLimit, testFilter }) => {
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    let nrOfTests = 0;
    let running = 'loading';
    try {
      for (const { id, body } of this.load()) {
        if (testFilter && !testFilter.includes(id)) continue;
        running = id;
        nrOfTests += 1;
        await body();
      }
      return { status: 'survived', nrOfTests };
    } catch (error) {
      if (hitLimit !== undefined && stryker.hitCount > hitLimit)
        return { status: 'timeout', reason: 'a loop without an end' };
      return { status: 'killed', killedBy: [running], failureMessage: String(error), nrOfTests };
    }
  };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-one-process', factory: () => new InOneProcess() }];
