import { beforeAll, expect, test } from 'vitest'
import { letterText } from '../../shared/delivery/letter-text.ts'
import { redressFor } from '../../shared/domain/redress.ts'
import { scrub } from '../../shared/domain/scrub.ts'
import { lint } from '../../shared/domain/statement-linter.ts'
import type { StatementOfReasons } from '../../shared/dsa/statement.ts'
import { type PublicRecord, publicRecord } from '../../shared/dsa/transparency-database.ts'
import { type LetterWords, loadLetterWords } from '../../shared/messages/load-mail.ts'
import { aRestriction } from '../support/builders.ts'
import { disagreements } from '../support/disagreements.ts'
import { COMBINATIONS, type Generated, generatedDecisions } from '../support/generated-decisions.ts'
import { scaled } from '../support/scale.ts'
import { letterOf, settingsWithClauses, type Told, tell } from '../support/telling.ts'
import { languages } from './rendering.ts'

/** In a full run all combinations of measure, ground, category, automation and source. */
const COUNT = scaled(Math.max(COMBINATIONS, 10_000), 400)

let everyLanguage: readonly LetterWords[]
beforeAll(async () => {
  everyLanguage = await Promise.all(languages.map(loadLetterWords))
})

const submissionOf = ({ decision: { outcome, rulings, restrictions, toNotifiers, automation } }: Generated) => ({
  outcome,
  rulings,
  restrictions,
  toNotifiers,
  automation,
})

const findingsOn = (generated: Generated) =>
  lint({
    draft: submissionOf(generated),
    terms: settingsWithClauses.service.terms,
    day: generated.decision.decidedAt.slice(0, 10),
    redress: redressFor(settingsWithClauses),
    notifiers: ['Zora Quillfeather', 'zora@quillfeather.example'],
    findPersonalData: (text) => scrub(text).found,
  })

/** The elements of Art. 17(3) that a letter lacks. */
function missingIn(words: LetterWords, told: Told): readonly string[] {
  const text = letterText(letterOf(words, told))
  const { statement: say, automation, redress } = words.mail
  const { basis, means, restrictions, location } = told.statement
  const elements = {
    a: [say.what, say.measure, say.where, say.howLong, say.takesEffect, location],
    b: [
      say.facts,
      say.basis,
      ...(basis.afterNotice ? [say.afterNotice] : []),
      ...(basis.ownInitiative ? [say.ownInitiative] : []),
    ],
    c: [
      automation.heading,
      automation[means.decision],
      means.detectedAutomatically ? automation.detected : automation.notDetected,
    ],
    de: [say.ground, say.why, ...restrictions.flatMap(({ facts, explanation }) => [facts, explanation])],
    f: [redress.heading, redress.court, redress.complain, 'https://settlement.example/', 'complaints@shop.example'],
  }
  return Object.entries(elements).flatMap(([element, said]) =>
    said.filter((one) => one === '' || !text.includes(one)).map((one) => `${words.language} (${element}) ${one}`),
  )
}

test('A17-04 to A17-08: every combination of measure, ground, category, automation and source is told completely, and alike', async () => {
  let count = 0
  for (const generated of generatedDecisions(COUNT)) {
    count += 1
    expect(findingsOn(generated), generated.name).toEqual([])
    const told = await tell(generated)
    expect(told.decision.restrictions, generated.name).toEqual(generated.decision.restrictions)
    for (const record of told.records) expect(publicRecord.safeParse(record).error, generated.name).toBeUndefined()
    for (const words of everyLanguage) {
      expect(missingIn(words, told), generated.name).toEqual([])
      const thrice = { ...generated, ...told, basis: told.statement.basis, letter: letterOf(words, told), words }
      expect(disagreements({ ...thrice, timeZone: 'Europe/Dublin' }), generated.name).toEqual([])
    }
  }
  expect(count).toBe(Math.min(COUNT, COMBINATIONS))
}, 900_000)

test('and what would differ is found: each change of one of the three is a disagreement', async () => {
  const [words] = everyLanguage
  const [generated] = generatedDecisions(1)
  if (!words || !generated) return expect.unreachable()
  const told = await tell(generated)
  const same = {
    ...{ ...generated, ...told, words, timeZone: 'Europe/Dublin' },
    ...{ basis: told.statement.basis, letter: letterOf(words, told) },
  }
  const [record] = told.records
  const [restriction] = told.decision.restrictions
  if (!record || !restriction) return expect.unreachable()
  const recorded = (changed: Partial<PublicRecord>) => ({ records: [{ ...record, ...changed }] })
  const written = (changed: Partial<StatementOfReasons>) => ({
    letter: letterOf(words, { ...told, statement: { ...told.statement, ...changed } }),
  })
  const restricted = (changed: Parameters<typeof aRestriction>[0]) =>
    written({ restrictions: [aRestriction({ ...restriction, ...changed })] })
  const changes = {
    'another measure in the record': recorded({ decision_visibility: ['DECISION_VISIBILITY_CONTENT_DEMOTED'] }),
    'one more measure in the record': recorded({ decision_account: 'DECISION_ACCOUNT_SUSPENDED' }),
    'less territory in the record': recorded({ territorial_scope: ['DE'] }),
    'another day in the record': recorded({ application_date: '2026-11-25' }),
    'an end in the record': recorded({ end_date_visibility_restriction: '2027-01-01' }),
    'another automation in the record': recorded({ automated_decision: 'AUTOMATED_DECISION_PARTIALLY' }),
    'another detection in the record': recorded({ automated_detection: 'Yes' }),
    'another source in the record': recorded({ source_type: 'SOURCE_VOLUNTARY' }),
    'another ground in the record': recorded({ illegal_content_legal_ground: 'Regulation (EU) 2023/988, Art. 6' }),
    'no record': { records: [] },
    'a second record': { records: [record, record] },
    'another measure in the letter': restricted({ measure: 'demoted' }),
    'less territory in the letter': restricted({ territories: ['DE'] }),
    'an end in the letter': restricted({ duration: { type: 'until-day', day: '2027-01-01' } }),
    'another ground in the letter': restricted({ ground: { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 6' } }),
    'other facts in the letter': restricted({ facts: 'Others.' }),
    'other reasons in the letter': restricted({ explanation: 'Others.' }),
    'another day in the letter': written({ takesEffectAt: '2026-11-25T12:00:00.000Z' }),
    'no notice in the letter': { basis: { afterNotice: false, ownInitiative: true } },
  }
  expect(disagreements(same)).toEqual([])
  for (const [change, changed] of Object.entries(changes)) expect(disagreements({ ...same, ...changed }), change).not.toEqual([])
})
