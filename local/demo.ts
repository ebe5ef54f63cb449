// `npm run demo`: fills the running system with 500 notices that are the same on every run.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DemoNotice, demoNotices } from './demo/notices.ts'
import { stateDirFrom } from './state-dir.ts'

const COUNT = 500
const AT_ONCE = 8
const WIDTH = 30

const endpointsFile = join(stateDirFrom(process.env), 'endpoints.json')

async function submit(api: string, { idempotencyKey, submission }: DemoNotice): Promise<void> {
  const answer = await fetch(new URL('/v1/notices', api), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
    body: JSON.stringify(submission),
  })
  if (answer.status !== 201) throw new Error(`notice ${idempotencyKey} was answered ${answer.status}: ${await answer.text()}`)
}

function progress(done: number): void {
  const filled = Math.round((done / COUNT) * WIDTH)
  const line = `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done} of ${COUNT} notices`
  if (process.stdout.isTTY) process.stdout.write(`\r${line}`)
  else if (done % 100 === 0) console.log(line)
}

async function fill(api: string): Promise<void> {
  const waiting = [...demoNotices(COUNT)]
  let done = 0
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await submit(api, next)
      progress(++done)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  if (process.stdout.isTTY) process.stdout.write('\n')
}

if (!existsSync(endpointsFile)) {
  console.error('Nothing is running here. Start the system with `npm start` in another terminal, then run `npm run demo` again.')
  process.exit(1)
}
const { api, console: consoleAddress } = JSON.parse(readFileSync(endpointsFile, 'utf8')) as { api: string; console: string }
try {
  await fill(api)
  console.log(`Done. Look at them as a moderator: ${consoleAddress}`)
} catch (error) {
  console.error(`\nStopped: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
