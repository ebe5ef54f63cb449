import { randomUUID } from 'node:crypto'
import type { Faults } from './faults.ts'
import { type Environment, launchEnvironment } from './launch.ts'
import type { Answer, EnvironmentData, Failure, FromEnvironment } from './messages.ts'

export interface FunctionPlan {
  /** Logical id: what people read in logs. */
  readonly id: string
  readonly name: string
  readonly arn: string
  readonly timeoutMs: number
  readonly memoryMb: number
  /** Environments at most; reserved concurrency lowers it. */
  readonly maxEnvs: number
  /** Events at a time in one environment. */
  readonly perEnv: number
  /** Events at a time in all of them; AWS calls it reserved concurrency. */
  readonly concurrency: number
  /** Asked at each cold start: what the variables refer to may only then be there. */
  variables(): Readonly<Record<string, string>>
  data(): EnvironmentData
}

/** A function as AWS runs it: environments that come when needed, one event at a time in each, and go after a while. */
export interface LocalFunction {
  readonly plan: FunctionPlan
  invoke(event: unknown): Promise<Answer>
  warm(): void
  use(faults: Faults): void
  /** Ends one busy environment in the middle of what it does; for fault tests. */
  killOne(): boolean
  stop(): Promise<void>
  status(): FunctionStatus
}

export interface FunctionStatus {
  readonly environments: number
  readonly coldStarts: number
  readonly invocations: number
  readonly waiting: number
  readonly running: number
}

interface Job {
  readonly id: string
  readonly event: string
  readonly settle: (answer: Answer) => void
  environment?: Environment
  timer?: NodeJS.Timeout
}

interface Pool {
  readonly plan: FunctionPlan
  readonly log: (text: string) => void
  readonly environments: Environment[]
  readonly waiting: Job[]
  readonly running: Map<string, Job>
  coldStarts: number
  invocations: number
}

/** As AWS does it. */
const longestInitMs = 10_000

/** AWS keeps them for longer; here each holds some 20 MB of a laptop. */
const idleEnvironmentsEndAfterMs = 60_000

export function makeFunction(plan: FunctionPlan, log: (text: string) => void): LocalFunction {
  const pool: Pool = { plan, log, environments: [], waiting: [], running: new Map(), coldStarts: 0, invocations: 0 }
  const tidying = setInterval(() => endIdle(pool), 30_000).unref()
  return {
    plan,
    invoke: (event) =>
      new Promise((resolve) => {
        pool.waiting.push({ id: randomUUID(), event: JSON.stringify(event), settle: resolve })
        pump(pool)
      }),
    warm: () => {
      if (pool.environments.length === 0) start(pool)
    },
    use: (faults) => {
      for (const environment of pool.environments) environment.send({ kind: 'faults', faults })
    },
    killOne: () => {
      const busy = pool.environments.find((environment) => environment.busy > 0)
      void busy?.end()
      return busy !== undefined
    },
    stop: async () => {
      clearInterval(tidying)
      await Promise.all(pool.environments.map((environment) => environment.end()))
    },
    status: () => statusOf(pool),
  }
}

/** Hands waiting events to free environments, and starts another one when all are taken. */
function pump(pool: Pool): void {
  const { plan, waiting, running, environments } = pool
  while (waiting.length > 0 && running.size < plan.concurrency) {
    const environment = leastBusy(pool)
    if (!environment) {
      const starting = environments.filter(({ ready }) => !ready).length
      if (environments.length < plan.maxEnvs && starting < waiting.length) start(pool)
      return
    }
    const job = waiting.shift()
    if (job) hand(pool, job, environment)
  }
}

function leastBusy({ environments, plan }: Pool): Environment | undefined {
  let found: Environment | undefined
  for (const environment of environments) {
    if (environment.ready && environment.busy < plan.perEnv && (!found || environment.busy < found.busy)) found = environment
  }
  return found
}

function start(pool: Pool): void {
  const begun = performance.now()
  pool.coldStarts += 1
  const environment = launchEnvironment(pool.plan, {
    message: (message) => hear(pool, environment, message),
    ready: () => {
      clearTimeout(overdue)
      pool.log(`cold start ${Math.round(performance.now() - begun)} ms\n`)
    },
    gone: (failure) => drop(pool, environment, failure),
    said: pool.log,
  })
  const overdue = setTimeout(() => {
    drop(pool, environment, { errorType: 'Sandbox.Timedout', errorMessage: 'The function did not finish loading.' })
    void environment.end()
  }, longestInitMs).unref()
  pool.environments.push(environment)
}

function hear(pool: Pool, environment: Environment, message: FromEnvironment): void {
  if (message.kind === 'said') pool.log(message.text)
  if (message.kind === 'ready') environment.ready = true
  if (message.kind === 'failed') settle(pool, message.id, { ok: false, failure: message.failure })
  if (message.kind === 'answer') {
    settle(pool, message.id, { ok: true, value: message.result === undefined ? undefined : JSON.parse(message.result) })
  }
  pump(pool)
}

function hand(pool: Pool, job: Job, environment: Environment): void {
  const { name, arn, memoryMb, timeoutMs } = pool.plan
  environment.busy += 1
  pool.invocations += 1
  job.environment = environment
  pool.running.set(job.id, job)
  job.timer = setTimeout(() => {
    const errorMessage = `Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`
    drop(pool, environment, { errorType: 'Sandbox.Timedout', errorMessage })
    void environment.end()
  }, timeoutMs)
  const about = { functionName: name, arn, memory: memoryMb, deadline: Date.now() + timeoutMs }
  environment.send({ kind: 'event', id: job.id, event: job.event, about })
}

function settle(pool: Pool, id: string, answer: Answer): void {
  const job = pool.running.get(id)
  if (!job) return
  pool.running.delete(id)
  clearTimeout(job.timer)
  if (job.environment) {
    job.environment.busy -= 1
    job.environment.idleSince = Date.now()
  }
  job.settle(answer)
}

function drop(pool: Pool, environment: Environment, failure: Failure): void {
  const position = pool.environments.indexOf(environment)
  if (position < 0) return
  pool.environments.splice(position, 1)
  const lost = [...pool.running.values()].filter((job) => job.environment === environment)
  for (const { id } of lost) settle(pool, id, { ok: false, failure })
  // It failed while it loaded: tell the one who waits longest instead of trying for ever.
  if (!environment.ready) pool.waiting.shift()?.settle({ ok: false, failure })
  pump(pool)
}

function endIdle({ environments }: Pool): void {
  const longAgo = Date.now() - idleEnvironmentsEndAfterMs
  for (const { ready, busy, idleSince, end } of environments) if (ready && busy === 0 && idleSince < longAgo) void end()
}

function statusOf({ environments, coldStarts, invocations, waiting, running }: Pool): FunctionStatus {
  return { environments: environments.length, coldStarts, invocations, waiting: waiting.length, running: running.size }
}
