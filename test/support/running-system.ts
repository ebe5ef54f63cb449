import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Fact } from '../../events/subscriptions.ts'
import type { Endpoints } from '../../local/endpoints.ts'
import type { Faults } from '../../local/lambda/faults.ts'
import type { Mail } from '../../local/mailbox/mails.ts'

/** The whole system as `npm start` runs it, in a process of its own, and what a test may ask of it. */
export interface RunningSystem {
  readonly endpoints: Endpoints
  readonly stateDir: string
  readonly pid: number
  /** Of the pretend marketplace, with every scope. */
  readonly platformKey: string
  /** An access token of the seeded person with that role. */
  token(role: string): Promise<string>
  /** Every mail so far, also those before a restart. */
  mails(): Promise<readonly Mail[]>
  /** The last thousand facts on the event bus. */
  facts(): Promise<readonly Fact[]>
  use(faults: Partial<Faults>): Promise<void>
  /** The marketplace's webhook answers so, this many times. */
  failWebhooks(count: number, status: number): Promise<void>
  /** Runs a schedule of the template now, by the beginning of its name. */
  fire(schedule: string): Promise<void>
  kill9(): Promise<void>
  stop(): Promise<void>
}

export interface Starting {
  /** The first of ten; each test file has its own, so that files may run beside a system of a developer. */
  readonly port: number
  /** An earlier one's, to go on where it ended. */
  readonly stateDir?: string
  readonly env?: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '../..')

export async function startSystem({ port, stateDir = newStateDir(), env = {} }: Starting): Promise<RunningSystem> {
  const child = spawn(process.execPath, [join(root, 'local/start.ts')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), STATE_DIR: stateDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await ready(child)
  const read = <T>(name: string) => JSON.parse(readFileSync(join(stateDir, name), 'utf8')) as T
  const endpoints = read<Endpoints>('endpoints.json')
  await registered(endpoints)
  return {
    ...askingFor(endpoints),
    endpoints,
    stateDir,
    pid: child.pid ?? 0,
    platformKey: read<{ readonly platformKey: string }>('marketplace.json').platformKey,
    kill9: () => ended(child, 'SIGKILL'),
    stop: async () => {
      await ended(child, 'SIGTERM')
      rmSync(stateDir, { recursive: true, force: true })
    },
  }
}

function askingFor({ token, mailbox, control, platform }: Endpoints) {
  const put = (url: URL, body: object) => text(url, { method: 'PUT', body: JSON.stringify(body) })
  return {
    token: (role: string) => text(new URL(`${token}?role=${role}`)),
    mails: async () => JSON.parse(await text(new URL('/messages', mailbox))) as readonly Mail[],
    facts: async () => {
      const events = JSON.parse(await text(new URL('/events', control))) as readonly { readonly detail: Fact }[]
      return events.map(({ detail }) => detail)
    },
    use: async (faults: Partial<Faults>) => void (await put(new URL('/faults', control), faults)),
    failWebhooks: async (count: number, status: number) => void (await put(new URL('/failures', platform), { count, status })),
    fire: async (schedule: string) => void (await text(new URL(`/schedules?id=${schedule}`, control), { method: 'POST' })),
  }
}

async function text(url: URL, init?: RequestInit): Promise<string> {
  const answer = await fetch(url, init)
  const said = await answer.text()
  if (!answer.ok) throw new Error(`${url.href} was answered ${answer.status}: ${said}`)
  return said
}

const newStateDir = () => mkdtempSync(join(tmpdir(), 'running-system-'))

type Started = ChildProcessByStdio<null, Readable, Readable>

function ready(child: Started): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('The whole system is running')) resolve()
      })
    }
    child.once('exit', (code) => reject(new Error(`the system ended with ${code} before it was ready:\n${said}`)))
  })
}

/** The marketplace tells its listings in the background after the start. */
async function registered({ platform }: Endpoints): Promise<void> {
  for (let tried = 0; tried < 600; tried++) {
    const listings = JSON.parse(await text(new URL('/listings', platform))) as readonly { readonly registered: boolean }[]
    if (listings.every((listing) => listing.registered)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the marketplace did not register its listings')
}

const ended = (child: Started, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill(signal)
  })
