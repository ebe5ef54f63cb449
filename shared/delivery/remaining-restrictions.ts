import { canonicalLocation } from '../domain/canonical-location.ts'
import { CONTENT_HASH_LENGTH, caseIdOf, ordinalOf } from '../domain/case-id.ts'
import { isSameRestriction, restrictionsOf } from '../domain/renew-decision.ts'
import type { Case } from '../dsa/case.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Restriction } from '../dsa/restriction.ts'
import type { Work } from '../queue/work.ts'
import { symbolsOf } from '../runtime/hashing.ts'
import { contentOf } from './prepare-statement.ts'

type Needs = Pick<Work, 'cases' | 'contents' | 'settings' | 'now'>

/** What restricts a content by now: a content's state is the union of what all decisions on it say. The same effect twice is one. */
export async function remainingRestrictions(needs: Needs, state: Case, decision: Decision): Promise<readonly Restriction[]> {
  const at = needs.now()
  const others = (await decidedBeside(needs, state)).filter(({ takesEffectAt }) => takesEffectAt <= at)
  const all = [decision, ...others].flatMap(restrictionsOf).filter((restriction) => isInForce(restriction, at))
  return all.filter((one, n) => all.findIndex((other) => isSameRestriction(one, other)) === n)
}

/** What ends by itself has ended with its last day. */
const isInForce = ({ duration }: Restriction, at: string): boolean =>
  duration.type !== 'until-day' || duration.day >= at.slice(0, 10)

/** The decisions of the other cases on the same content, by whatever it was known when they were opened. */
async function decidedBeside({ cases, contents, settings }: Needs, state: Case): Promise<readonly Decision[]> {
  const content = await contentOf({ contents, settings }, state)
  const keys = [
    state.contentKey,
    ...(content ? [`content:${content.contentId}`, `number:${content.contentId}`] : []),
    ...(content?.urls ?? []).map((url) => canonicalLocation(url, settings.service).key),
  ]
  const hashes = [...new Set(keys)].map((key) => symbolsOf(key, CONTENT_HASH_LENGTH))
  const found = await Promise.all(hashes.map((hash) => decidedOn({ cases }, hash)))
  return found.flat().filter(({ caseId }) => caseId !== state.caseId)
}

async function decidedOn({ cases }: Pick<Needs, 'cases'>, contentHash: string): Promise<readonly Decision[]> {
  const latest = await cases.latest(contentHash)
  if (!latest) return []
  const ids = Array.from({ length: ordinalOf(latest.caseId) }, (_, n) => caseIdOf(contentHash, n + 1))
  return (await Promise.all(ids.map((caseId) => cases.find(caseId)))).flatMap((parts) => parts?.decision ?? [])
}
