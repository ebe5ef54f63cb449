import type { Message } from '../../events/messages.ts'
import type { Needs } from './needs.ts'

/** What only a person can change, access or a mapping, is tried once a day: nothing is lost, and all of it is published then. */
const DAY_MILLISECONDS = 24 * 3_600_000

export const aDayAfter = (at: string): string => new Date(Date.parse(at) + DAY_MILLISECONDS).toISOString()

export const tryAgain = (
  { deliveries }: Needs,
  deliveryId: string,
  { message, ...when }: { readonly dueAt: string; readonly attempt: number; readonly message: Message },
): Promise<void> => deliveries.retryAt(deliveryId, { ...when, subscriber: 'publish-statement-of-reasons', ...message })
