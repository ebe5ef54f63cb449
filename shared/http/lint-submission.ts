import type { Finding } from '../domain/decision-fit.ts'
import { redressFor } from '../domain/redress.ts'
import type { DecisionSubmission } from '../dsa/decision.ts'
import { CATALOGUE_VERSION } from '../dsa/grounds/catalogue-version.ts'
import type { Surroundings } from './surroundings.ts'

type Needs = Pick<Surroundings, 'cases' | 'notices' | 'settings' | 'now'>

/** So many notifiers are looked for in the words to the seller; whoever is one of thousands is not known to the moderator either. */
const NOTIFIERS = 25

/**
 * What must not be sent as it is: a reason that says nothing, a ground that contradicts itself, words that tell the seller who
 * notified (Art. 17(3), (4)). Each finding says how to mend it.
 */
export async function findingsBeforeSending(
  needs: Needs,
  caseId: string,
  draft: DecisionSubmission,
): Promise<readonly Finding[]> {
  const { settings, now } = needs
  const { version, clauses } = settings.service.terms
  // The catalogue is large, and only whoever decides needs it.
  const { lint } = await import('../domain/statement-linter.ts')
  return lint({
    draft,
    terms: { version, clauses },
    day: now().slice(0, 10),
    redress: redressFor(settings),
    notifiers: await notifiersOf(needs, caseId),
  })
}

/** Names are read to be left out, and go nowhere. */
async function notifiersOf({ cases, notices }: Needs, caseId: string): Promise<readonly string[]> {
  const page = await cases.notices(caseId, { limit: NOTIFIERS })
  const named = page.entries.filter(({ contactable }) => contactable)
  const contacts = await Promise.all(named.map(({ noticeId }) => notices.contact(noticeId)))
  return contacts.flatMap((contact) => [contact?.name, contact?.email].filter((text) => text !== undefined))
}

/** What a decision records of the service that takes it. */
export const decidingService = ({ service }: Pick<Surroundings['settings'], 'service'>) => ({
  serviceId: service.id,
  providerClass: service.providerClass,
  termsVersion: service.terms.version,
  catalogueVersion: CATALOGUE_VERSION,
})
