import type { EventBus } from './aws/event-bus.ts'
import { type Answering, type HttpRequest, json, type Reply } from './http/exchange.ts'
import { type Faults, faultsFrom } from './lambda/faults.ts'
import type { LocalFunction } from './lambda/pool.ts'
import type { Queues } from './queues.ts'
import type { Schedule } from './schedules/run-schedules.ts'

/** What tests and curious people may look at and disturb. Bound to 127.0.0.1 like everything else. */
export interface Controlled {
  readonly functions: readonly LocalFunction[]
  readonly bus: EventBus
  readonly queues: Queues
  readonly schedules: readonly Schedule[]
  faults(): Faults
  use(faults: Faults): void
  fire(schedule: Schedule): Promise<void>
  expire(): Promise<void>
}

type Control = (request: HttpRequest, controlled: Controlled) => Promise<Reply>

const controls: Readonly<Record<string, Control>> = {
  'GET /': async () => json(200, { controls: Object.keys(controls) }),
  'GET /events': async (_, { bus }) => json(200, bus.recent()),
  'GET /functions': async (_, { functions }) =>
    json(200, Object.fromEntries(functions.map(({ plan, status }) => [plan.id, status()]))),
  'GET /queues': async (_, { queues }) => json(200, await queues.counts()),
  'GET /faults': async (_, { faults }) => json(200, faults()),
  'PUT /faults': async ({ body }, controlled) => {
    try {
      controlled.use(faultsFrom(JSON.parse(body.toString() || '{}')))
      return json(200, controlled.faults())
    } catch (error) {
      return json(400, { message: (error as Error).message })
    }
  },
  'POST /kill': async ({ query }, { functions }) => {
    const wanted = new URLSearchParams(query).get('function') ?? ''
    const killed = functions.filter(({ plan }) => plan.id.startsWith(wanted)).some((fn) => fn.killOne())
    return json(200, { killed })
  },
  'POST /schedules': async ({ query }, { schedules, fire }) => {
    const wanted = new URLSearchParams(query).get('id') ?? ''
    const due = schedules.filter(({ id }) => id.startsWith(wanted))
    await Promise.all(due.map(fire))
    return json(200, { fired: due.map(({ id }) => id) })
  },
  'POST /expire': async (_, { expire }) => {
    await expire()
    return json(200, {})
  },
}

export function control(controlled: Controlled): Answering {
  return async (request) => {
    const found = controls[`${request.method} ${request.path}`]
    return found ? found(request, controlled) : json(404, { controls: Object.keys(controls) })
  }
}
