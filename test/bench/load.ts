import autocannon from 'autocannon'
import type { NoticeSubmission } from '../../shared/dsa/notice.ts'

export interface Load {
  readonly notices: readonly NoticeSubmission[]
  readonly connections: number
  readonly until: { readonly amount: number } | { readonly duration: number }
}

/** Submits over HTTP. Each connection has its own share, so that what is sent is the mix as it stands and nothing twice. */
export function submitting(api: string, { notices, connections, until }: Load): Promise<autocannon.Result> {
  const requests = notices.map((notice) => ({
    method: 'POST' as const,
    path: '/v1/notices',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(notice),
  }))
  let connected = 0
  return autocannon({
    url: api,
    connections,
    ...until,
    setupClient: (client) => {
      const own = connected++
      client.setRequests(requests.filter((_, number) => number % connections === own))
    },
  })
}
