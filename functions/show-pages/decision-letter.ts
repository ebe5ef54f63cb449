import { detectedAutomatically } from '../../shared/delivery/detection.ts'
import type { Letter } from '../../shared/delivery/letter.ts'
import { outcomeLetter } from '../../shared/delivery/letters/outcome.ts'
import { restoredLetter } from '../../shared/delivery/letters/restored.ts'
import { statementLetter } from '../../shared/delivery/letters/statement.ts'
import { prepareOutcome } from '../../shared/delivery/prepare-outcome.ts'
import { prepareRestoration } from '../../shared/delivery/prepare-restoration.ts'
import { prepareStatement } from '../../shared/delivery/prepare-statement.ts'
import type { Instant } from '../../shared/dsa/identifiers.ts'
import type { Redress } from '../../shared/dsa/statement.ts'
import type { LetterWords } from '../../shared/messages/load-mail.ts'
import type { HeldDecision } from './held-decision.ts'
import type { Needs } from './in-language.tsx'

export interface Writing {
  readonly words: LetterWords
  /** From when the time to complain is counted: when this person was informed, or, where that is not known, by now. */
  readonly informedAt: Instant
}

/** The message that this person was sent, or would have been: their page says the same. Nothing where there is none for them. */
export function decisionLetter(needs: Needs, held: HeldDecision, writing: Writing): Promise<Letter | undefined> {
  return held.notice ? toNotifier(needs, { ...held, notice: held.notice }, writing) : toRecipient(needs, held, writing)
}

async function toNotifier(
  needs: Needs,
  { parts, decision, notice }: HeldDecision & { readonly notice: NonNullable<HeldDecision['notice']> },
  { words, informedAt }: Writing,
): Promise<Letter> {
  const detected = await detectedAutomatically(needs, parts.state.caseId)
  const decided = { ...parts, decision, detectedAutomatically: detected }
  const { told, renewed } = await prepareOutcome(needs, decided, { ...notice, language: words.language })
  const statusUrl = await needs.links.statusUrl(notice.noticeId)
  const here = { ...told, redress: onThisPage(told.redress) }
  return outcomeLetter(words, needs.settings, { told: here, renewed, statusUrl, sentAt: informedAt })
}

async function toRecipient(
  needs: Needs,
  { parts, decision }: HeldDecision,
  { words, informedAt }: Writing,
): Promise<Letter | undefined> {
  const prepared = await prepareStatement(needs, { ...parts, decision })
  if (!prepared) {
    const lifted = await prepareRestoration(needs, { ...parts, decision })
    return lifted && restoredLetter(words, needs.settings, lifted.restored)
  }
  const { statement, renewed } = prepared
  const here = { ...statement, redress: onThisPage(statement.redress) }
  return statementLetter(words, needs.settings, { statement: here, renewed, sentAt: informedAt })
}

/** The link that the letter carries leads to where the reader is. */
const onThisPage = (ways: readonly Redress[]): Redress[] =>
  ways.map((way) => (way.kind === 'internal-complaint' ? { ...way, url: undefined } : way))
