/** @type {import('dependency-cruiser').IConfiguration} */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to })

module.exports = {
  forbidden: [
    rule('no-circular', {}, { circular: true }, 'A circle means two files are one file.'),
    rule(
      'shared-stands-alone',
      { path: '^src-shared' },
      { path: '^(src-main|src-renderer|migrations)' },
      'Shared code knows neither side.',
    ),
    rule(
      'shared-needs-only-zod',
      { path: '^src-shared' },
      { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod' },
      'No Node, no React, no Electron in shared code.',
    ),
    rule(
      'domain-is-pure',
      { path: '^src-shared/domain' },
      { pathNot: '^src-shared/domain' },
      'Rules import only other rules.',
    ),
    rule(
      'screens-stay-in-the-browser',
      { path: '^src-renderer' },
      { path: '^(src-main|migrations)|node_modules/(electron|kysely|better-sqlite3|pdfmake)' },
      'A screen asks through the contract.',
    ),
    rule(
      'screens-have-no-node',
      { path: '^src-renderer' },
      { dependencyTypes: ['core'] },
      'The window is sandboxed.',
    ),
    rule(
      'main-never-imports-screens',
      { path: '^src-main' },
      { path: '^src-renderer' },
      'The desk must start without React.',
    ),
    rule(
      'sql-lives-in-repositories',
      { path: '^src-main', pathNot: '(\\.repository\\.ts$|^src-main/database/)' },
      { path: 'node_modules/kysely', dependencyTypesNot: ['type-only'] },
      'Services may name Kysely types; only repositories build queries.',
    ),
    rule(
      'one-driver-door',
      { path: '^src-', pathNot: '^src-main/database/' },
      { path: 'node_modules/better-sqlite3' },
      'One folder opens the database.',
    ),
    rule(
      'electron-at-the-edge',
      { path: '^src-main', pathNot: '^src-main/(electron/|main\\.ts|preload\\.ts)' },
      { path: 'node_modules/electron' },
      'Services run in plain Node, so tests and the command line need no Electron.',
    ),
    rule(
      'area-keeps-its-tables',
      { path: '^src-main/([^/]+)/' },
      { path: '^src-main/[^/]+/.*\\.repository\\.ts$', pathNot: '^src-main/$1/' },
      'Another area is reached through its service.',
    ),
    rule(
      'migrations-are-frozen',
      { path: '^migrations' },
      { pathNot: '^migrations|node_modules/kysely' },
      'A migration must mean the same thing in five years.',
    ),
    rule(
      'nothing-imports-tests',
      { pathNot: '^(tests|bench|vitest)' },
      { path: '^tests' },
      'Test code never ships.',
    ),
    rule(
      'no-orphans',
      {
        orphan: true,
        pathNot:
          '(\\.d\\.ts$|^tests/|^bench/|\\.config\\.|^src-main/(main|preload|cli)\\.ts|^src-renderer/main\\.tsx)',
      },
      {},
      'Dead file.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
