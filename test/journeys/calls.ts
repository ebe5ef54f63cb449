import type { CaseForReview, FollowedNotice, QueuePage } from '../../shared/api/bodies.ts'
import type { DecisionSubmission } from '../../shared/dsa/decision.ts'
import type { NoticeSubmission } from '../../shared/dsa/notice.ts'

export interface Answer<T> {
  readonly status: number
  readonly body: T
  readonly headers: Headers
}

export interface Submitted {
  readonly noticeId: string
  readonly reference: string
  readonly statusUrl: string
  readonly submittedAt: string
}

interface Call {
  readonly token?: string | undefined
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

/** The API as a client outside sees it: plain HTTP, nothing of ours in between. */
export function callsTo(api: string) {
  const call = async <T>(method: string, path: string, { token, headers, body }: Call = {}): Promise<Answer<T>> => {
    const response = await fetch(new URL(path, api), {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : undefined) as T }
  }
  return {
    call,
    submit: (notice: Partial<NoticeSubmission>, key?: string) =>
      call<Submitted>('POST', '/v1/notices', {
        body: aSubmission(notice),
        ...(key ? { headers: { 'idempotency-key': key } } : {}),
      }),
    follow: ({ noticeId, statusUrl }: Submitted) =>
      call<FollowedNotice>('GET', `/v1/notices/${noticeId}`, { token: tokenOf(statusUrl) }),
    queue: (token: string, query = '') => call<QueuePage>('GET', `/v1/moderation/queue${query}`, { token }),
    open: (token: string, caseId: string) => call<CaseForReview>('GET', `/v1/moderation/cases/${caseId}`, { token }),
    claim: (token: string, caseId: string, takeOver = false) =>
      call<{ revision: number }>('PUT', `/v1/moderation/cases/${caseId}/assignment`, { token, body: { takeOver } }),
    decide: (token: string, caseId: string, { revision, decision }: { revision: number; decision: DecisionSubmission }) =>
      call<{ decisionId: string; detail?: string }>('PUT', `/v1/moderation/cases/${caseId}/decision`, {
        token,
        headers: { 'if-match': `"${revision}"` },
        body: decision,
      }),
  }
}
export type Calls = ReturnType<typeof callsTo>

/** The last part of a status address is its secret. */
export const tokenOf = (statusUrl: string): string => statusUrl.split('/').at(-1) ?? ''

export const aSubmission = (stated: Partial<NoticeSubmission> = {}): NoticeSubmission => ({
  locations: ['https://shop.example/item/1'],
  reasons: ['unsafe-product'],
  explanation: 'The housing cracks and live parts can be touched.',
  goodFaith: true,
  ...stated,
})

export const removal: DecisionSubmission = {
  outcome: 'restricted',
  rulings: [{ reason: 'unsafe-product', ruling: 'founded' }],
  restrictions: [
    {
      kind: 'visibility',
      measure: 'removed',
      answers: ['unsafe-product'],
      ground: { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 5' },
      facts: 'The housing cracks under light pressure and live parts can be touched.',
      explanation: 'A product that can give an electric shock is not safe and may not be offered.',
      territories: 'everywhere-in-the-union',
      duration: { type: 'indefinite' },
    },
  ],
  toNotifiers: 'The product can give an electric shock. It may not be offered in the Union.',
  automation: 'human',
}

export const noAction: DecisionSubmission = {
  outcome: 'no-action',
  rulings: [{ reason: 'unsafe-product', ruling: 'not-founded' }],
  toNotifiers: 'We looked at the listing and at the test report of the maker. The product meets the standard that applies to it.',
  automation: 'human',
}

/** Asks again until `found` answers something, or fails after `seconds` saying what was waited for. */
export async function eventually<T>(what: string, found: () => Promise<T | undefined | false>, seconds = 15): Promise<T> {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    const answer = await found()
    if (answer !== undefined && answer !== false) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`waited ${seconds} s in vain: ${what}`)
}

/** The case that waits on a location, as the queue shows it. */
export const waitingCase = (calls: Calls, token: string, location: string): Promise<QueuePage['cases'][number]> =>
  eventually(`a case on ${location}`, async () => {
    for (let cursor = ''; ; ) {
      const page = (await calls.queue(token, `?limit=200${cursor}`)).body
      const hit = page.cases.find((entry) => entry.location === location)
      if (hit) return hit
      if (!page.next) return undefined
      cursor = `&cursor=${encodeURIComponent(page.next)}`
    }
  })

export async function claimAndDecide(
  calls: Calls,
  token: string,
  { caseId, decision }: { caseId: string; decision: DecisionSubmission },
) {
  const claimed = await calls.claim(token, caseId)
  if (claimed.status !== 200) throw new Error(`the claim was answered ${claimed.status}`)
  return calls.decide(token, caseId, { revision: claimed.body.revision, decision })
}
