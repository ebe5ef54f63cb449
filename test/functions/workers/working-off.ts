import type { Message } from '../../../events/messages.ts'
import { performTogether } from '../../../functions/publish-statement-of-reasons/handler.ts'
import type { Connection } from '../../../shared/delivery/transparency-calls.ts'
import { NOON } from '../../support/builders.ts'
import { type Watch, watched } from './interrupting.ts'
import { acknowledge, aDatabase, aDecided, type PretendDatabase } from './publishing.ts'
import {
  type SimulatedQueue,
  type SimulatedTime,
  simulatedQueue,
  simulatedRetries,
  simulatedTime,
  storesByCase,
} from './simulating.ts'
import { aWorking } from './working.ts'

// What the worker loads when it first needs it is here from the beginning: files take real time, in which the simulated one would run away.
import '../../../shared/delivery/public-records.ts'
import '../../../shared/delivery/transparency-database.ts'

/** As the template has it: workers at a time, and until what somebody died with comes again. */
const AT_ONCE = 2
const VISIBILITY = 360_000
/** Milliseconds of a call to the database, and of what else an invocation does. */
const CALL = 20
const INVOCATION = 100

export interface Backlog {
  readonly count: number
  /** So many messages for each invocation. */
  readonly together: number
  /** What the database allows, in calls. */
  readonly perMinute: number
  /** Which of the worker's invocations die somewhere. */
  readonly dies?: (invocation: number) => boolean
}

export interface WorkedOff {
  /** Each puid that is stored, as often as it is. */
  readonly puids: readonly string[]
  readonly publishedFacts: number
  readonly crashes: number
  /** Calls that were welcome, and those that were refused as too many. */
  readonly welcome: number
  readonly refused: number
  /** Minutes from the first call to the last that was welcome. */
  readonly minutes: number
}

/** A backlog of acknowledged decisions, worked off by the queue, the worker and the redrive, in simulated time. */
export async function workOff({ count, together, perMinute, dies = () => false }: Backlog): Promise<WorkedOff> {
  const time = simulatedTime(NOON)
  const queue = simulatedQueue(time)
  const { retries, redrive } = simulatedRetries(time, queue)
  const { stores, each } = storesByCase(retries)
  const arranged = { stores, clock: { now: NOON } }
  const messages: Message[] = []
  for (let n = 0; n < count; n++) messages.push(await acknowledge(arranged, await aDecided(arranged, n)))
  queue.add(messages)
  const database = aDatabase(time.iso, { limits: { perMinute } })
  const counted = countCalls(database, time)
  const system = {
    time,
    queue,
    stores,
    connection: database.connection,
    together,
    dies,
    ...{ busy: 0, invocations: 0, crashes: 0 },
  }
  const isDone = () => queue.isEmpty() && retries.size === 0 && system.busy === 0

  const worker = async () => {
    while (!isDone()) await invoke(system)
  }
  const schedule = async () => {
    for (; !isDone(); await time.sleep(60_000)) await redrive()
  }
  await time.run([...Array.from({ length: AT_ONCE }, worker), schedule()])
  const facts = [...each()].flatMap((one) => one.facts.filter(({ type }) => type === 'StatementOfReasonsPublished'))
  const puids = (await database.stored()).map(({ puid }) => puid)
  return { ...counted(), puids, publishedFacts: facts.length, crashes: system.crashes }
}

function countCalls(database: PretendDatabase, time: SimulatedTime) {
  const calls = { welcome: 0, refused: 0, last: 0 }
  database.between = async (request, answering) => {
    await time.sleep(CALL)
    const reply = await answering(request)
    calls[reply.status === 429 ? 'refused' : 'welcome'] += 1
    if (reply.status !== 429) calls.last = time.now()
    return reply
  }
  return () => ({ welcome: calls.welcome, refused: calls.refused, minutes: (calls.last - Date.parse(NOON)) / 60_000 })
}

interface System extends Required<Pick<Backlog, 'together' | 'dies'>> {
  readonly time: SimulatedTime
  readonly queue: SimulatedQueue
  readonly stores: ReturnType<typeof storesByCase>['stores']
  readonly connection: Connection
  busy: number
  invocations: number
  crashes: number
}

async function invoke(system: System): Promise<void> {
  const { time, queue, stores, connection, together, dies } = system
  const batch = queue.receive(together)
  if (batch.length === 0) return time.sleep(1000)
  system.busy += 1
  system.invocations += 1
  const life = mortal(dies(system.invocations) ? 1 + ((system.invocations * 7) % (11 * together)) : undefined)
  await time.sleep(INVOCATION)
  const failed = await performTogether({
    ...aWorking().work,
    ...stores,
    cases: watched(stores.cases, life.watch),
    deliveries: watched(stores.deliveries, life.watch),
    publications: watched(stores.publications, life.watch),
    transparencyDatabase: async () => ({ ...connection, fetch: life.fetching(connection) }),
    now: time.iso,
    wait: (seconds) => time.sleep(seconds * 1000),
  })(batch)
  if (life.isOver()) system.crashes += 1
  queue.giveBack(life.isOver() ? batch : failed.flatMap((place) => batch[place] ?? []), VISIBILITY)
  system.busy -= 1
}

/** Ends at the nth thing that is asked of a store or of the database; nothing of what would follow happens. */
function mortal(at: number | undefined) {
  let reached = 0
  let over = false
  const watch: Watch = async (call) => {
    reached += 1
    over ||= reached === at
    if (over) throw new Error('died')
    return call()
  }
  const fetching =
    ({ fetch: call }: Connection): NonNullable<Connection['fetch']> =>
    async (url, init) => {
      const answer = await watch(async () => call?.(url, init), 'fetch')
      return answer instanceof Response ? answer : Response.error()
    }
  return { watch, fetching, isOver: () => over }
}
