import type { Message } from '../../events/messages.ts'
import type { FactOf } from '../../events/subscriptions.ts'
import { MAIL_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import { detectedAutomatically } from '../../shared/delivery/detection.ts'
import type { Letter } from '../../shared/delivery/letter.ts'
import { outcomeLetter } from '../../shared/delivery/letters/outcome.ts'
import { deliver } from '../../shared/delivery/once.ts'
import { type DecidedCase, prepareOutcome } from '../../shared/delivery/prepare-outcome.ts'
import { outcomeId } from '../../shared/domain/delivery-id.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { Notice } from '../../shared/dsa/notice.ts'
import { languageFor } from '../../shared/messages/languages.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'

type Needs = Pick<Work, 'cases' | 'notices' | 'authorities' | 'deliveries' | 'settings' | 'links' | 'sendMail' | 'now' | 'chance'>

/** Tells notifiers the decision on what they raised (Art. 16(5), (6)), each under a delivery of its own. */
export const perform =
  (needs: Needs) =>
  async ({ fact, noticeIds }: Message): Promise<void> => {
    if (fact.type !== 'DecisionTookEffect' && fact.type !== 'NoticeJoinedDecidedCase')
      throw new Error(`inform-notifier was told ${fact.type}`)
    const parts = await needs.cases.find(fact.caseId)
    const decision = parts?.decision
    const told = fact.type === 'NoticeJoinedDecidedCase' ? [fact.noticeId] : (noticeIds ?? [])
    if (decision?.decisionId !== fact.decisionId) await forget(needs, fact.decisionId, told)
    if (!parts || !decision || !isToldOf(decision, fact)) return
    const decided = { ...parts, decision, detectedAutomatically: await detectedAutomatically(needs, fact.caseId) }
    const informed = told.map((noticeId) => () => inform(needs, decided, { noticeId, message: { fact, noticeIds: [noticeId] } }))
    await eachInTurn(informed)
  }

/**
 * Of a decision that no longer stands nobody is told: the one that took its place tells everyone, besides a notice that joined
 * while it did.
 */
const isToldOf = ({ decisionId, supersedes }: Decision, fact: Told): boolean =>
  fact.decisionId === decisionId || (fact.type === 'NoticeJoinedDecidedCase' && supersedes !== undefined)

type Told = FactOf<'DecisionTookEffect'> | FactOf<'NoticeJoinedDecidedCase'>

/** One after the other, so that a flood of mail stays even. What fails for one notifier keeps no answer from the others. */
async function eachInTurn(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failed: unknown[] = []
  for (const step of steps) await step().catch((error: unknown) => failed.push(error))
  if (failed.length > 0) throw failed[0]
}

/** The decision was undone, or another took its place: whoever waits for it hears of the next one. */
async function forget({ deliveries }: Needs, decisionId: string, noticeIds: readonly string[]): Promise<void> {
  for (const noticeId of noticeIds) await deliveries.clearRetry(outcomeId(noticeId, decisionId))
}

async function inform(
  needs: Needs,
  decided: DecidedCase,
  { noticeId, message }: { readonly noticeId: string; readonly message: Message },
): Promise<void> {
  const [notice, contact] = await Promise.all([needs.notices.find(noticeId), needs.notices.contact(noticeId)])
  if (!notice || contact?.email === undefined) return

  const { decisionId, takesEffectAt } = decided.decision
  const to = contact.email
  const deliveryId = outcomeId(noticeId, decisionId)
  if (needs.now() < takesEffectAt)
    return needs.deliveries.retryAt(deliveryId, { dueAt: takesEffectAt, attempt: 1, subscriber: 'inform-notifier', ...message })
  const letter = await letterTo(needs, decided, notice)
  await deliver(needs, {
    deliveryId,
    message,
    subscriber: 'inform-notifier',
    attempts: MAIL_ATTEMPTS,
    attempt: () => needs.sendMail({ deliveryId, to, letter }),
  })
}

async function letterTo(needs: Needs, decided: DecidedCase, notice: Notice): Promise<Letter> {
  const { settings, links, now } = needs
  const language = languageFor([notice.language], languageFor([settings.service.defaultLanguage], 'en'))
  const prepared = await prepareOutcome(needs, decided, { ...notice, language })
  const statusUrl = await links.statusUrl(notice.noticeId)
  return outcomeLetter(await loadLetterWords(language), settings, { ...prepared, statusUrl, sentAt: now() })
}

export const handler = workEntry('inform-notifier', perform)
