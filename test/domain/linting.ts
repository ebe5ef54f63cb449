import type { LintFinding } from '../../shared/domain/lint-finding.ts'
import type { PickedGround } from '../../shared/domain/picked-ground.ts'
import { scrub } from '../../shared/domain/scrub.ts'
import { type DraftRestriction, type LintParts, lint } from '../../shared/domain/statement-linter.ts'
import { clauses } from '../../shared/dsa/grounds/clause.ts'
import { aRestriction, aRuling } from '../support/builders.ts'

/** Terms with one clause, about knives. */
export const terms = {
  version: '2026-09-01',
  clauses: clauses.parse([
    {
      clauseId: 'knives',
      title: '4.2 Knives and blades',
      reasons: ['prohibited-goods'],
      category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
      keywords: ['KEYWORD_GOODS_SERVICES_NOT_PERMITTED'],
    },
  ]),
}

export const day = '2026-11-24'
export const trademark = { type: 'illegal-content', law: 'Regulation (EU) 2017/1001, Art. 9' } as const satisfies PickedGround
export const knives = {
  type: 'terms-and-conditions',
  clause: '4.2 Knives and blades',
  termsVersion: '2026-09-01',
} as const satisfies PickedGround

export const linted = (restriction: DraftRestriction, parts: Partial<LintParts> = {}): readonly LintFinding[] =>
  lint({ draft: { ...aRuling(), restrictions: [{ ...aRestriction(), ...restriction }] }, terms, day, ...parts })

/** What is found in a decision with this restriction, as place and code. */
export const codes = (restriction: DraftRestriction, parts: Partial<LintParts> = {}): readonly string[] =>
  linted(restriction, parts).map(({ pointer, code }) => `${pointer} ${code}`)

export const findPersonalData = (text: string): readonly string[] => scrub(text).found
