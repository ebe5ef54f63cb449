import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DutyForReview } from '../../shared/api/duty-bodies.ts'
import type { DutyDocument } from '../../shared/dsa/duty-document.ts'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { type Calls, callsTo, claimAndDecide, eventually, removal, waitingCase } from './calls.ts'

let system: RunningSystem
let calls: Calls
let moderator: string

beforeAll(async () => {
  system = await startSystem({ port: 18_780 })
  calls = callsTo(system.endpoints.api)
  moderator = await system.token('moderator')
}, 60_000)
afterAll(() => system.stop())

const dutiesOf = async (caseId: string) =>
  (await calls.call<{ duties: DutyForReview[] }>('GET', `/v1/moderation/cases/${caseId}/duties`, { token: moderator })).body
    .duties

test('A32-01 GPSR-12 a dangerous lamp is taken down, all that follows is opened, told and done, and only then is the case closed', async () => {
  const listings = (await (await fetch(new URL('/listings', system.endpoints.platform))).json()) as { id: string; url: string }[]
  const { url } = listings[0] ?? expect.fail('the marketplace has no listing')
  await calls.submit({ locations: [url], notifier: { name: 'Nora Notifier', email: 'nora@mail.example' } })
  const { caseId } = await waitingCase(calls, moderator, url)
  expect((await claimAndDecide(calls, moderator, { caseId, decision: removal })).status).toBe(200)

  const duties = await eventually('four duties', async () => {
    const found = await dutiesOf(caseId)
    return found.length === 4 && found
  })
  const told = await eventually('buyers are to be informed', async () =>
    (await system.facts()).some((fact) => fact.type === 'WebhookTaken' && fact.deliveryId.startsWith(`buyers.${caseId}`)),
  )
  expect(told).toBe(true)
  const waiting = await calls.call<{ duties: DutyForReview[] }>('GET', '/v1/moderation/duties?limit=1', { token: moderator })
  expect(waiting.body.duties[0]).toMatchObject({ caseId, kind: 'safety-business-gateway', clock: { basis: 'house-target' } })

  await eventually('the acknowledgement', async () => (await calls.open(moderator, caseId)).body.acknowledgedAt)
  for (const { dutyId, kind } of duties) {
    expect((await calls.open(moderator, caseId)).body.closed, kind).toBe(false)
    const path = `/v1/moderation/cases/${caseId}/duties/${dutyId}`
    const document = await calls.call<DutyDocument>('GET', `${path}/export`, { token: moderator })
    expect([document.status, /nora/i.test(JSON.stringify(document.body))], kind).toEqual([200, false])
    const body = { status: 'done', proof: `The answer to ${kind}.` }
    expect((await calls.call('PUT', path, { token: moderator, body })).status, kind).toBe(200)
  }
  const { closed, history } = (await calls.open(moderator, caseId)).body
  expect(closed).toBe(true)
  expect(history.filter(({ type }) => type === 'DutyDone')).toHaveLength(4)
  expect((await dutiesOf(caseId)).map(({ status, proof }) => [status, proof?.startsWith('The answer')])).toEqual(
    duties.map(() => ['done', true]),
  )
}, 60_000)
