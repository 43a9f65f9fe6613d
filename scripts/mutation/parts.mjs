// Which sources are mutated, and which specs have to notice. docs/mutation.md says what came out.

/** Specs as one file (bundle.mjs) in one process (in-one-process.mjs). */
const together = (...specs) => ({ buildCommand: `node scripts/mutation/bundle.mjs ${specs.join(' ')}` });

/** The specs of the rules that go by example: what is drawn at random would make a figure of luck, and costs most of the time. */
const BY_EXAMPLE = [
  'absent',
  'attention',
  'checks',
  'concerns',
  'day',
  'edges',
  'entries',
  'entries-beside',
  'evolve',
  'hands',
  'incidents',
  'moves',
  'offers',
  'outside',
  'people',
  'policy',
  'rounds',
  'stops',
  'told-malformed',
  'told-refusals',
  'who-may',
  'words',
];
const rules = (files) => ({
  mutate: [`libs/custody/${files}`],
  copied: ['libs/custody/**'],
  ...together(...BY_EXAMPLE.map((name) => `libs/custody/${name}.spec.ts`)),
});

/** Name → `mutate` (Stryker's patterns), `copied` (what the specs need of the repository), and how they become one file. */
export const PARTS = {
  decide: rules('decide/*.ts'),
  evolve: rules('evolve/*.ts'),
  gates: rules('{gates,attention}/*.ts'),
  // The sample production is data and not a rule, and how the rules are drawn on is not theirs.
  besides: rules('!(*.spec|dry-gulch*|redact).ts'),
  redaction: {
    mutate: ['libs/custody/redact.ts'],
    copied: ['libs/custody/**'],
    ...together('libs/custody/concerns.spec.ts', 'libs/custody/blind.spec.ts'),
  },
  screen: {
    mutate: ['libs/live/freshness.ts', 'libs/live/apply.ts'],
    copied: ['libs/**'],
    ...together('libs/live/freshness.spec.ts', 'libs/live/apply.spec.ts'),
  },
  turns: {
    mutate: [
      'apps/server/custody/{batch,round,import-turn,refused,recent-entries,board,chain,unsent,concern-limit}.ts',
    ],
    copied: ['libs/**', 'apps/server/custody/**', 'apps/server/concerns/**', 'apps/server/testing/first-board.ts'],
    ...together(
      'apps/server/concerns/limits.spec.ts',
      ...['round', 'batch', 'chain', 'refused', 'recent-entries', 'board', 'import-turn'].map(
        (name) => `apps/server/custody/${name}.spec.ts`,
      ),
    ),
  },
  writer: {
    mutate: ['apps/server/custody/writer.ts'],
    copied: ['libs/**', 'apps/server/**'],
    ...together('apps/server/custody/writer.spec.ts', 'apps/server/custody/writer-import.spec.ts'),
  },
};
