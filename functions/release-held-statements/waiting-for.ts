import type { FactOf } from '../../events/subscriptions.ts'
import { canonicalLocation } from '../../shared/domain/canonical-location.ts'
import type { Work } from '../../shared/queue/work.ts'

/** Under what statements can have been held that this fact may release: the recipient, the content, or its addresses. */
export async function waitingFor(
  { contents, settings }: Pick<Work, 'contents' | 'settings'>,
  fact: FactOf<'RecipientRecorded'> | FactOf<'ContentVersionRecorded'>,
): Promise<readonly string[]> {
  if (fact.type === 'RecipientRecorded') return [fact.recipientId]
  const content = await contents.version(fact.contentId, fact.version)
  if (!content) return []
  const addresses = content.urls.map((url) => canonicalLocation(url, settings.service).key)
  return [...new Set([fact.contentId, content.recipientId, `number:${fact.contentId}`, ...addresses])]
}
