import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startSystem } from '../support/running-system.ts'
import { scaled } from '../support/scale.ts'
import { assemblyWithout } from '../support/without-grant.ts'
import { callsTo, claimAndDecide, eventually, noAction, removal, waitingCase } from './calls.ts'

test('kill -9 in mid-flow loses nothing that was accepted: after a restart every notice has its case and its receipt', async () => {
  const count = scaled(1000)
  const first = await startSystem({ port: 18_660 })
  const calls = callsTo(first.endpoints.api)
  const accepted: string[] = []
  const flood = Promise.allSettled(
    Array.from({ length: count }, async (_, number) => {
      await new Promise((resolve) => setTimeout(resolve, number * 5))
      const { status } = await calls.submit({
        locations: [`https://shop.example/item/kill-${number}`],
        notifier: { email: `kill-${number}@mail.example` },
      })
      if (status === 201) accepted.push(`kill-${number}`)
    }),
  )
  await eventually('half of the notices', async () => accepted.length >= count / 2)
  await first.kill9()
  await flood

  const second = await startSystem({ port: 18_660, stateDir: first.stateDir })
  try {
    const moderator = await second.token('moderator')
    const again = callsTo(second.endpoints.api)
    for (const name of accepted) await waitingCase(again, moderator, `https://shop.example/item/${name}`)
    const withoutReceipt = async () => {
      const told = new Set((await second.mails()).flatMap((mail) => mail.to))
      return accepted.filter((name) => !told.has(`${name}@mail.example`))
    }
    await eventually('every receipt', async () => (await withoutReceipt()).length === 0, 200)
  } finally {
    await second.stop()
  }
}, 300_000)

test('the permissions of the template are enforced: without its grant a function fails and the journey stops there', async () => {
  const assembly = await assemblyWithout('submit-notice', 'dynamodb:PutItem')
  const system = await startSystem({ port: 18_680, env: { ASSEMBLY: assembly } })
  try {
    const { status } = await callsTo(system.endpoints.api).submit({ locations: ['https://shop.example/item/no-grant'] })
    expect(status).toBe(500)
  } finally {
    await system.stop()
    rmSync(assembly, { recursive: true, force: true })
  }
}, 60_000)

test('while the platform does not answer its webhook, people are told all the same, and once it answers it is told too', async () => {
  const system = await startSystem({ port: 18_700 })
  try {
    const calls = callsTo(system.endpoints.api)
    const moderator = await system.token('moderator')
    const location = 'https://shop.example/item/webhook-down'
    await calls.submit({ locations: [location], notifier: { email: 'down@mail.example' } })
    const { caseId } = await waitingCase(calls, moderator, location)
    await system.failWebhooks(1000, 503)
    await claimAndDecide(calls, moderator, { caseId, decision: removal })
    await eventually('the outcome', async () =>
      (await system.mails()).some((mail) => mail.to.includes('down@mail.example') && mail.text.includes('electric shock')),
    )
    expect((await calls.open(moderator, caseId)).body.acknowledgedAt).toBeUndefined()
    await system.failWebhooks(0, 503)
    const acknowledged = await eventually(
      'the acknowledgement after the failures',
      async () => {
        await system.fire('Clockredrivepending')
        await new Promise((resolve) => setTimeout(resolve, 1000))
        return (await calls.open(moderator, caseId)).body.acknowledgedAt
      },
      60,
    )
    expect(acknowledged).toBeDefined()
  } finally {
    await system.stop()
  }
}, 120_000)

test('though every message comes twice, writes collide and environments die, nobody hears anything twice and nobody nothing', async () => {
  const system = await startSystem({ port: 18_720 })
  try {
    const calls = callsTo(system.endpoints.api)
    const moderator = await system.token('moderator')
    const location = 'https://shop.example/item/twice-delivered'
    await calls.submit({ locations: [location], notifier: { email: 'once@mail.example' } })
    await system.use({ deliveredTwice: 1, transactionConflict: 0.05, throttle: 0.05 })
    const { caseId } = await waitingCase(calls, moderator, location)
    await claimAndDecide(calls, moderator, { caseId, decision: noAction })
    const own = async () => (await system.mails()).filter((mail) => mail.to.includes('once@mail.example'))
    await eventually('receipt and outcome', async () => (await own()).length >= 2, 30)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    expect(await own()).toHaveLength(2)
  } finally {
    await system.stop()
  }
}, 60_000)
