import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { type Calls, callsTo, claimAndDecide, eventually, noAction, waitingCase } from './calls.ts'

let system: RunningSystem
let calls: Calls

beforeAll(async () => {
  system = await startSystem({ port: 18_770 })
  calls = callsTo(system.endpoints.api)
}, 60_000)
afterAll(() => system.stop())

const page = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, system.endpoints.pages), { redirect: 'manual', ...init })
const send = (path: string, explanation: string) =>
  page(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ explanation }).toString(),
  })

test('A20-01 A20-07 P2B-4 a notifier follows the link of their mail to the decision, complains there, adds to it, and sees both', async () => {
  const notifier = 'ines@mail.example'
  const location = 'https://shop.example/item/left-alone'
  const moderator = await system.token('moderator')
  await calls.submit({ locations: [location], notifier: { email: notifier } })
  const { caseId } = await waitingCase(calls, moderator, location)
  await claimAndDecide(calls, moderator, { caseId, decision: noAction })
  const link = await eventually('the link in the mail', async () => {
    const mails = (await system.mails()).filter((mail) => mail.to.includes(notifier))
    return /\/decision\/\S+/.exec(mails.map(({ text }) => text).join('\n'))?.[0]
  })

  const inTheirs = await page(link, { headers: { 'accept-language': 'de' } })
  expect([inTheirs.status, inTheirs.headers.get('location')]).toEqual([303, `/de${link}`])
  expect(await (await page(`/de${link}`)).text()).toContain(noAction.toNotifiers)

  const lodged = await send(`/de${link}`, 'Ich habe einen Schlag bekommen.')
  expect(lodged.status).toBe(303)
  expect(await (await page(lodged.headers.get('location') ?? '')).text()).toMatch(/CO-\w{4}-\w{4}-\w{3}/)
  expect((await send(`/de${link}`, 'Und noch einen.')).headers.get('location')).toContain('sent=added')
  const shown = await (await page(`/de${link}`)).text()
  for (const said of ['Ich habe einen Schlag bekommen.', 'Und noch einen.']) expect(shown).toContain(said)

  const receipt = await eventually('the receipt', async () =>
    (await system.mails()).find((mail) => mail.to.includes(notifier) && mail.subject.startsWith('Wir haben Ihre Beschwerde')),
  )
  expect(receipt.text).toContain(link)
  expect((await page(`/en${link.slice(0, -1)}`)).status).toBe(404)
}, 60_000)
