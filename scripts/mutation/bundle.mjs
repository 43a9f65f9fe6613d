// `node scripts/mutation/bundle.mjs SPEC…`, in Stryker's copy of the sources: all specs of a part and what they test as one
// file, which in-one-process.mjs runs. To load a hundred files anew for each mutant would take longer than the tests.
import { writeFile } from 'node:fs/promises';
import { build } from 'vite';

const specs = process.argv.slice(2);
const entry = 'scripts/mutation/together.ts';
await writeFile(entry, specs.map((spec) => `import '../../${spec}';\n`).join(''));
await build({
  configFile: false,
  logLevel: 'warn',
  resolve: { conditions: ['source', 'node'] },
  ssr: { resolve: { conditions: ['source', 'node'] } },
  build: {
    ssr: entry,
    outDir: 'together',
    target: 'es2022',
    rolldownOptions: {
      output: { format: 'cjs', entryFileNames: 'together.cjs', codeSplitting: false },
      treeshake: false,
    },
  },
});
