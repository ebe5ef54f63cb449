import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { aSubmission, type Calls, callsTo, noAction, removal, waitingCase } from './calls.ts'

let system: RunningSystem
let calls: Calls
let moderator: string

beforeAll(async () => {
  system = await startSystem({ port: 18_640 })
  calls = callsTo(system.endpoints.api)
  moderator = await system.token('moderator')
}, 60_000)
afterAll(() => system.stop())

interface Problem {
  readonly type: string
  readonly status: number
  readonly title: string
  readonly detail?: string
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[]
}
const post = (body: unknown, headers: Record<string, string> = {}) =>
  calls.call<Problem>('POST', '/v1/notices', { body, headers })

describe('a notice that cannot be understood', () => {
  test('malformed JSON is 400 and says so', async () => {
    const { status, body, headers } = await post('{"locations":')
    expect(status).toBe(400)
    expect(headers.get('content-type')).toContain('application/problem+json')
    expect(body.type).toMatch(/\/docs\/problems\/malformed-json$/)
  })

  test('every wrong field is named at once, with a pointer and in plain words', async () => {
    const { status, body } = await post({ locations: [], reasons: ['not-a-reason'], explanation: ' ', colour: 'red' })
    expect(status).toBe(422)
    expect(body.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/colour',
      '/explanation',
      '/goodFaith',
      '/locations',
      '/reasons/0',
    ])
    for (const { detail } of body.errors ?? []) expect(detail).toMatch(/^[A-Z].*\.$/)
  })

  test('a body over 256 kB is 413', async () => {
    expect((await post(aSubmission({ explanation: 'x'.repeat(300_000) }))).status).toBe(413)
  })

  test('the type of a problem leads to a page that explains it', async () => {
    const { body } = await post('{')
    const page = await fetch(body.type)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('malformed-json')
  })
})

describe('a call that may not be made', () => {
  test('a wrong method is 405 with what is allowed, an unknown path 404', async () => {
    const wrong = await calls.call<Problem>('DELETE', '/v1/notices')
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST'])
    expect((await calls.call('GET', '/v1/nothing')).status).toBe(404)
  })

  test('without a token, with a made-up one, or with a role that may not, nothing is told', async () => {
    expect((await calls.call('GET', '/v1/moderation/queue')).status).toBe(401)
    expect((await calls.queue('made.up.token')).status).toBe(401)
    const viewer = await system.token('viewer')
    expect((await calls.claim(viewer, `${'A'.repeat(20)}-1`)).status).toBe(403)
    expect((await calls.call('POST', '/v1/signals', { body: {} })).status).toBe(401)
  })

  test('an unknown notice, a foreign one and a wrong token get the very same answer', async () => {
    const mine = (await calls.submit({ locations: ['https://shop.example/item/mine'] })).body
    const other = (await calls.submit({ locations: ['https://shop.example/item/other'] })).body
    const token = mine.statusUrl.split('/').at(-1) ?? ''
    const answers = await Promise.all(
      [other.noticeId, 'NA-2222-2222-222'].map((noticeId) => calls.call<Problem>('GET', `/v1/notices/${noticeId}`, { token })),
    )
    const wrong = await calls.call<Problem>('GET', `/v1/notices/${mine.noticeId}`, {
      token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
    })
    const told = [...answers, wrong].map(({ status, body }) => ({
      status,
      title: body.title,
      type: body.type,
      detail: body.detail,
    }))
    expect(new Set(told.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(told[0]?.status).toBe(404)
  })
})

describe('a decision that does not fit', () => {
  const location = 'https://shop.example/item/contested'

  test('someone else’s case is 409, an old revision 412, none 428, each naming what is current', async () => {
    await calls.submit({ locations: [location] })
    const { caseId } = await waitingCase(calls, moderator, location)
    const { revision } = (await calls.claim(moderator, caseId)).body
    const other = await system.token('senior')
    const foreign = await calls.decide(other, caseId, { revision, decision: removal })
    expect([foreign.status, foreign.body.detail]).toEqual([409, expect.stringMatching(/until/)])
    const stale = await calls.decide(moderator, caseId, { revision: revision - 1, decision: removal })
    expect([stale.status, stale.body.detail]).toEqual([412, expect.stringContaining(String(revision))])
    const without = await calls.call<Problem>('PUT', `/v1/moderation/cases/${caseId}/decision`, {
      token: moderator,
      body: removal,
    })
    expect([without.status, without.body.detail]).toEqual([428, expect.stringContaining(String(revision))])
    const misfit = { ...removal, rulings: [] } as typeof removal
    expect((await calls.decide(moderator, caseId, { revision, decision: misfit })).status).toBe(422)
    const decided = await calls.decide(moderator, caseId, { revision, decision: noAction })
    const again = await calls.decide(moderator, caseId, { revision, decision: noAction })
    expect([decided.status, again.status]).toEqual([200, 200])
    expect(again.body.decisionId).toBe(decided.body.decisionId)
    expect((await calls.decide(moderator, caseId, { revision, decision: removal })).status).toBe(409)
  }, 30_000)
})
