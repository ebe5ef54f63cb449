import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a module prints last, as a number, in a process of its own, as a cold start is one. */
export async function inFreshProcess(module: string, environment: Readonly<Record<string, string>> = {}): Promise<number> {
  const env = { ...process.env, ...credentials, ...environment }
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', module], { env })
  return Number(stdout.trim().split('\n').at(-1))
}

const credentials = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  POWERTOOLS_DEV: 'false',
}
