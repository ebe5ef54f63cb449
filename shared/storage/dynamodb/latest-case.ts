import { caseIdOf } from '../../domain/case-id.ts'
import type { Case } from '../../dsa/case.ts'
import type { Access } from './access.ts'
import { readCase } from './case-items.ts'

/**
 * The newest case on a content. Cases of one content are numbered without gaps, so presence tells: first in doubling steps,
 * then by halves. One read for a content that was never notified, two for most others, a handful after a thousand cases.
 */
export async function latestCase(access: Access, contentHash: string): Promise<Case | undefined> {
  const at = (ordinal: number) => readCase(access, caseIdOf(contentHash, ordinal))
  let present = await at(1)
  if (!present) return undefined
  let low = 1
  let high = 2
  for (let found = await at(high); found; found = await at(high)) {
    present = found
    low = high
    high *= 2
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    const found = await at(middle)
    if (found) [present, low] = [found, middle]
    else high = middle
  }
  return present
}
