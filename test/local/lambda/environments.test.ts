import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import { aLambda } from './an-environment.ts'

const { run, logFile } = await aLambda()

const handler = (body: string, before = '') => `${before}\nexport const handler = async (event, context) => { ${body} }`
const pause = (ms: number) => `await new Promise((resolve) => setTimeout(resolve, ${ms}))`

describe('two functions', () => {
  test('may have different values under one name, at the same time', async () => {
    const code = handler('return process.env.TABLE_NAME')
    const [one, other] = ['notices', 'cases'].map((TABLE_NAME) => run(code, { variables: () => ({ TABLE_NAME }) }))
    const answers = await Promise.all([one?.invoke({}), other?.invoke({}), one?.invoke({})])
    expect(answers.map((answer) => answer?.ok && answer.value)).toEqual(['notices', 'cases', 'notices'])
  })

  test('see nothing of the variables that the runner itself has', async () => {
    process.env['ONLY_OUTSIDE'] = '1'
    const { invoke } = run(handler('return Object.keys(process.env)'), { variables: () => ({ A: '1' }) })
    expect(await invoke({})).toEqual({ ok: true, value: ['A'] })
  })

  test('share no module and no global', async () => {
    const code = handler('globalThis.count = (globalThis.count ?? 0) + 1; return [globalThis.count, ++own]', 'let own = 0')
    const [one, other] = [run(code), run(code)]
    await one.invoke({})
    expect(await one.invoke({})).toEqual({ ok: true, value: [2, 2] })
    expect(await other.invoke({})).toEqual({ ok: true, value: [1, 1] })
  })
})

describe('an environment', () => {
  test('is used again, and has one event at a time; a second event gets a second one', async () => {
    const code = handler(`const begun = ++inFlight; ${pause(40)}; inFlight--; return begun`, 'let inFlight = 0')
    const { invoke, status } = run(code)
    await invoke({})
    await invoke({})
    expect(status()).toMatchObject({ coldStarts: 1, invocations: 2, environments: 1 })
    const answers = await Promise.all([invoke({}), invoke({})])
    expect(answers).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 1 },
    ])
    expect(status()).toMatchObject({ coldStarts: 2, environments: 2, running: 0, waiting: 0 })
  })

  test('takes several events at a time where the settings allow it', async () => {
    const code = handler(`most = Math.max(most, ++inFlight); ${pause(40)}; inFlight--; return most`, 'let most = 0, inFlight = 0')
    const { invoke, status } = run(code, { perEnv: 3, maxEnvs: 1 })
    await invoke({})
    const answers = await Promise.all([invoke({}), invoke({}), invoke({}), invoke({})])
    expect(answers.map((answer) => answer.ok && answer.value)).toEqual([3, 3, 3, 3])
    expect(status().coldStarts).toBe(1)
  })

  test('is one of no more than the function may have: who comes later waits', async () => {
    const { invoke, status } = run(handler(pause(30)), { maxEnvs: 2 })
    const all = [1, 2, 3, 4, 5].map(() => invoke({}))
    expect(status().waiting).toBe(5)
    expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true)
    expect(status()).toMatchObject({ coldStarts: 2, invocations: 5 })
  })

  test('waits where the reserved concurrency of the function is used up', async () => {
    const { invoke, status } = run(handler(pause(150)), { perEnv: 2, concurrency: 1, maxEnvs: 2 })
    const all = [invoke({}), invoke({})]
    await vi.waitFor(() => expect(status().running).toBe(1), { timeout: 10_000, interval: 5 })
    expect(status().waiting).toBe(1)
    await Promise.all(all)
  })

  test('can be there before the first event', async () => {
    const { warm, said, status } = run(handler(''))
    warm()
    warm()
    await vi.waitFor(() => expect(said.join()).toMatch(/cold start \d+ ms/))
    expect(status()).toMatchObject({ coldStarts: 1, invocations: 0 })
  })
})

describe('a function is told', () => {
  test('its event as a value of its own, its name, its memory and how long it still has', async () => {
    const code = handler(`event.changed = true; const left = context.getRemainingTimeInMillis()
      return { event, left, ...context }`)
    const { invoke } = run(code, { timeoutMs: 5000 })
    const event = { a: [1] }
    const answer = await invoke(event)
    expect(event).toEqual({ a: [1] })
    expect(answer.ok && answer.value).toMatchObject({
      event: { a: [1], changed: true },
      functionName: 'local-notices',
      invokedFunctionArn: expect.stringMatching(/function:local-notices$/),
      memoryLimitInMB: '128',
      awsRequestId: expect.stringMatching(/^[\w-]{36}$/),
    })
    const left: unknown = Reflect.get(Object(answer.ok && answer.value), 'left')
    expect(left).toBeGreaterThan(3000)
    expect(left).toBeLessThanOrEqual(5000)
  })

  test('nothing it would have to answer: no answer is one', async () => {
    expect(await run(handler('')).invoke({})).toEqual({ ok: true, value: undefined })
  })
})

test('what a function logs is in the log file, and what it complains about is told at once too', async () => {
  const { invoke, said } = run(handler('console.log("case opened"); console.error("mail is away")'))
  await invoke({})
  await vi.waitFor(() => expect(readFileSync(logFile, 'utf8')).toMatch(/case opened\nmail is away/))
  expect(said.join()).toContain('mail is away')
  expect(said.join()).not.toContain('case opened')
})
