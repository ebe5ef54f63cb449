import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { scope } from '../../dsa/moderator.ts'
import { doneKey, platformKeyKey } from '../keys.ts'
import type { OnceStore, PlatformKeyStore } from '../stores.ts'
import { type Access, put, putNew, read } from './access.ts'

/** 4 days in a queue, 14 in its dead-letter queue, and 14 more in which someone may redrive it. */
const MARKER_DAYS = 32

export const onceStore = (access: Access): OnceStore => ({
  /** Signed by this call: where the client asks again because an answer was lost, it finds its own marker and is still the first. */
  async first(functionName, factId, at) {
    const ttl = Math.ceil(Date.parse(at) / 1000) + MARKER_DAYS * 86_400
    const fingerprint = randomUUID()
    const refused = await putNew(access, { ...doneKey(functionName, factId), fingerprint, ttl })
    return !refused || refused.fingerprint === fingerprint
  },
})

const platformKey = z.object({ keyId: z.string(), scopes: z.array(scope) })

export const platformKeyStore = (access: Access): PlatformKeyStore => ({
  async find(hash) {
    const item = await read(access, platformKeyKey(hash))
    return item && platformKey.parse(item)
  },
  keep: (hash, key) => put(access, { ...platformKeyKey(hash), ...key }),
})
