import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BuildFailure, type BuildOptions, build, formatMessages, type Metafile } from 'esbuild'
import { checkedSettings } from './checked-settings.ts'
import { styleSheet } from './styles.ts'
import { dist, memory, root, whenChanged } from './when-changed.ts'

const inputs = ['functions', 'shared', 'events', 'web/pages', 'notice-and-action.config.ts', 'dist/.made/styles']
const notFunctions = ['assets', 'console', '.made']

interface Entry {
  readonly name: string
  readonly file: string
}

interface Output {
  readonly path: string
  readonly contents: Uint8Array
}

/** functions/<name>/handler.ts(x) → dist/<name>/handler.mjs, with the chunks that it imports, at once or later, beside it. */
export async function bundleFunctions({ only }: { readonly only?: readonly string[] } = {}): Promise<void> {
  const entries = findEntries()
  if (only) return makeAll(chosen(entries, only))
  const made = () => entries.every(({ name }) => existsSync(join(dist, name, 'handler.mjs')))
  await whenChanged({ name: 'functions', inputs, made }, () => makeAll(entries))
  forgetOthers(entries)
}

function findEntries(): readonly Entry[] {
  const folder = join(root, 'functions')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const file = ['handler.ts', 'handler.tsx'].map((end) => join(folder, name, end)).find((path) => existsSync(path))
      return file ? [{ name, file }] : []
    })
}

function chosen(entries: readonly Entry[], only: readonly string[]): readonly Entry[] {
  const unknown = only.filter((name) => !entries.some((entry) => entry.name === name))
  if (unknown.length > 0) throw new Error(`There is no functions/${unknown.join(', functions/')} with a handler.ts.`)
  return entries.filter(({ name }) => only.includes(name))
}

/** One run for all: every module is parsed once, and each function is then given the files that it reaches. */
async function makeAll(entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  mkdirSync(memory, { recursive: true })
  const entryPoints = Object.fromEntries(entries.map(({ name, file }) => [name, file]))
  const { outputFiles, metafile } = await build({ ...options(), entryPoints, metafile: true, write: false }).catch(inWords)
  const outputs = new Map(outputFiles.map((output) => [basename(output.path), output]))
  const culprit = outputFiles.find(({ path, text }) => path.endsWith('.mjs') && text.includes('Dynamic require of'))
  // A CommonJS package that asks for node: modules when it runs would fail in an ES module, and only then.
  if (culprit) throw new Error(`${basename(culprit.path)} holds a package that calls require() when it runs.`)
  for (const { name } of entries) write(name, outputs, metafile)
  // Says which module costs how many bytes in which bundle.
  writeFileSync(join(memory, 'metafile.json'), JSON.stringify(metafile))
}

const options = (): BuildOptions => ({
  absWorkingDir: root,
  outdir: dist,
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // The SDK's CommonJS build cannot be shaken: 158 instead of 103 kB for one client.
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  plugins: [checkedSettings],
  define: { STYLE_SHEET: JSON.stringify(styleSheet()) },
  sourcemap: 'linked',
  sourcesContent: false,
  // Each function's folder is one further down than what esbuild thinks.
  sourceRoot: '../',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'silent',
})

function write(name: string, outputs: ReadonlyMap<string, Output>, metafile: Metafile): void {
  const folder = join(dist, name)
  mkdirSync(folder, { recursive: true })
  const written = new Set<string>()
  for (const file of reachedFrom(`${name}.mjs`, metafile)) {
    const targets = { [file === `${name}.mjs` ? 'handler.mjs' : file]: file, [`${file}.map`]: `${file}.map` }
    for (const [target, source] of Object.entries(targets)) {
      writeFileSync(join(folder, target), outputs.get(source)?.contents ?? '')
      written.add(target)
    }
  }
  for (const old of readdirSync(folder)) if (!written.has(old)) rmSync(join(folder, old), { recursive: true })
}

function reachedFrom(first: string, { outputs }: Metafile): ReadonlySet<string> {
  const imports = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output.imports]))
  const reached = new Set([first])
  for (const file of reached) for (const { path, external } of imports.get(file) ?? []) if (!external) reached.add(basename(path))
  return reached
}

/** What was a function once must not be deployed or measured. */
function forgetOthers(entries: readonly Entry[]): void {
  const wanted = new Set([...entries.map(({ name }) => name), ...notFunctions])
  for (const name of existsSync(dist) ? readdirSync(dist) : [])
    if (!wanted.has(name)) rmSync(join(dist, name), { recursive: true })
}

async function inWords(failure: BuildFailure): Promise<never> {
  const errors = await formatMessages(failure.errors ?? [], { kind: 'error' })
  throw errors.length > 0 ? new Error(errors.join('\n'), { cause: failure }) : failure
}
