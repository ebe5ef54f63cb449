import { randomUUID } from 'node:crypto'
import { type EventPattern, fits } from '../sources/event-pattern.ts'
import type { System } from '../template/system.ts'
import type { Operations } from './operations.ts'
import type { Targets } from './targets.ts'

export interface BusEvent {
  readonly id: string
  readonly source: string
  readonly 'detail-type': string
  readonly detail: unknown
  readonly time: string
  readonly bus: string
}

export interface EventBus {
  readonly operations: Operations
  put(event: Omit<BusEvent, 'id' | 'time'>): void
  /** The last 1,000, oldest first. */
  recent(): readonly BusEvent[]
}

interface Rule {
  readonly bus: string
  readonly pattern: EventPattern
  readonly targets: readonly RuleTarget[]
}

interface RuleTarget {
  readonly Arn: string
  readonly Input?: string
  readonly InputPath?: string
}

interface RuleProperties {
  readonly EventBusName?: string
  readonly EventPattern?: EventPattern
  readonly State?: string
  readonly Targets?: readonly RuleTarget[]
}

const remembered = 1000

/** Gives buses their names before anything refers to them. */
export function provisionBuses(system: System): void {
  for (const bus of system.ofType('AWS::Events::EventBus')) {
    const { Name = bus.name } = system.properties<{ Name?: string }>(bus)
    system.assign(bus, {
      Ref: Name,
      Name,
      Arn: `arn:aws:events:${system.place.region}:${system.place.account}:event-bus/${Name}`,
    })
  }
}

export function makeEventBus(system: System, targets: Targets): EventBus {
  const rules = rulesOf(system)
  const events: BusEvent[] = []
  const put = (given: Omit<BusEvent, 'id' | 'time'>): string => {
    const event: BusEvent = { ...given, id: randomUUID(), time: new Date().toISOString() }
    events.push(event)
    if (events.length > remembered) events.shift()
    const payload = payloadOf(event, system)
    for (const rule of rules) if (rule.bus === event.bus && fits(rule.pattern, payload)) fire(rule, payload, targets)
    return event.id
  }
  return {
    put,
    recent: () => events,
    operations: {
      PutEvents: ({ Entries }) => ({
        FailedEntryCount: 0,
        Entries: (Entries as readonly Readonly<Record<string, string>>[]).map(
          ({ Source = '', DetailType = '', Detail = '{}', EventBusName = 'default' }) => ({
            EventId: put({ source: Source, 'detail-type': DetailType, detail: JSON.parse(Detail), bus: busName(EventBusName) }),
          }),
        ),
      }),
    },
  }
}

function fire({ targets }: Rule, payload: object, reach: Targets): void {
  for (const { Arn, Input, InputPath } of targets) {
    const shaped: unknown =
      Input === undefined ? (InputPath === '$.detail' ? Reflect.get(payload, 'detail') : payload) : JSON.parse(Input)
    reach.send(Arn, shaped).catch((error: unknown) => console.error(`Event target ${Arn}: ${(error as Error).message}`))
  }
}

function payloadOf({ bus: _, ...event }: BusEvent, { place }: System): object {
  return { version: '0', account: place.account, region: place.region, resources: [], ...event }
}

function rulesOf(system: System): readonly Rule[] {
  return system.ofType('AWS::Events::Rule').flatMap((located) => {
    const { EventBusName = 'default', EventPattern, State, Targets = [] } = system.properties<RuleProperties>(located)
    return EventPattern && State !== 'DISABLED' ? [{ bus: busName(EventBusName), pattern: EventPattern, targets: Targets }] : []
  })
}

function busName(nameOrArn: string): string {
  return nameOrArn.split('event-bus/').pop() ?? nameOrArn
}
