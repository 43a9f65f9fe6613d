/** The walls of architecture.md: who may import whom. `npm run walls` fails as well when no module was cruised. */
const lib = (name, ...mayImport) => ({
  name: `${name}-walls`,
  severity: 'error',
  comment: `libs/${name} imports nothing of ours but ${mayImport.join(', ') || 'itself'}.`,
  from: { path: `^libs/${name}/` },
  to: { path: '^(libs|apps)/', pathNot: [`^libs/${name}/`, ...mayImport.map((other) => `^libs/${other}/`)] },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    lib('custody'),
    lib('record', 'custody'),
    lib('wire', 'custody'),
    lib('live', 'wire', 'custody'),
    lib('ui', 'wire', 'custody', 'live', 'record'),
    {
      name: 'rules-and-record-are-pure',
      severity: 'error',
      comment: 'No clock, no randomness, no I/O, no Node, no library.',
      from: { path: '^libs/(custody|record)/', pathNot: ['\\.spec\\.ts$', '^libs/custody/testing/'] },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'live-has-no-react',
      severity: 'error',
      comment: 'libs/live is framework-free but for its React entry.',
      from: { path: '^libs/live/', pathNot: '^libs/live/(react|use-kept-heads)\\.ts$' },
      to: { path: '^node_modules/react' },
    },
    {
      name: 'never-app-to-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'screens-know-no-server',
      severity: 'error',
      from: { path: '^(apps/(board|armorer|handheld|start|concern)|libs)/', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^node_modules/(@nestjs|typeorm|pg|socket\\.io)/' },
    },
    {
      name: 'typeorm-in-its-rooms',
      severity: 'error',
      comment:
        'In the core TypeORM is seen only by the log, its snapshots, the lists of productions and of screens, and database/.',
      from: {
        path: '^apps/server/(custody|live)/',
        pathNot: [
          '^apps/server/custody/(log|snapshots|productions\\.service)\\.ts$',
          '^apps/server/live/paired-screens\\.service\\.ts$',
          '\\.spec\\.ts$',
        ],
      },
      to: { path: '^node_modules/typeorm/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'keeping-is-nobodys-need',
      severity: 'error',
      comment:
        'Who keeps a production makes it quick and nothing true: only the application and its own tests know of that room.',
      from: { path: '^(apps|libs)/', pathNot: '^apps/server/(keeping/|app\\.module\\.ts$)' },
      to: { path: '^apps/server/keeping/' },
    },
    {
      name: 'keeping-hands-on-only',
      severity: 'error',
      comment:
        'It hands turns to the writers and rings as the doorbell does; screens, people and papers are nothing to it.',
      from: { path: '^apps/server/keeping/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^apps/server/', pathNot: '^apps/server/(keeping|custody|doorbell|config|health|http)/' },
    },
    {
      name: 'one-door-a-lib',
      severity: 'error',
      comment:
        'Others come in by index.ts (and react.ts of live, entrance/index.ts of ui); what plays a shoot is for tests.',
      from: { path: '^(apps|e2e|bench)/' },
      to: {
        path: '^libs/',
        pathNot: [
          '/index\\.ts$',
          '^libs/live/react\\.ts$',
          '^libs/ui/words\\.ts$',
          '^libs/(custody|record|live|wire)/testing/',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['source', 'import', 'node', 'default'] },
  },
};
