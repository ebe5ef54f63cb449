import { randomUUID } from 'node:crypto'
import type { Targets } from '../aws/targets.ts'
import type { System } from '../template/system.ts'
import { nextTime } from './next-time.ts'

export interface Schedule {
  readonly id: string
  readonly expression: string
  readonly timezone: string
  readonly arn: string
  readonly input: string | undefined
}

interface ScheduleProperties {
  readonly ScheduleExpression?: string
  readonly ScheduleExpressionTimezone?: string
  readonly State?: string
  readonly Target: { readonly Arn: string; readonly Input?: string }
}

interface RuleProperties {
  readonly ScheduleExpression?: string
  readonly State?: string
  readonly Targets?: readonly { readonly Arn: string; readonly Input?: string }[]
}

/** Both kinds: EventBridge Scheduler's own, and rules with a schedule. */
export function schedulesOf(system: System): readonly Schedule[] {
  const schedules = system.ofType('AWS::Scheduler::Schedule').flatMap((located) => {
    const {
      ScheduleExpression = '',
      ScheduleExpressionTimezone = 'UTC',
      State,
      Target,
    } = system.properties<ScheduleProperties>(located)
    if (State === 'DISABLED') return []
    return [
      {
        id: located.id,
        expression: ScheduleExpression,
        timezone: ScheduleExpressionTimezone,
        arn: Target.Arn,
        input: Target.Input,
      },
    ]
  })
  const rules = system.ofType('AWS::Events::Rule').flatMap((located) => {
    const { ScheduleExpression, State, Targets = [] } = system.properties<RuleProperties>(located)
    if (!ScheduleExpression || State === 'DISABLED') return []
    return Targets.map(({ Arn, Input }) => ({
      id: located.id,
      expression: ScheduleExpression,
      timezone: 'UTC',
      arn: Arn,
      input: Input,
    }))
  })
  return [...schedules, ...rules]
}

/** setTimeout cannot wait longer than 24.8 days. */
const longestWaitMs = 2_000_000_000

export function runSchedules(schedules: readonly Schedule[], targets: Targets): { stop(): void } {
  const timers = new Map<Schedule, NodeJS.Timeout>()
  const wait = (schedule: Schedule, from: Date): void => {
    const next = nextTime(schedule.expression, from, schedule.timezone)
    if (!next) return
    const left = next.getTime() - Date.now()
    const timer = setTimeout(
      () => {
        if (left > longestWaitMs) return wait(schedule, new Date(Date.now() - 1))
        fire(schedule, targets, next)
        wait(schedule, next > new Date() ? next : new Date())
      },
      Math.min(left, longestWaitMs),
    )
    timers.set(schedule, timer)
  }
  for (const schedule of schedules) wait(schedule, new Date())
  return { stop: () => timers.forEach((timer) => clearTimeout(timer)) }
}

export function fire(schedule: Schedule, targets: Targets, at: Date): Promise<void> {
  return targets
    .send(schedule.arn, inputOf(schedule, at))
    .catch((error: unknown) => console.error(`Schedule ${schedule.id}: ${(error as Error).message}`))
}

/** The placeholders of EventBridge Scheduler, and its own event where no input is given. */
export function inputOf({ id, input }: Schedule, at: Date): unknown {
  const time = `${at.toISOString().slice(0, 19)}Z`
  if (input === undefined)
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      time,
      resources: [id],
      detail: '{}',
    }
  const filled = input
    .replaceAll('<aws.scheduler.scheduled-time>', time)
    .replaceAll('<aws.scheduler.schedule-arn>', id)
    .replaceAll('<aws.scheduler.execution-id>', randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1')
  return JSON.parse(filled) as unknown
}

/**
 * Queues live in memory here, so a restart empties them. Whatever runs at a rate is run once at the start, told that
 * everything unfinished is to be taken up again, however young: nothing that was accepted may be missing.
 */
export async function fireAtStart(schedules: readonly Schedule[], targets: Targets): Promise<void> {
  const atRate = schedules.filter(({ expression }) => expression.startsWith('rate('))
  await Promise.all(
    atRate.map((schedule) =>
      targets
        .send(schedule.arn, { ...(inputOf(schedule, new Date()) as object), afterRestart: true })
        .catch((error: unknown) => console.error(error)),
    ),
  )
}
