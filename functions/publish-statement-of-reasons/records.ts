import type { FactOf } from '../../events/subscriptions.ts'
import { detectedAutomatically } from '../../shared/delivery/detection.ts'
import { contentOf } from '../../shared/delivery/prepare-statement.ts'
import { publicTextsOf } from '../../shared/delivery/public-texts.ts'
import { categoriesOf } from '../../shared/domain/categories.ts'
import { publicRecordOf } from '../../shared/domain/public-record.ts'
import { restrictionsOf } from '../../shared/domain/renew-decision.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { NotifierKind } from '../../shared/dsa/notice.ts'
import type { PublicRecord } from '../../shared/dsa/transparency-database.ts'
import type { Work } from '../../shared/queue/work.ts'
import type { CaseParts } from '../../shared/storage/case-store.ts'

export type Needs = Pick<
  Work,
  | 'cases'
  | 'contents'
  | 'authorities'
  | 'deliveries'
  | 'publications'
  | 'settings'
  | 'transparencyDatabase'
  | 'count'
  | 'log'
  | 'now'
  | 'chance'
>

export interface Acknowledged {
  readonly fact: FactOf<'RestrictionAcknowledged'>
  readonly parts: CaseParts
  readonly decision: Decision
}

/** Read at a time. */
const NOTICES = 500

/** The public records of a decision (Art. 24(5)): none without restriction, none by order, none of a provider that Art. 19 frees. */
export async function recordsOf(needs: Needs, { fact, parts, decision }: Acknowledged): Promise<readonly PublicRecord[]> {
  const { clauses } = needs.settings.service.terms
  if (decision.providerClass === 'micro-or-small') return []
  const own = restrictionsOf(decision).filter(({ ground }) => ground.type !== 'authority-order')
  if (own.length === 0) return []
  const notifierKinds = await kindsOf(needs, decision.caseId)
  return publicRecordOf({
    decision,
    state: parts.state,
    content: await contentOf(needs, parts.state, decision.contentVersion),
    detectedAutomatically: await detectedAutomatically(needs, decision.caseId),
    notifierKinds,
    effectiveAt: fact.effectiveAt,
    puid: await needs.publications.puidOf(decision, crypto.randomUUID()),
    texts: publicTextsOf({ decision, noticed: notifierKinds.length > 0, clauses }),
    categories: categoriesOf(own, clauses),
  })
}

/** A trusted flagger among thousands must be named as one, and nothing can be corrected later: every notice is asked. */
async function kindsOf({ cases }: Needs, caseId: string): Promise<readonly NotifierKind[]> {
  const kinds = new Set<NotifierKind>()
  let cursor: string | undefined
  do {
    const page = await cases.notices(caseId, { limit: NOTICES, cursor })
    for (const { notifierKind } of page.entries) kinds.add(notifierKind)
    cursor = kinds.has('trusted-flagger') ? undefined : page.next
  } while (cursor !== undefined)
  return [...kinds]
}
