/**
 * The arrows of the house, held on the built code (ARCHITECTURE.md).
 * A package may import those to the right of it here, and nothing else of the house.
 */
const ARROWS = {
  'packages/laws': [],
  'packages/registry': [],
  'packages/competition': ['packages/laws', 'packages/registry'],
  'packages/record-book': ['packages/laws', 'packages/registry', 'packages/competition'],
  'packages/forecast': ['packages/laws', 'packages/registry', 'packages/competition'],
  'packages/report': [
    'packages/laws',
    'packages/registry',
    'packages/competition',
    'packages/record-book',
    'packages/forecast',
  ],
  'packages/feeds': ['packages/laws', 'packages/registry'],
  'packages/notation': ['packages/laws', 'packages/registry'],
  'apps/web': [],
  'apps/console': [
    'packages/laws',
    'packages/registry',
    'packages/competition',
    'packages/report',
    'packages/notation',
  ],
  'apps/desk': ['packages/', 'apps/web', 'apps/console'],
  'apps/cli': ['packages/', 'apps/desk'],
};

const arrows = Object.entries(ARROWS).map(([from, to]) => ({
  name: `arrows-of-${from.replace('/', '-')}`,
  comment: `${from} imports only ${to.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: { path: '^(packages|apps)/', pathNot: [from, ...to].map((folder) => `^${folder}`) },
}));

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'packages-do-no-io',
      comment: 'a package is pure: no module of Node, no module of npm',
      severity: 'error',
      from: { path: '^packages/' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'unknown'],
      },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'own-files-by-path',
      comment: "within a package import the file, not the package's own index",
      severity: 'error',
      from: { path: '^(packages/(?:feeds/)?[^/]+|apps/[^/]+)/dist/(?!index\\.js)', pathNot: '/testing/' },
      to: { path: '^$1/dist/index\\.js$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.d\\.ts' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
};
