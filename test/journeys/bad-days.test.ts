import { expect, test } from 'vitest'
import { scaled } from '../support/scale.ts'
import { startSystem } from '../support/running-system.ts'
import { callsTo, claimAndDecide, eventually, noAction, removal, waitingCase } from './calls.ts'

test('kill -9 in mid-flow loses nothing that was accepted: after a restart every notice has its case and its receipt', async () => {
  const count = scaled(1000)
  const first = await startSystem({ port: 18_660, fresh: true })
  const calls = callsTo(first.endpoints.api)
  const accepted: string[] = []
  const flood = Promise.allSettled(
    Array.from({ length: count }, async (_, number) => {
      await new Promise((resolve) => setTimeout(resolve, number * 5))
      const { status } = await calls.submit({ locations: [`https://shop.example/item/kill-${number}`], notifier: { email: `kill-${number}@mail.example` } })
      if (status === 201) accepted.push(`kill-${number}`)
    }),
  )
  await eventually('half of the notices', async () => accepted.length >= count / 2)
  await first.kill9()
  await flood

  const second = await startSystem({ port: 18_660, fresh: false, stateDir: first.stateDir })
  try {
    const moderator = await second.token('moderator')
    const again = callsTo(second.endpoints.api)
    for (const name of accepted) await waitingCase(again, moderator, `https://shop.example/item/${name}`)
    await eventually('every receipt', async () => {
      const told = new Set((await second.mails()).flatMap((mail) => mail.to))
      const early = new Set(await first.mailedBefore())
      return accepted.every((name) => told.has(`${name}@mail.example`) || early.has(`${name}@mail.example`))
    }, 120)
  } finally {
    await second.stop()
  }
}, 240_000)

test('the permissions of the template are enforced: without its grant a function fails and the journey stops there', async () => {
  const system = await startSystem({ port: 18_680, env: { REMOVE_GRANT: 'submit-notice:dynamodb:PutItem' } })
  try {
    const { status } = await callsTo(system.endpoints.api).submit({ locations: ['https://shop.example/item/no-grant'] })
    expect(status).toBe(500)
  } finally {
    await system.stop()
  }
}, 60_000)

test('while the platform does not answer its webhook, everyone is told, and the webhook arrives once it answers again', async () => {
  const system = await startSystem({ port: 18_700, env: { MARKETPLACE_FAILS: '3' } })
  try {
    const calls = callsTo(system.endpoints.api)
    const moderator = await system.token('moderator')
    const location = 'https://shop.example/item/webhook-down'
    await calls.submit({ locations: [location], notifier: { email: 'down@mail.example' } })
    const { caseId } = await waitingCase(calls, moderator, location)
    await claimAndDecide(calls, moderator, { caseId, decision: removal })
    await eventually('the outcome', async () => (await system.mails()).some((mail) => mail.to.includes('down@mail.example') && mail.text.includes('electric shock')))
  } finally {
    await system.stop()
  }
}, 60_000)

test('a moderator decides a case without the notifier hearing twice, though every message is delivered twice', async () => {
  const system = await startSystem({ port: 18_720, env: { DELIVER_TWICE: '1' } })
  try {
    const calls = callsTo(system.endpoints.api)
    const moderator = await system.token('moderator')
    const location = 'https://shop.example/item/twice-delivered'
    await calls.submit({ locations: [location], notifier: { email: 'once@mail.example' } })
    const { caseId } = await waitingCase(calls, moderator, location)
    await claimAndDecide(calls, moderator, { caseId, decision: noAction })
    const own = async () => (await system.mails()).filter((mail) => mail.to.includes('once@mail.example'))
    await eventually('receipt and outcome', async () => (await own()).length >= 2)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    expect(await own()).toHaveLength(2)
  } finally {
    await system.stop()
  }
}, 60_000)
