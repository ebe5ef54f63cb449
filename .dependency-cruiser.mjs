// Words → facts → rules → machinery → entry points → cloud: each may only look left. Type-only imports count like any other.

const words = '^shared/dsa/'
const facts = '^events/'
const rules = '^shared/domain/'
const browserSafe = '^(shared/(dsa|domain|api|messages)|events)/'
const machinery = '^shared/(storage|api|http|queue|delivery|runtime|messages)/'
/** The one door of the platform's settings into what is bundled. */
const door = '^shared/runtime/service-settings\\.ts$'
const settings = '^notice-and-action\\.config'
const ours = `^(shared|events|functions|infra|web|local|test|scripts)/|${settings}`

/** What each folder may import of ours; everything else of ours is forbidden to it. */
const layers = {
  words: { from: words, may: [words], because: 'shared/dsa knows the Regulation and zod, nothing of ours.' },
  facts: { from: facts, may: [words, facts], because: 'Events are told in the words.' },
  rules: { from: rules, may: [words, facts, rules], because: 'Rules are pure: words and facts in, words and facts out.' },
  messages: {
    from: '^shared/messages/',
    may: [words, facts, '^shared/messages/'],
    because: 'The browser loads the messages too.',
  },
  api: {
    from: '^shared/api/',
    may: [words, facts, '^shared/(api|messages)/'],
    because: 'The browser loads the route table too.',
  },
  machinery: {
    from: machinery,
    fromNot: door,
    may: [words, facts, rules, machinery],
    because: "Machinery does not know who uses it; the platform's settings have one door.",
  },
  'entry-points': {
    from: '^functions/([^/]+)/',
    may: [words, facts, rules, machinery, '^functions/$1/', '^web/pages/', settings],
    because: 'A function uses the layers before it, and never another function.',
  },
  cloud: {
    from: '^infra/',
    may: [
      words,
      facts,
      '^infra/',
      '^shared/(api|runtime)/',
      '^shared/(storage/keys|queue/limits|delivery/metrics)\\.ts$',
      settings,
    ],
    because: 'infra knows functions by path only.',
  },
  pages: {
    from: '^web/pages/',
    may: ['^shared/(dsa|api|messages)/', '^web/pages/'],
    because: 'Pages show words, routes and messages.',
  },
  console: {
    from: '^web/console/',
    may: ['^shared/(dsa|api|messages)/', '^web/console/'],
    because: 'The console shows words, routes and messages.',
  },
  settings: { from: settings, may: ['^shared/runtime/settings\\.ts$'], because: 'The one file a platform edits.' },
}

const packages = (...names) => names.map((name) => `(^|node_modules/|@types/)${name}(/|$)`)
const sdkAndMiddy = packages('@aws-sdk', '@smithy', '@middy')

/** What a folder may not import, packages and node: modules included. */
const never = {
  'only-zod-in-words': {
    from: { path: words },
    to: { pathNot: [...packages('zod'), ours] },
    because: 'The words need nothing but schemas.',
  },
  'nothing-of-the-machine': {
    from: { path: browserSafe },
    to: { dependencyTypes: ['core'] },
    because: 'No node: modules in what is pure or runs in a browser.',
  },
  'no-machinery-packages-in-rules': {
    from: { path: browserSafe },
    to: { path: [...sdkAndMiddy, ...packages('@aws-lambda-powertools', 'aws-lambda', 'aws-cdk-lib')] },
    because: 'No AWS SDK, middy or Lambda in what is pure or runs in a browser.',
  },
  'sdk-and-middy-only-in-machinery': {
    from: { path: `^(functions|infra|web)/|${settings}` },
    to: { path: sdkAndMiddy },
    because: 'The AWS SDK and middy live in shared/{storage,http,queue,delivery,runtime}.',
  },
  'nothing-imports-tests': {
    from: { pathNot: '^test/' },
    to: { path: '^test/' },
    because: 'Tests look at the system, never the other way.',
  },
  'no-circles': {
    from: { pathNot: '^(local|test)/' },
    to: { circular: true },
    because: 'Whoever reads one of them has to read all.',
  },
  'no-circles-of-values': {
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    because: 'Which module runs first?',
  },
  'everything-resolves': { from: {}, to: { couldNotResolve: true }, because: 'An import that leads nowhere.' },
  'no-development-packages-in-what-ships': {
    from: { path: '^(functions|shared|events|web/pages)/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    because: 'What Lambda loads is in "dependencies".',
  },
}

export default {
  forbidden: [
    ...Object.entries(layers).map(([name, { from, fromNot, may, because }]) => ({
      name,
      comment: because,
      severity: 'error',
      from: { path: from, ...(fromNot && { pathNot: fromNot }) },
      to: { path: ours, pathNot: may },
    })),
    ...Object.entries(never).map(([name, { from, to, because }]) => ({ name, comment: because, severity: 'error', from, to })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|cdk\\.out|coverage|\\.local[^/]*)/' },
    moduleSystems: ['es6'],
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
}
