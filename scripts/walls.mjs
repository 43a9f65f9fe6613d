// `npm run walls`: holds the imports against the walls, and fails when nothing was looked at, which a checker that
// can't read the sources would otherwise call a success.
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { createRequire } from 'node:module';

const LEAST_MODULES = 100;
const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { forbidden, options } = config;
const { output } = await cruise(
  ['apps', 'libs', 'e2e', 'bench'],
  { ...options, ruleSet: { forbidden }, validate: true },
  options.enhancedResolveOptions,
  { tsConfig: extractTSConfig('tsconfig.base.json') },
);
const { violations, totalCruised } = output.summary;
for (const { from, to, rule } of violations) console.error(`${rule.name}: ${from} → ${to}`);
if (totalCruised < LEAST_MODULES) console.error(`Only ${totalCruised} modules were looked at; there are more.`);
console.log(`Walls: ${totalCruised} modules, ${violations.length} through a wall.`);
process.exitCode = violations.length > 0 || totalCruised < LEAST_MODULES ? 1 : 0;
