// `npm run licences`: under which licence each package is that is shipped: what the server needs, and what is built into the
// screens. Fails on one that is not known to be free of conditions on our own code.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');

/** They ask for a notice and nothing of ours. */
const PERMISSIVE = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'Unlicense',
  'BlueOak-1.0.0',
]);
/** By name alone, with why. */
const BY_NAME = new Map([
  ['@fontsource/b612 OFL-1.1', 'a font, shipped as it is and not sold by itself'],
  ['@fontsource/noto-sans OFL-1.1', 'a font, shipped as it is and not sold by itself'],
]);
/** devDependencies that only build, check or test; every other one is built into the screens. */
const TOOLS =
  /^(@jest\/|@stryker-mutator\/|@swc\/|@types\/|@vitejs\/|axe-core|dependency-cruiser|fast-check|jest|knip|oxlint|playwright-core|prettier|tsx|typescript|unpdf|vite|yaml)/;

/** Every package of the lock that is shipped, by its place in node_modules. */
export function shipped(lock) {
  const { packages } = lock;
  const found = new Set();
  const { dependencies = {}, devDependencies = {} } = packages[''];
  const built = Object.keys(devDependencies).filter((name) => !TOOLS.test(name));
  const waiting = [...Object.keys(dependencies), ...built].map((name) => ['', name]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const at = placeOf(packages, ...next);
    if (at === null || found.has(at)) continue;
    found.add(at);
    const { dependencies: needs = {}, optionalDependencies: may = {}, peerDependencies: peers = {} } = packages[at];
    for (const name of Object.keys({ ...needs, ...may, ...peers })) waiting.push([at, name]);
  }
  return [...found].sort((one, other) => one.localeCompare(other));
}

/** Where Node would find a package from another one's folder; null where it is not installed. */
function placeOf(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (at === '') return null;
  }
}

const nameOf = (at) => at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Why a package may not be shipped; null where it may. `A OR B` may be taken as either, `A AND B` has to be both. */
export function fault(name, licence) {
  if (BY_NAME.has(`${name} ${licence}`)) return null;
  if (!licence) return `${name} says no licence`;
  const words = licence.replaceAll(/[()]/g, '');
  const isFree = words.split(' OR ').some((one) => one.split(' AND ').every((each) => PERMISSIVE.has(each.trim())));
  return isFree ? null : `${name} is under ${licence}, which is not on the list in scripts/licences.mjs`;
}

/** As the lock says it; older packages say it in a form of their own, in their folder alone. */
async function licenceOf(at, { license }) {
  if (license) return license;
  const manifest = JSON.parse(await readFile(path.join(root, at, 'package.json'), 'utf8').catch(() => '{}'));
  const said = manifest.license ?? manifest.licenses?.[0];
  if (said) return typeof said === 'string' ? said : said.type;
  const text = await readFile(path.join(root, at, 'LICENSE'), 'utf8').catch(() => '');
  return text.startsWith('MIT License') || /Permission is hereby granted, free of charge/.test(text) ? 'MIT' : '';
}

async function list() {
  const lock = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
  const byLicence = new Map();
  const faults = [];
  for (const at of shipped(lock)) {
    const [name, licence] = [nameOf(at), await licenceOf(at, lock.packages[at])];
    const why = fault(name, licence);
    if (why !== null) faults.push(why);
    const { version } = lock.packages[at];
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name} ${version}`]);
  }
  for (const [licence, names] of [...byLicence].sort(([one], [other]) => one.localeCompare(other)))
    console.log(`${licence || 'none'} (${names.length})\n  ${names.join(', ')}`);
  for (const why of faults) console.error(why);
  console.log(`Licences: ${[...byLicence.values()].flat().length} packages are shipped, ${faults.length} may not be.`);
  if (faults.length > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await list();
