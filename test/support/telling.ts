import { statementLetter } from '../../shared/delivery/letters/statement.ts'
import { prepareStatement } from '../../shared/delivery/prepare-statement.ts'
import { recordsOf } from '../../shared/delivery/public-records.ts'
import { decidedFact } from '../../shared/domain/case.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { StatementOfReasons } from '../../shared/dsa/statement.ts'
import type { PublicRecord } from '../../shared/dsa/transparency-database.ts'
import type { LetterWords } from '../../shared/messages/load-mail.ts'
import { checkSettings } from '../../shared/runtime/settings.ts'
import { inMemoryStores } from '../../shared/storage/in-memory/stores.ts'
import { aSignal } from './authority-builders.ts'
import { aCase, aContentUpsert, after, aJoinedNotice, aRecipient, aReference } from './builders.ts'
import { everyClause, type Generated, notifierKindOf } from './generated-decisions.ts'
import { aPlatform } from './platform.ts'

const { service } = aPlatform
export const settingsWithClauses = checkSettings({
  ...aPlatform,
  service: { ...service, terms: { ...service.terms, clauses: [...everyClause] } },
})
const links = { decisionUrl: async () => 'https://notices.shop.example/decision/1' }
const due = { dueAt: after(600), dueBasis: 'house-target' } as const

export interface Told {
  /** As it was kept and read again. */
  readonly decision: Extract<Decision, { outcome: 'restricted' }>
  readonly statement: StatementOfReasons
  readonly records: readonly PublicRecord[]
}

/** What the seller and what everyone is told of a decision, made as the workers make it, from what is kept. */
export async function tell(generated: Generated): Promise<Told> {
  const stores = inMemoryStores()
  const { caseId } = await kept(stores, generated)
  const parts = await stores.cases.find(caseId)
  const decision = parts?.decision
  if (!parts || decision?.outcome !== 'restricted') throw new Error(`${generated.name} is not kept`)
  const needs = { ...stores, settings: settingsWithClauses, links }
  const prepared = await prepareStatement(needs, { ...parts, decision })
  if (!prepared) throw new Error(`${generated.name} has no statement`)
  const records = await recordsOf(needs, { parts, decision, effectiveAt: generated.effectiveAt })
  return { decision, statement: prepared.statement, records }
}

async function kept(stores: ReturnType<typeof inMemoryStores>, { decision, source, reasons }: Generated) {
  const { caseId, decidedAt } = decision
  const kind = notifierKindOf(source)
  const origin = kind ? 'notice' : source === 'detector' ? 'signal' : 'moderator'
  const state = aCase({ caseId, origin, allegations: [...reasons], contentId: '88213' })
  await stores.recipients.upsert('seller-1', { ...recipient }, state.openedAt)
  await stores.contents.upsert('88213', aContentUpsert(), state.openedAt)
  await stores.cases.open(state)
  if (kind) {
    const joined = aJoinedNotice({
      noticeId: aReference(1),
      notifierKind: kind,
      reasons: reasons.slice(0, 3),
      joinedAt: after(-60, decidedAt),
    })
    await stores.cases.join(caseId, joined, due)
  }
  if (source === 'detector') {
    await stores.authorities.recordSignal(aSignal(), 'signal-1')
    await stores.cases.joinSignal(caseId, 'signal-1', { reasons, due })
  }
  const next = { ...state, status: 'decided', revision: 2, decisionId: decision.decisionId, decidedAt } as const
  await stores.cases.decide({ next, decision, facts: [decidedFact(decision)] }, 1)
  return { caseId }
}

const { recipientId: _, recordedAt: __, ...recipient } = aRecipient()

/** The statement as a letter in a language. */
export const letterOf = (words: LetterWords, { statement }: Told) =>
  statementLetter(words, settingsWithClauses, { statement, renewed: false, sentAt: statement.takesEffectAt })
