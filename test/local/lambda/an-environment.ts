import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll } from 'vitest'
import { noFaults } from '../../../local/lambda/faults.ts'
import { type FunctionPlan, type LocalFunction, makeFunction } from '../../../local/lambda/pool.ts'
import { theRules } from '../iam/a-role.ts'

const root = join(import.meta.dirname, '..', '..', '..')

export interface Lambda {
  readonly folder: string
  /** The inside of an environment, bundled as for a start. */
  readonly entry: string
  readonly logFile: string
  /** A function with this module as its code; what it says on stderr is in `said`. */
  run(code: string, parts?: Partial<FunctionPlan>): LocalFunction & { readonly said: readonly string[] }
}

export async function aLambda(): Promise<Lambda> {
  const folder = mkdtempSync(join(tmpdir(), 'notice-and-action-lambda-'))
  const [entry, logFile] = [join(folder, 'environment.mjs'), join(folder, 'functions.log')]
  const running: LocalFunction[] = []
  afterAll(async () => {
    await Promise.all(running.map((fn) => fn.stop()))
    rmSync(folder, { recursive: true, force: true })
  })
  await bundled(join(root, 'local', 'lambda', 'environment.ts'), entry)
  const run = (code: string, parts: Partial<FunctionPlan> = {}) => {
    const file = join(folder, String(running.length), 'handler.mjs')
    mkdirSync(join(file, '..'))
    writeFileSync(file, code)
    const data = { entry, file, exportName: 'handler', outgoing: theRules, faults: noFaults, logFile }
    const said: string[] = []
    const plan = { ...aPlan, variables: () => ({}), data: () => data, ...parts }
    const fn = { ...makeFunction(plan, (text) => void said.push(text)), said }
    running.push(fn)
    return fn
  }
  return { folder, entry, logFile, run }
}

const aPlan = {
  id: 'Notices',
  name: 'local-notices',
  arn: 'arn:aws:lambda:eu-west-1:000000000000:function:local-notices',
  timeoutMs: 5000,
  memoryMb: 128,
  maxEnvs: 4,
  perEnv: 1,
  concurrency: 4,
}

/** One file with all that it imports. */
export async function bundled(from: string | { readonly code: string }, outfile: string): Promise<void> {
  await build({
    ...(typeof from === 'string' ? { entryPoints: [from] } : { stdin: { contents: from.code, resolveDir: root } }),
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  })
}
