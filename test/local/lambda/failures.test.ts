import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { aLambda } from './an-environment.ts'

const { run, folder } = await aLambda()
const handler = (body: string, before = '') => `${before}\nexport const handler = async (event) => { ${body} }`
const failure = (errorType: string, errorMessage: unknown) => ({
  ok: false,
  failure: expect.objectContaining({ errorType, errorMessage }),
})

describe('an event fails', () => {
  test('by what the function throws, with its name and words', async () => {
    const { invoke } = run(handler('if (event.plain) throw event.plain; throw new TypeError("no such case")'))
    expect(await invoke({})).toEqual(failure('TypeError', 'no such case'))
    expect(await invoke({ plain: 'text' })).toEqual(failure('string', 'text'))
  })

  test('by an answer that is no JSON', async () => {
    expect(await run(handler('const a = {}; a.a = a; return a')).invoke({})).toEqual(
      failure('TypeError', expect.stringContaining('circular')),
    )
  })

  test.each([
    ['waits for what never comes', 'await new Promise(() => setInterval(() => {}, 1000))'],
    ['never lets go', 'for (;;) {}'],
  ])('when its time is over, also where the function %s', async (_, body) => {
    const { invoke, status } = run(handler(`if (event.hang) { ${body} } return ++count`, 'let count = 0'), { timeoutMs: 250 })
    await invoke({})
    const begun = Date.now()
    expect(await invoke({ hang: true })).toEqual(failure('Sandbox.Timedout', 'Task timed out after 0.25 seconds'))
    expect(Date.now() - begun).toBeLessThan(3000)
    // The environment has ended with it: the next event finds a fresh one.
    expect(await invoke({})).toEqual({ ok: true, value: 1 })
    expect(status()).toMatchObject({ coldStarts: 2, running: 0 })
  })

  test('when its time is over, and what it was doing ends with it', async () => {
    const code = handler(
      `setInterval(() => appendFileSync(event.file, 'x'), 5); await new Promise(() => {})`,
      "import { appendFileSync } from 'node:fs'",
    )
    const file = join(folder, 'written')
    await run(code, { timeoutMs: 100 }).invoke({ file })
    await pause(50)
    const written = readFileSync(file, 'utf8')
    await pause(50)
    expect(written).toMatch(/^x+$/)
    expect(readFileSync(file, 'utf8')).toBe(written)
  })

  test('when it needs more memory than the function has', async () => {
    const megabytes =
      'const all = []; for (let mb = 0; mb < event.mb; mb++) all.push(new Array(131_072).fill(mb)); return all.length'
    const small = run(handler(megabytes), { memoryMb: 32 })
    const large = run(handler(megabytes), { memoryMb: 512 })
    const [tooMuch, enough] = await Promise.all([small.invoke({ mb: 120 }), large.invoke({ mb: 120 })])
    expect(tooMuch).toEqual(failure('Runtime.OutOfMemory', expect.any(String)))
    expect(enough).toEqual({ ok: true, value: 120 })
    expect(await small.invoke({ mb: 1 })).toEqual({ ok: true, value: 1 })
    expect(small.status().coldStarts).toBe(2)
  })

  test('when the function ends its own process', async () => {
    expect(await run(handler('process.exit(7)')).invoke({})).toEqual(
      failure('Runtime.ExitError', 'Runtime exited with exit code 7'),
    )
  })

  test('when the function cannot be loaded, and every event hears of it instead of waiting for ever', async () => {
    const { invoke } = run('throw new Error("no TABLE_NAME")')
    const answers = await Promise.all([invoke({}), invoke({})])
    expect(answers).toEqual([failure('Error', 'no TABLE_NAME'), failure('Error', 'no TABLE_NAME')])
    const [other] = await Promise.all([run('export const another = 1').invoke({})])
    expect(other).toEqual(failure('Error', expect.stringMatching(/exports no function handler/)))
  })
})

describe('an environment that is killed', () => {
  const waiting = handler(
    "while (event.until && !existsSync(event.until)) await new Promise((resolve) => setTimeout(resolve, 5)); return 'done'",
    "import { existsSync } from 'node:fs'",
  )

  test('takes the event with it that it had, and no other', async () => {
    const { invoke, killOne, status } = run(waiting)
    const until = join(folder, 'go-on')
    const both = Promise.all([invoke({ until }), invoke({ until })])
    await vi.waitFor(() => expect(status().running).toBe(2), { timeout: 10_000, interval: 5 })
    expect(killOne()).toBe(true)
    await vi.waitFor(() => expect(status().running).toBe(1), { timeout: 10_000, interval: 5 })
    writeFileSync(until, '')
    expect((await both).toSorted((a, b) => Number(a.ok) - Number(b.ok))).toEqual([
      failure('Runtime.ExitError', expect.any(String)),
      { ok: true, value: 'done' },
    ])
    expect(await invoke({})).toEqual({ ok: true, value: 'done' })
  })

  test('has to have something to do', async () => {
    const { invoke, killOne } = run(waiting)
    expect(killOne()).toBe(false)
    await invoke({})
    expect(killOne()).toBe(false)
  })
})

test('all of its environments end with a function that is stopped', async () => {
  const { invoke, status, stop } = run(handler(''))
  await Promise.all([invoke({}), invoke({})])
  await stop()
  await vi.waitFor(() => expect(status().environments).toBe(0))
})
