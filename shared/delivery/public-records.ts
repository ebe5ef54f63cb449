import { categoriesOf } from '../domain/categories.ts'
import { clauseOf, provisionOf } from '../domain/picked-ground.ts'
import { publicRecordOf } from '../domain/public-record.ts'
import { restrictionsOf } from '../domain/renew-decision.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Clause } from '../dsa/grounds/clause.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { NotifierKind } from '../dsa/notice.ts'
import type { Restriction } from '../dsa/restriction.ts'
import type { PublicRecord } from '../dsa/transparency-database.ts'
import { publicRecord as words } from '../messages/en/public-record.ts'
import type { Work } from '../queue/work.ts'
import type { CaseParts } from '../storage/case-store.ts'
import { detectedAutomatically } from './detection.ts'
import { contentOf } from './prepare-statement.ts'
import { publicTextsOf } from './public-texts.ts'

export type RecordNeeds = Pick<Work, 'cases' | 'contents' | 'authorities' | 'publications' | 'settings'>

export interface ToPublish {
  readonly parts: Pick<CaseParts, 'state'>
  readonly decision: Decision
  /** When the platform acknowledged that the restriction is in effect. */
  readonly effectiveAt: Instant
}

/** Read at a time. */
const NOTICES = 500

/** The public records of a decision (Art. 24(5)): none without restriction, none by order, none of a provider that Art. 19 frees. */
export async function recordsOf(
  needs: RecordNeeds,
  { parts, decision, effectiveAt }: ToPublish,
): Promise<readonly PublicRecord[]> {
  const { clauses } = needs.settings.service.terms
  if (decision.providerClass === 'micro-or-small') return []
  const own = restrictionsOf(decision).filter(({ ground }) => ground.type !== 'authority-order')
  if (own.length === 0) return []
  const notifierKinds = await kindsOf(needs, decision, own)
  return publicRecordOf({
    decision: inCodes(decision, clauses),
    state: parts.state,
    content: await contentOf(needs, parts.state, decision.contentVersion),
    detectedAutomatically: await detectedAutomatically(needs, decision.caseId),
    notifierKinds,
    effectiveAt,
    puid: await needs.publications.puidOf(decision, crypto.randomUUID()),
    texts: publicTextsOf({ decision, noticed: notifierKinds.length > 0, clauses }),
    categories: categoriesOf(own, clauses),
  })
}

/**
 * Who notified before it was decided. A trusted flagger among thousands must be named as one, and nothing can be corrected later:
 * every notice is asked, and those that were answered by a restriction come before those that only belong to the case.
 */
async function kindsOf(
  { cases }: RecordNeeds,
  decision: Decision,
  own: readonly Restriction[],
): Promise<readonly NotifierKind[]> {
  const answered = new Set(own.flatMap(({ answers }) => answers))
  const [kinds, others] = [new Set<NotifierKind>(), new Set<NotifierKind>()]
  let cursor: string | undefined
  do {
    const page = await cases.notices(decision.caseId, { limit: NOTICES, cursor })
    for (const { notifierKind, reasons, joinedAt } of page.entries)
      if (joinedAt <= decision.decidedAt) (reasons.some((reason) => answered.has(reason)) ? kinds : others).add(notifierKind)
    cursor = kinds.has('trusted-flagger') ? undefined : page.next
  } while (cursor !== undefined)
  return [...(kinds.size > 0 ? kinds : others)]
}

/** Without what the moderator wrote for the seller: whatever a description says may be about somebody, and so may an address. */
function inCodes(decision: Decision, clauses: readonly Clause[]): Decision {
  if (decision.outcome === 'no-action') return decision
  return { ...decision, restrictions: decision.restrictions.map((restriction) => restrictionInCodes(restriction, clauses)) }
}

function restrictionInCodes(restriction: Restriction, clauses: readonly Clause[]): Restriction {
  const ground = groundInCodes(restriction, clauses)
  return 'description' in restriction
    ? { ...restriction, ground, description: words.otherMeasures[restriction.kind] }
    : { ...restriction, ground }
}

/** An address is told where it is that of the catalogue or of the terms. */
function groundInCodes({ ground, answers }: Restriction, clauses: readonly Clause[]): Restriction['ground'] {
  if (ground.type === 'authority-order' || ground.url === undefined) return ground
  const { url, ...named } = ground
  const known = ground.type === 'illegal-content' ? provisionOf(ground, answers)?.eli : clauseOf(ground, clauses)?.url
  return url === known ? ground : named
}
