import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fire, fireAtStart, inputOf, runSchedules, type Schedule, schedulesOf } from '../../../local/schedules/run-schedules.ts'
import { aSystem } from '../a-system.ts'

const NOON = new Date('2026-11-24T12:00:00Z')
const aSchedule = (parts: Partial<Schedule> = {}): Schedule => ({
  id: 'Redrive',
  expression: 'rate(1 minute)',
  timezone: 'UTC',
  arn: 'arn:aws:lambda:eu-west-1:000000000000:function:redrive-pending',
  input: undefined,
  ...parts,
})

let sent: { readonly arn: string; readonly payload: unknown; readonly at: number }[] = []
const targets = {
  send: async (arn: string, payload: unknown) => void sent.push({ arn, payload, at: Date.now() - NOON.getTime() }),
}

beforeEach(() => {
  sent = []
  vi.useFakeTimers({ now: NOON })
})
afterEach(() => vi.useRealTimers())

describe('a schedule of the template', () => {
  test('is read from the Scheduler with its time zone, and from a rule for each of its targets', () => {
    const system = aSystem({
      Nightly: {
        Type: 'AWS::Scheduler::Schedule',
        Properties: {
          ScheduleExpression: 'cron(0 2 * * ? *)',
          ScheduleExpressionTimezone: 'Europe/Dublin',
          Target: { Arn: 'arn:a', Input: '{"deep":true}' },
        },
      },
      Rule: {
        Type: 'AWS::Events::Rule',
        Properties: { ScheduleExpression: 'rate(5 minutes)', Targets: [{ Arn: 'arn:b' }, { Arn: 'arn:c', Input: '{}' }] },
      },
      ByPattern: { Type: 'AWS::Events::Rule', Properties: { EventPattern: {}, Targets: [{ Arn: 'arn:d' }] } },
    })
    const nightly = {
      id: 'Nightly',
      expression: 'cron(0 2 * * ? *)',
      timezone: 'Europe/Dublin',
      arn: 'arn:a',
      input: '{"deep":true}',
    }
    const rule = { id: 'Rule', expression: 'rate(5 minutes)', timezone: 'UTC' }
    expect(schedulesOf(system)).toEqual([
      nightly,
      { ...rule, arn: 'arn:b', input: undefined },
      { ...rule, arn: 'arn:c', input: '{}' },
    ])
  })

  test('is left alone where it is switched off', () => {
    const off = { State: 'DISABLED', ScheduleExpression: 'rate(1 minute)' }
    const system = aSystem({
      One: { Type: 'AWS::Scheduler::Schedule', Properties: { ...off, Target: { Arn: 'arn:a' } } },
      Two: { Type: 'AWS::Events::Rule', Properties: { ...off, Targets: [{ Arn: 'arn:b' }] } },
    })
    expect(schedulesOf(system)).toEqual([])
  })
})

describe('running', () => {
  test('fires again and again, until it is stopped', async () => {
    const { stop } = runSchedules([aSchedule()], targets)
    await vi.advanceTimersByTimeAsync(59_999)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(60_001)
    expect(sent.map(({ at }) => at)).toEqual([60_000, 120_000])
    stop()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(sent).toHaveLength(2)
  })

  test('waits for longer than a timer of Node can', async () => {
    const { stop } = runSchedules([aSchedule({ expression: 'at(2027-01-24T12:00:00)' })], targets)
    await vi.advanceTimersByTimeAsync(60 * 86_400_000)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(86_400_000)
    expect(sent).toHaveLength(1)
    stop()
  })

  test('goes on after a run that failed', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue()
    const { stop } = runSchedules([aSchedule()], { send: () => Promise.reject(new Error('away')) })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(told.mock.calls).toEqual([['Schedule Redrive: away'], ['Schedule Redrive: away']])
    stop()
    told.mockRestore()
  })
})

describe('what a run is told', () => {
  test('is an event of its own where the template gives no input', () => {
    expect(inputOf(aSchedule(), NOON)).toMatchObject({
      source: 'aws.scheduler',
      'detail-type': 'Scheduled Event',
      time: '2026-11-24T12:00:00Z',
      resources: ['Redrive'],
    })
  })

  test('is the input of the template with its placeholders filled', async () => {
    const input =
      '{"at":"<aws.scheduler.scheduled-time>","by":"<aws.scheduler.schedule-arn>","nth":<aws.scheduler.attempt-number>}'
    await fire(aSchedule({ input }), targets, NOON)
    expect(sent[0]?.payload).toEqual({ at: '2026-11-24T12:00:00Z', by: 'Redrive', nth: 1 })
  })
})

test('at the start, whatever runs at a rate runs once and hears that the queues were emptied', async () => {
  await fireAtStart([aSchedule(), aSchedule({ expression: 'cron(0 2 * * ? *)', arn: 'arn:nightly' })], targets)
  expect(sent).toEqual([{ arn: aSchedule().arn, payload: expect.objectContaining({ afterRestart: true }), at: 0 }])
})
