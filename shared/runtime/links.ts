import { createHmac, timingSafeEqual } from 'node:crypto'
import type { LinkKeys, Secrets } from './secrets.ts'

/** What a secret link is for; part of what is signed, so that one link never opens another door. */
export type LinkPurpose = 'status' | 'decision'

export interface Links {
  statusToken(noticeId: string): Promise<string>
  statusUrl(noticeId: string): Promise<string>
  /** Where one person reads a decision and contests it: `recipient`, or the id of the notice that it answers. */
  decisionUrl(decisionId: string, party: string): Promise<string>
  verifyDecisionToken(of: { readonly decisionId: string; readonly party: string }, token: string): Promise<boolean>
  /** In constant time. False for whatever is not a token. */
  verifyStatusToken(noticeId: string, token: string): Promise<boolean>
}

/** 160 bits of HMAC-SHA-256 behind one byte for the version of the key. */
const MAC_BYTES = 20

/**
 * Secret links are derived, never stored: receipt, decision mail, retry and replay all make the same one. `withdrawals` counts
 * how often the links of a subject were withdrawn.
 */
export function linksWith(secrets: Pick<Secrets, 'linkKeys'>, baseUrl: string): Links {
  const statusToken = async (noticeId: string) => {
    const keys = await secrets.linkKeys()
    return tokenFor(keys, keys.current, { purpose: 'status', subject: noticeId })
  }
  return {
    statusToken,
    statusUrl: async (noticeId) => `${baseUrl}/status/${noticeId}/${await statusToken(noticeId)}`,
    decisionUrl: async (decisionId, party) => {
      const keys = await secrets.linkKeys()
      const token = tokenFor(keys, keys.current, { purpose: 'decision', subject: `${decisionId} ${party}` })
      return `${baseUrl}/decision/${decisionId}/${party}/${token}`
    },
    verifyDecisionToken: async ({ decisionId, party }, token) =>
      holds(await secrets.linkKeys(), token, { purpose: 'decision', subject: `${decisionId} ${party}` }),
    verifyStatusToken: async (noticeId, token) =>
      holds(await secrets.linkKeys(), token, { purpose: 'status', subject: noticeId }),
  }
}

interface Signed {
  readonly purpose: LinkPurpose
  readonly subject: string
  readonly withdrawals?: number
}

export function tokenFor({ keys }: LinkKeys, version: number, { purpose, subject, withdrawals = 0 }: Signed): string {
  const key = keys[String(version)]
  if (key === undefined) throw new Error(`there is no link key of version ${version}`)
  const mac = createHmac('sha256', Buffer.from(key, 'base64'))
    .update(JSON.stringify([purpose, subject, withdrawals]))
    .digest()
  return Buffer.concat([Buffer.from([version]), mac.subarray(0, MAC_BYTES)]).toString('base64url')
}

export function holds(linkKeys: LinkKeys, token: string, signed: Signed): boolean {
  if (!/^[\w-]{28}$/.test(token)) return false
  const given = Buffer.from(token, 'base64url')
  const version = given[0] ?? 0
  if (given.length !== MAC_BYTES + 1 || linkKeys.keys[String(version)] === undefined) return false
  return timingSafeEqual(given, Buffer.from(tokenFor(linkKeys, version, signed), 'base64url'))
}
