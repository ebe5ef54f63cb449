import { join } from 'node:path'
import { boot } from './boot.ts'
import { makeCleanUp } from './clean-up.ts'
import type { Endpoints } from './endpoints.ts'
import { readSettings } from './settings.ts'
import { writeState } from './state-file.ts'

const cleanUp = makeCleanUp()
let stopping = false

async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  await cleanUp.run()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
process.on('unhandledRejection', (error) => console.error(error))

try {
  const settings = readSettings(process.env, process.argv.slice(2))
  const endpoints = await boot(settings, cleanUp)
  writeState(join(settings.stateDir, 'endpoints.json'), endpoints)
  console.log(welcome(endpoints, settings.stateDir))
} catch (error) {
  console.error(`\n${(error as Error).message}\n`)
  if (process.env['DEBUG']) console.error(error)
  await stop(1)
}

function welcome(endpoints: Endpoints, stateDir: string): string {
  return `
  The whole system is running on this machine, and on 127.0.0.1 only (${Math.round(performance.now())} ms).

    Form and status pages    ${endpoints.pages}/
    Console for moderators   ${endpoints.console}
    API                      ${endpoints.api}/v1, described at ${endpoints.api}/docs
    Mailbox                  ${endpoints.mailbox}/
    Pretend marketplace      ${endpoints.platform}/
    Transparency Database    ${endpoints.transparencyDatabase}/

  State is kept in ${stateDir}; "npm start -- --fresh" begins anew. Ctrl-C ends everything.
`
}
