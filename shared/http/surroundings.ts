import type { Links } from '../runtime/links.ts'
import type { Log } from '../runtime/logger.ts'
import type { Settings } from '../runtime/settings.ts'
import type { Stores } from '../storage/stores.ts'
import type { Claims } from './staff.ts'

/** What every exchange needs, even one that reads and writes nothing. */
export interface Outline {
  /** Address of the public pages and the API, without a slash at the end. */
  readonly baseUrl: string
  readonly log: Log
}

/** What finding out who is calling can need. */
export interface Guard {
  readonly settings: Settings
  readonly platformKeys: Stores['platformKeys']
  readonly links: Pick<Links, 'verifyStatusToken'>
  /** Claims of a sign-in token that the gateway has not verified; nothing if it does not hold. */
  readonly verifySignIn: (token: string) => Promise<Claims | undefined>
}

/** What taking a notice in needs. */
export interface Intake extends Outline {
  readonly notices: Pick<Stores['notices'], 'submit' | 'find'>
  readonly links: Pick<Links, 'statusUrl'>
  /** Read per request, never at load. */
  readonly now: () => string
}

/** Everything an entry point can need. Each names the part that it does; a test brings its own. */
export interface Surroundings
  extends Outline,
    Omit<Guard, 'links'>,
    Pick<Stores, 'notices' | 'cases' | 'complaints' | 'duties' | 'contents' | 'recipients' | 'authorities' | 'deliveries'> {
  readonly links: Pick<Links, 'statusUrl' | 'verifyStatusToken' | 'decisionUrl' | 'verifyDecisionToken'>
  readonly now: () => string
}
