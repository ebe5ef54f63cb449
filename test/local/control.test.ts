import { describe, expect, test, vi } from 'vitest'
import { type Controlled, control } from '../../local/control.ts'
import { type Faults, noFaults } from '../../local/lambda/faults.ts'
import type { Schedule } from '../../local/schedules/run-schedules.ts'
import { aRequest } from './a-system.ts'
import { aFunction, well } from './sources/a-mapping.ts'

const aSchedule = (id: string): Schedule => ({
  id,
  expression: 'rate(1 minute)',
  timezone: 'UTC',
  arn: 'arn:x',
  input: undefined,
})

function aControl() {
  let current: Faults = noFaults
  const killOne = vi.fn(() => true)
  const fire = vi.fn(async (_: Schedule) => {})
  const expire = vi.fn(async () => {})
  const event = { id: '1', source: 'aws.ses', 'detail-type': 'Email Sent', detail: {}, time: '', bus: 'default' }
  const controlled: Controlled = {
    functions: [aFunction(() => well, { killOne })],
    bus: { operations: {}, put: () => {}, recent: () => [event] },
    queues: {
      call: async <T>() => ({}) as T,
      urlOf: String,
      makeBucket: async () => {},
      counts: async () => [
        { name: 'triage', approximateMessageCount: 2, approximateInflightCount: 1, approximateDelayedCount: 0 },
      ],
      listen: async () => {},
      stop: async () => {},
    },
    schedules: [aSchedule('ClockRedrive'), aSchedule('ClockWatch'), aSchedule('Other')],
    faults: () => current,
    use: (faults) => {
      current = faults
    },
    fire,
    expire,
  }
  const ask = async (method: string, path: string, { query = '', body = '' } = {}) => {
    const reply = await control(controlled)(aRequest({ method, path, query, body: Buffer.from(body) }))
    return { status: reply.status, value: JSON.parse(reply.body.toString()) as unknown }
  }
  return { ask, killOne, fire, expire }
}

describe('who tries the system out can see', () => {
  test('functions, queues and the last events', async () => {
    const { ask } = aControl()
    expect((await ask('GET', '/functions')).value).toMatchObject({ RelayFacts: { environments: 0 } })
    expect((await ask('GET', '/queues')).value).toMatchObject([{ name: 'triage', approximateMessageCount: 2 }])
    expect((await ask('GET', '/events')).value).toMatchObject([{ 'detail-type': 'Email Sent' }])
  })

  test('what else there is to ask, also after a wrong question', async () => {
    const { ask } = aControl()
    expect(await ask('GET', '/')).toMatchObject({ status: 200, value: { controls: expect.arrayContaining(['PUT /faults']) } })
    expect(await ask('GET', '/fault')).toMatchObject({
      status: 404,
      value: { controls: expect.arrayContaining(['PUT /faults']) },
    })
  })
})

describe('who tries the system out can disturb', () => {
  test('its calls, and put them right again', async () => {
    const { ask } = aControl()
    expect(await ask('PUT', '/faults', { body: '{"throttle":0.2}' })).toEqual({
      status: 200,
      value: { ...noFaults, throttle: 0.2 },
    })
    expect((await ask('GET', '/faults')).value).toMatchObject({ throttle: 0.2 })
    await ask('PUT', '/faults')
    expect((await ask('GET', '/faults')).value).toEqual(noFaults)
  })

  test('nothing by mistake', async () => {
    const { ask } = aControl()
    for (const body of ['{"nonsense":1}', '{']) expect((await ask('PUT', '/faults', { body })).status).toBe(400)
    expect((await ask('GET', '/faults')).value).toEqual(noFaults)
  })

  test('one function, by the beginning of its name', async () => {
    const { ask, killOne } = aControl()
    expect((await ask('POST', '/kill', { query: 'function=Submit' })).value).toEqual({ killed: false })
    expect(killOne).not.toHaveBeenCalled()
    expect((await ask('POST', '/kill', { query: 'function=Relay' })).value).toEqual({ killed: true })
  })

  test('the clock: schedules run at once, and what has had its time goes', async () => {
    const { ask, fire, expire } = aControl()
    expect((await ask('POST', '/schedules', { query: 'id=Clock' })).value).toEqual({ fired: ['ClockRedrive', 'ClockWatch'] })
    expect(fire.mock.calls.map(([{ id }]) => id)).toEqual(['ClockRedrive', 'ClockWatch'])
    await ask('POST', '/expire')
    expect(expire).toHaveBeenCalledOnce()
  })
})
