import { type DecidedParts, matterOf } from '../../shared/delivery/duty-matter.ts'
import { buyersInformationIn } from '../../shared/delivery/letters/buyers.ts'
import {
  buyersDocument,
  correctionDocument,
  gatewayDocument,
  type Matter,
  operatorDocument,
  suspectedCrimeDocument,
  traderDocument,
} from '../../shared/domain/duty-documents.ts'
import type { Duty } from '../../shared/dsa/duty.ts'
import type { DutyDocument, Witnesses } from '../../shared/dsa/duty-document.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import { languageFor } from '../../shared/messages/languages.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'

export type Needs = Pick<Surroundings, 'cases' | 'duties' | 'contents' | 'recipients' | 'settings' | 'now'>

interface Exported {
  readonly duty: Duty
  readonly parts: DecidedParts
  readonly notifiers: Witnesses
}

/** The document for the addressee of this kind of duty. Nothing where there is nothing to tell them. */
export async function documentFor(needs: Needs, { duty, parts, notifiers }: Exported): Promise<DutyDocument | undefined> {
  const matter = await matterOf(needs, parts, { duty, at: needs.now() })
  switch (duty.kind) {
    case 'safety-business-gateway':
      return gatewayDocument(matter)
    case 'inform-economic-operator':
      return operatorDocument(matter)
    case 'inform-trader':
      return traderDocument(matter)
    case 'inform-buyers':
    case 'publish-recall':
      return toBuyers(needs, matter)
    case 'inform-authority-of-suspected-crime':
    case 'inform-hotline-or-police':
      return suspectedCrimeDocument(matter, { notifiers, timeZone: needs.settings.clocks.timeZone })
    case 'correct-earlier-information':
      return correction(needs, matter)
  }
}

async function toBuyers({ settings }: Needs, matter: Matter): Promise<DutyDocument | undefined> {
  const words = await loadLetterWords(languageFor([settings.service.defaultLanguage], 'en'))
  const information = buyersInformationIn(words, settings, matter)
  return information && buyersDocument(matter, information)
}

async function correction({ duties, cases }: Needs, matter: Matter): Promise<DutyDocument | undefined> {
  const { caseId, corrects = '' } = matter.duty
  const corrected = await duties.find(caseId, corrects)
  if (!corrected) return undefined
  return correctionDocument(matter, { corrected, decision: await cases.decision(caseId, corrected.decisionId) })
}
