// Prints an access token of the running system for a role, so that `TOKEN=$(npm run --silent token -- moderator)` works.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const endpointsFile = join(import.meta.dirname, '..', process.env['STATE_DIR'] ?? '.local', 'endpoints.json')
const usage = 'Say for whom: npm run token -- viewer, moderator, senior, appeals, admin or auditor.'
const notRunning = 'Nothing is running here. Start the system with `npm start` in another terminal, then ask again.'

async function tokenFor(role: string): Promise<string> {
  if (!existsSync(endpointsFile)) throw new Error(notRunning)
  const { token } = JSON.parse(readFileSync(endpointsFile, 'utf8')) as { readonly token: string }
  const address = new URL(token)
  address.searchParams.set('role', role)
  const answer = await fetch(address).catch(() => {
    throw new Error(notRunning)
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

try {
  const role = process.argv[2]
  if (!role) throw new Error(usage)
  console.log(await tokenFor(role))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
