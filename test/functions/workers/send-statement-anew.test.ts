import { expect, test } from 'vitest'
import { perform } from '../../../functions/send-statement-of-reasons/handler.ts'
import { aRestriction, aRuling, aRulingToLeave } from '../../support/builders.ts'
import { renew } from './arranging.ts'
import { decided } from './complaining.ts'
import type { Working } from './working.ts'

const statements = ({ mails }: Working) => mails.filter(({ deliveryId }) => deliveryId.startsWith('statement.'))

test('A17-08 P2B-4: a statement’s own link leads to the decision as a page to keep, and to complain', async () => {
  const { working, decision } = await decided()
  const [mail] = statements(working)
  expect(mail?.text).toContain(`https://notices.shop.example/decision/${decision.decisionId}/recipient/secret`)
  expect(mail?.text).toContain('at least until 24 May 2027')
  expect(mail?.text).toContain('a page that you can print and keep')
})

test('A17-01: of a decision that takes another’s place, the statement says so, and the first one does not', async () => {
  const { working, run, decision } = await decided()
  await renew(working, decision, aRuling({ restrictions: [aRestriction({ measure: 'demoted' })] }))
  await run.settle()
  expect(statements(working).map(({ text }) => text.includes('After a complaint'))).toEqual([false, true])
})

test('a decision that no longer stands is settled without a word, so that it is not told again for ever', async () => {
  const { working, decision } = await decided()
  await renew(working, decision, aRulingToLeave())
  const { stores, work } = working
  working.mails.length = 0
  const settled: string[] = []
  const cases = { ...stores.cases, settle: async (_: string, decisionId: string) => void settled.push(decisionId) }
  const fact = working.factsOf('DecisionTookEffect')[0] ?? expect.unreachable()
  await perform({ ...work, cases })({ fact })
  expect([settled, working.mails]).toEqual([[decision.decisionId], []])
})
