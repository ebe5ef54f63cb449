import type { Case } from '../dsa/case.ts'

/** Symbols of the hash of a content's key that a case id begins with (100 bits). */
export const CONTENT_HASH_LENGTH = 20

/** A case's id says which content it is about, and the how-manieth case on it, from 1. */
export const caseIdOf = (contentHash: string, ordinal: number): string => `${contentHash}-${ordinal}`

export const contentHashOf = (caseId: string): string => caseId.slice(0, CONTENT_HASH_LENGTH)

export const ordinalOf = (caseId: string): number => Number(caseId.slice(CONTENT_HASH_LENGTH + 1))

/** What a notice, a signal or an order on a content leads to: the open case, or the next one. A decided case never reopens. */
export function caseFor(
  contentHash: string,
  latest: Pick<Case, 'caseId' | 'status'> | undefined,
): { readonly caseId: string; readonly isNew: boolean } {
  if (!latest) return { caseId: caseIdOf(contentHash, 1), isNew: true }
  if (latest.status !== 'decided') return { caseId: latest.caseId, isNew: false }
  return { caseId: caseIdOf(contentHash, ordinalOf(latest.caseId) + 1), isNew: true }
}
