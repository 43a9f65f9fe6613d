const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'es6' },
  },
];

const base = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  // Sources name each other with `.js`, as Node wants them; under Jest they are still `.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache', '<rootDir>/.setboard'],
};

const withPostgres = {
  ...base,
  globalSetup: '<rootDir>/apps/server/testing/start-postgres.mjs',
  globalTeardown: '<rootDir>/apps/server/testing/stop-postgres.mjs',
};

/** Those of the tests with a PostgreSQL that open a WatchedServer. */
const watched = 'apps/server/live/(thrown|web-socket|engine-io|socket-io)\\.pg\\.spec\\.ts';

export default {
  // A machine that is busy with something else makes a database or a browser wait; a test that hangs still ends.
  testTimeout: 30_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,bench,scripts}/**/*.spec.{ts,tsx}'],
      testPathIgnorePatterns: ['\\.pg\\.spec\\.ts$'],
    },
    {
      ...withPostgres,
      displayName: 'pg',
      testMatch: ['<rootDir>/apps/server/**/*.pg.spec.ts'],
      testPathIgnorePatterns: [`/${watched}$`],
    },
    // What another screen waits for its pulse is timed, in the server's own process: nothing else runs beside it.
    { ...withPostgres, displayName: 'watched', testRegex: [`/${watched}$`] },
    {
      ...withPostgres,
      displayName: 'e2e',
      testMatch: ['<rootDir>/e2e/**/*.spec.ts'],
      testPathIgnorePatterns: ['(veil|smooth)\\.spec\\.ts$'],
    },
    // The veil and the long tasks of a page are timed, so nothing else runs beside them.
    { ...withPostgres, displayName: 'veil', testMatch: ['<rootDir>/e2e/{veil,smooth}.spec.ts'] },
  ],
};
