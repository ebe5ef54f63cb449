import type { SendMail } from '../delivery/mail.ts'
import type { Count } from '../delivery/metrics.ts'
import type { Connection } from '../delivery/transparency-calls.ts'
import type { SendWebhook } from '../delivery/webhook.ts'
import type { Links } from '../runtime/links.ts'
import type { Log } from '../runtime/logger.ts'
import type { Secrets } from '../runtime/secrets.ts'
import type { Settings } from '../runtime/settings.ts'
import type { Stores } from '../storage/stores.ts'
import type { Tell } from './tell.ts'

/** Everything a worker can need. Each names the part that it does; a test brings its own. */
export interface Work extends Stores {
  readonly settings: Settings
  readonly links: Pick<Links, 'statusUrl' | 'decisionUrl'>
  readonly secrets: Pick<Secrets, 'webhookSecrets'>
  readonly sendMail: SendMail
  /** Nothing where the platform has named no address for webhooks yet. */
  readonly sendWebhook: SendWebhook | undefined
  /** The DSA Transparency Database, with the token of the moment; nothing where the platform has no access yet. */
  readonly transparencyDatabase: (() => Promise<Connection>) | undefined
  readonly tell: Tell
  readonly count: Count
  readonly log: Log
  readonly now: () => string
  /** From 0 to below 1; spreads retries. */
  readonly chance: () => number
}
