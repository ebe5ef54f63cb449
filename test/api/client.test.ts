import { describe, expect, expectTypeOf, test } from 'vitest'
import type { QueuePage } from '../../shared/api/bodies.ts'
import { createClient, ProblemError, type Sent } from '../../shared/api/client.ts'
import { examples } from '../../shared/api/examples.ts'
import { routes } from '../../shared/api/routes.ts'

/** A server that answers the same to everything, and remembers what it was asked. */
function aServer(status: number, body: unknown) {
  const asked: Request[] = []
  const answer: typeof fetch = async (address, init) => {
    asked.push(new Request(address, init))
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), {
      status,
      headers: { 'x-request-id': 'request-9' },
    })
  }
  return { asked, answer }
}

describe('what a call sends', () => {
  test('path, query, body, revision and token, as the route says', async () => {
    const { asked, answer } = aServer(200, examples.decideCase.response)
    const client = createClient({ baseUrl: 'https://api.example', token: async () => 'secret', fetch: answer })
    await client.call('decideCase', {
      path: { caseId: 'A-1' },
      ifMatch: 3,
      body: examples.decideCase.request as Sent<'decideCase'>['body'],
    })
    const [request] = asked
    expect([request?.method, request?.url]).toEqual(['PUT', 'https://api.example/v1/moderation/cases/A-1/decision'])
    expect(request?.headers.get('if-match')).toBe('"3"')
    expect(request?.headers.get('authorization')).toBe('Bearer secret')
    expect(await request?.json()).toEqual(examples.decideCase.request)
  })

  test('an id cannot leave its place in the path, and an absent query value is not sent', async () => {
    const { asked, answer } = aServer(200, examples.openCase.response)
    const client = createClient({ baseUrl: 'https://api.example', fetch: answer })
    await client.call('openCase', { path: { caseId: '../queue?x=' } })
    expect(asked[0]?.url).toBe('https://api.example/v1/moderation/cases/..%2Fqueue%3Fx%3D')
    const queue = aServer(200, examples.listReviewQueue.response)
    await createClient({
      baseUrl: '',
      fetch: (path, init) => queue.answer(new URL(String(path), 'https://api.example'), init),
    }).call('listReviewQueue', { query: { limit: 5, lane: undefined } })
    expect(queue.asked[0]?.url).toBe('https://api.example/v1/moderation/queue?limit=5')
  })

  test('types come from the route table', () => {
    const client = createClient({ baseUrl: '' })
    expectTypeOf(client.call<'listReviewQueue'>).returns.resolves.toEqualTypeOf<QueuePage>()
    expectTypeOf<Sent<'decideCase'>>().toHaveProperty('ifMatch')
    expectTypeOf<Sent<'openCase'>>().not.toHaveProperty('body')
    expectTypeOf<Sent<'submitNotice'>['body']['goodFaith']>().toEqualTypeOf<true>()
  })
})

describe('what a call answers', () => {
  test('a problem is thrown with its code and everything it says', async () => {
    const stale = {
      type: 'https://x.example/docs/problems/revision-is-stale',
      title: 'Changed',
      status: 412,
      requestId: 'r',
      current: { revision: 4 },
    }
    const client = createClient({ baseUrl: 'https://api.example', fetch: aServer(412, stale).answer })
    const thrown = await client.call('openCase', { path: { caseId: 'x' } }).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(ProblemError)
    expect(thrown).toMatchObject({ code: 'revision-is-stale', problem: { current: { revision: 4 } } })
  })

  test('the gateway’s own refusal, or a page of the network edge, is a problem too', async () => {
    for (const body of ['{"message":"Unauthorized"}', '<html>busy</html>', '']) {
      const client = createClient({ baseUrl: 'https://api.example', fetch: aServer(401, body).answer })
      await expect(client.call('openCase', { path: { caseId: 'x' } })).rejects.toMatchObject({
        problem: { status: 401, requestId: 'request-9' },
      })
    }
  })

  test('an answer that is not what the route promises is refused', async () => {
    const client = createClient({ baseUrl: 'https://api.example', fetch: aServer(200, { caseId: 'x' }).answer })
    await expect(client.call('openCase', { path: { caseId: 'x' } })).rejects.toThrow()
  })

  test.each(routes.map(({ operationId, responses }) => [operationId, Number(Object.keys(responses)[0])] as const))(
    '%s answers what its example shows',
    async (operationId, status) => {
      const { path, request, response } = examples[operationId]
      const client = createClient({ baseUrl: 'https://api.example', fetch: aServer(status, response).answer })
      const sent = { path, body: request, ifMatch: 1 } as unknown
      expect(await client.call(operationId, sent as Sent<typeof operationId>)).toEqual(response)
    },
  )
})
