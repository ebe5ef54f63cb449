import { canonicalLocation } from '../domain/canonical-location.ts'
import { composeStatement } from '../domain/statement.ts'
import type { Case } from '../dsa/case.ts'
import type { ContentVersion } from '../dsa/content.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Recipient } from '../dsa/recipient.ts'
import type { StatementOfReasons } from '../dsa/statement.ts'
import type { Work } from '../queue/work.ts'
import type { CaseParts } from '../storage/case-store.ts'
import { detectedAutomatically } from './detection.ts'

type Needs = Pick<Work, 'cases' | 'contents' | 'recipients' | 'authorities' | 'settings'> & {
  readonly links: Pick<Work['links'], 'decisionUrl'>
}

/** A statement and whom it is for. */
export interface Prepared {
  readonly statement: StatementOfReasons
  readonly recipient: Recipient | undefined
  /** The decision takes the place of an earlier one. */
  readonly renewed: boolean
  /** Under what it is held if nobody can be told. */
  readonly heldFor: string
}

/** Nothing where the decision owes no statement: no restriction, or one by order (Art. 17(5)). */
export async function prepareStatement(
  needs: Needs,
  parts: CaseParts & { readonly decision: Decision },
): Promise<Prepared | undefined> {
  const { state, decision } = parts
  const content = await contentOf(needs, state, decision.contentVersion)
  const recipient = content && (await needs.recipients.find(content.recipientId))
  const noticed = state.origin === 'notice' || (await needs.cases.notices(state.caseId, { limit: 1 })).entries.length > 0
  const composed = composeStatement({
    state,
    decision,
    content,
    noticed,
    settings: needs.settings,
    detectedAutomatically: await detectedAutomatically(needs, state.caseId),
    language: recipient?.languages?.[0],
    complaintUrl: await needs.links.decisionUrl(decision.decisionId, 'recipient'),
  })
  if (!composed.allowed) return undefined
  const heldFor = content?.recipientId ?? state.contentId ?? state.contentKey
  return { statement: composed.statement, recipient, renewed: decision.supersedes !== undefined, heldFor }
}

/** The content of a case: the version that was judged, or, where the platform told us of it later, what it told then. */
export async function contentOf(
  { contents, settings }: Pick<Work, 'contents' | 'settings'>,
  { contentId, contentVersion, location }: Case,
  judged = contentVersion,
): Promise<ContentVersion | undefined> {
  if (contentId !== undefined)
    return (judged === undefined ? undefined : await contents.version(contentId, judged)) ?? contents.latest(contentId)
  const named = canonicalLocation(location, settings.service)
  if (named.kind === 'number') return contents.latest(named.number)
  const registered = named.kind === 'address' ? await contents.findByUrl(named.url) : undefined
  return registered === undefined ? undefined : contents.latest(registered)
}
