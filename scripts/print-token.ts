// Prints an access token of the running system for a role, so that `TOKEN=$(npm run --silent token -- moderator)` works.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stateDirFrom } from '../local/state-dir.ts'

const stateDir = stateDirFrom(process.env)
const usage =
  'Say for whom: npm run token -- viewer, moderator, senior, appeals, admin or auditor; or platform, for the key of the pretend marketplace.'
const notRunning = 'Nothing is running here. Start the system with `npm start` in another terminal, then ask again.'

async function tokenFor(role: string): Promise<string> {
  if (!existsSync(join(stateDir, 'endpoints.json'))) throw new Error(notRunning)
  if (role === 'platform') return read<{ readonly platformKey: string }>('marketplace.json').platformKey
  const address = new URL(read<{ readonly token: string }>('endpoints.json').token)
  address.searchParams.set('role', role)
  const answer = await fetch(address).catch(() => {
    throw new Error(notRunning)
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

const read = <T>(name: string): T => JSON.parse(readFileSync(join(stateDir, name), 'utf8')) as T

try {
  const role = process.argv[2]
  if (!role) throw new Error(usage)
  console.log(await tokenFor(role))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
