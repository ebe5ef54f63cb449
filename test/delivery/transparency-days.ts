import { expect } from 'vitest'
import type { Connection } from '../../shared/delivery/transparency-calls.ts'
import { publicRecords } from '../support/public-records.ts'

export const three = publicRecords(3)
export const published: object = { outcome: 'published', uuid: expect.any(String), permalink: expect.any(String) }
export const duplicate: object = { outcome: 'duplicate' }
export const all = (result: object) => three.map(() => result)
export const later = (because: string, mayBeStored: boolean, retryAfterSeconds = 30) => ({
  outcome: 'try-later',
  because,
  retryAfterSeconds,
  mayBeStored,
})
export const everyone = new Set(three.map(({ puid }) => puid))

/** Carries calls out, and loses the answers to those that store. */
export const losing = (connection: Connection): Connection => ({
  ...connection,
  fetch: async (url, init) => {
    const answer = await fetch(url, init)
    if (init.method === 'POST') throw new TypeError('terminated')
    return answer
  },
})
export const unreachable = (connection: Connection): Connection => ({
  ...connection,
  fetch: () => Promise.reject(new TypeError('refused')),
})
