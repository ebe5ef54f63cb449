import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

export interface Synthesised {
  /** The cloud assembly: templates and assets, as `cdk deploy` would take them. */
  readonly assembly: string
  /** The bundled inside of a Lambda environment. */
  readonly entry: string
}

/** Everything that bundles, templates and the environment are made from. */
const inputs = [
  'infra',
  'functions',
  'shared',
  'events',
  'web',
  'local/lambda',
  'local/iam',
  'local/synthesise-child.ts',
  'scripts/bundle.ts',
  'notice-and-action.config.ts',
  'cdk.json',
  'package-lock.json',
  'tsconfig.json',
]

/**
 * Bundles and synthesises in a child process, so that its memory is given back; not at all when nothing has changed.
 * The result is kept under the hash of its inputs, so it cannot be stale, and runs beside each other share it.
 */
export async function synthesise(settings: Settings): Promise<Synthesised> {
  const cache = join(settings.root, 'node_modules', '.cache', 'local-runner')
  const made = join(cache, hashOfInputs(settings))
  if (!existsSync(made)) await make(made, settings)
  return { assembly: settings.assembly ?? join(made, 'cdk.out'), entry: join(made, 'environment.mjs') }
}

async function make(made: string, settings: Settings): Promise<void> {
  const cache = join(made, '..')
  mkdirSync(cache, { recursive: true })
  const release = await lock(join(cache, 'lock'))
  try {
    if (existsSync(made)) return
    const unfinished = join(cache, `unfinished-${process.pid}`)
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished)
    await runChild(unfinished, settings)
    renameSync(unfinished, made)
    forgetOld(cache)
  } finally {
    release()
  }
}

function runChild(folder: string, { root, stage, assembly }: Settings): Promise<void> {
  const script = join(root, 'local', 'synthesise-child.ts')
  const env = { ...process.env, CDK_VALIDATION: 'false', CDK_DISABLE_CLI_TELEMETRY: 'true' }
  const child = spawn(process.execPath, [script, folder, stage, assembly ? 'environment-only' : 'all'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) return resolve()
      reject(new Error(`The app could not be bundled or synthesised:\n${Buffer.concat(said).toString()}`))
    })
  })
}

function hashOfInputs({ root, stage, assembly }: Settings): string {
  const hash = createHash('sha256').update(`${process.version} ${stage} ${assembly ? 'environment-only' : 'all'}`)
  for (const file of assembly ? inputs.filter((name) => name.startsWith('local/')) : inputs) addTo(hash, join(root, file))
  return hash.digest('hex').slice(0, 32)
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) {
    hash.update(`\n${path}\n`).update(readFileSync(path))
    return
  }
  for (const name of readdirSync(path).toSorted()) if (name !== 'node_modules') addTo(hash, join(path, name))
}

const lockIsStaleAfterMs = 60_000

/** Two starts at the same moment bundle into the same folder, so one waits. */
async function lock(path: string): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(path)
      return () => rmSync(path, { recursive: true, force: true })
    } catch {
      if (existsSync(path) && Date.now() - statSync(path).mtimeMs > lockIsStaleAfterMs)
        rmSync(path, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

const kept = 6

function forgetOld(cache: string): void {
  const folders = readdirSync(cache)
    .map((name) => join(cache, name))
    .filter((path) => !path.endsWith('lock'))
  const oldestFirst = folders.toSorted((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
  for (const path of oldestFirst.slice(0, Math.max(0, folders.length - kept))) rmSync(path, { recursive: true, force: true })
}
