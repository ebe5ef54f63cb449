import { expect, test } from 'vitest'
import { isSameAnswer } from '../../shared/domain/same-answer.ts'
import type { ComplaintRuling } from '../../shared/dsa/complaint.ts'
import { aDecisionToLeave, aRuling, aRulingToLeave } from '../support/builders.ts'
import { aComplaintId, anAnswer } from '../support/complaint-builders.ts'

const explanation = anAnswer().explanation
const upheld: ComplaintRuling = { outcome: 'upheld', explanation }
const reversed = { outcome: 'reversed', explanation } as const
const own = aDecisionToLeave({ decisionId: 'decision-2', decidedBy: 'aino', complaintId: aComplaintId() })
const led = anAnswer({ outcome: 'reversed', newDecisionId: 'decision-2' })

test('the same answer by the same person is the same, whatever we added to it', () => {
  expect(isSameAnswer(anAnswer(), undefined, { by: 'aino', ruling: upheld })).toBe(true)
  expect(isSameAnswer(led, own, { by: 'aino', ruling: { ...reversed, decision: aRulingToLeave() } })).toBe(true)
  const foreign = aDecisionToLeave({ decisionId: 'decision-2', complaintId: aComplaintId(1) })
  expect(isSameAnswer(led, foreign, { by: 'aino', ruling: reversed })).toBe(true)
})

test.each<[string, Parameters<typeof isSameAnswer>]>([
  ['another person', [anAnswer(), undefined, { by: 'ben', ruling: upheld }]],
  ['other words', [anAnswer(), undefined, { by: 'aino', ruling: { ...upheld, explanation: 'No.' } }]],
  ['another outcome', [anAnswer(), undefined, { by: 'aino', ruling: reversed }]],
  [
    'another cause',
    [
      anAnswer({ outcome: 'omitted', because: 'withdrawn' }),
      undefined,
      { by: 'aino', ruling: { outcome: 'omitted', because: 'out-of-time', explanation } },
    ],
  ],
  ['another decision', [led, own, { by: 'aino', ruling: { ...reversed, decision: aRuling() } }]],
  ['no decision of its own', [led, own, { by: 'aino', ruling: reversed }]],
  [
    'a decision, where another complaint had led to one',
    [
      led,
      aDecisionToLeave({ decisionId: 'decision-2', decidedBy: 'aino', complaintId: aComplaintId(1) }),
      { by: 'aino', ruling: { ...reversed, decision: aRulingToLeave() } },
    ],
  ],
])('%s makes another answer', (_, given) => {
  expect(isSameAnswer(...given)).toBe(false)
})
