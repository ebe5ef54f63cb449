import type { WebhookEvent } from '../../shared/api/webhooks.ts'
import { type DecidedParts, matterOf } from '../../shared/delivery/duty-matter.ts'
import { buyersInformationIn } from '../../shared/delivery/letters/buyers.ts'
import type { Duty } from '../../shared/dsa/duty.ts'
import { languageFor } from '../../shared/messages/languages.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import type { Work } from '../../shared/queue/work.ts'

type Needs = Pick<Work, 'contents' | 'recipients' | 'settings'>

/** Nothing where the decision that stands now says of no product that it is illegal. */
export async function buyersEvent(needs: Needs, standing: DecidedParts, duty: Duty): Promise<WebhookEvent | undefined> {
  const { settings } = needs
  const matter = await matterOf(needs, standing, { duty, at: duty.openedAt })
  const words = await loadLetterWords(languageFor([settings.service.defaultLanguage], 'en'))
  const information = buyersInformationIn(words, settings, matter)
  if (!information) return undefined
  const { location, contentId } = information.product
  const { caseId, dutyId, dueAt } = duty
  const { decisionId } = standing.decision
  const of = {
    caseId,
    location,
    ...(contentId !== undefined && { contentId }),
    ...(information.trader && { recipientId: information.trader.recipientId }),
  }
  return { type: 'buyers.to-inform', timestamp: duty.openedAt, data: { ...of, dutyId, decisionId, dueAt, information } }
}
