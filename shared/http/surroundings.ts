import type { Settings } from '../runtime/settings.ts'
import type { Stores } from '../storage/stores.ts'
import type { Claims } from './staff.ts'

/** Secret links: derived from the id each time, never stored. */
export interface StatusLinks {
  statusUrl(noticeId: string): Promise<string>
  /** In constant time. */
  verifyStatusToken(noticeId: string, token: string): Promise<boolean>
}

export interface Log {
  info(message: string, fields: Readonly<Record<string, unknown>>): void
  error(message: string, fields: Readonly<Record<string, unknown>>): void
}

/** Everything an entry point can need. Each names the part that it does; a test brings its own. */
export interface Surroundings
  extends Pick<Stores, 'notices' | 'cases' | 'contents' | 'recipients' | 'authorities' | 'deliveries' | 'platformKeys'> {
  readonly settings: Settings
  readonly links: StatusLinks
  /** Address of the public pages and the API, without a slash at the end. */
  readonly baseUrl: string
  /** Read per request, never at load. */
  readonly now: () => string
  /** Claims of a sign-in token, where the gateway has not verified it; nothing if it does not hold. */
  readonly verifySignIn: (token: string) => Promise<Claims | undefined>
  readonly log: Log
}
