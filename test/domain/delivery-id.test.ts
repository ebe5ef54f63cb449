import { describe, expect, it } from 'vitest'
import { fact } from '../../events/subscriptions.ts'
import {
  complaintAnswerId,
  complaintReceiptId,
  deliveredFact,
  liftedId,
  outcomeId,
  restoredId,
  restrictionId,
  statementId,
} from '../../shared/domain/delivery-id.ts'
import { ownId } from '../../shared/dsa/identifiers.ts'
import { aCaseId, aReference, NOON } from '../support/builders.ts'
import { aComplaintId } from '../support/complaint-builders.ts'

const caseId = aCaseId()
const decisionId = `${caseId}.d123456`
const complaintId = aComplaintId()
const noticeId = aReference()

describe('what it means that a delivery was taken', () => {
  it.each([
    [outcomeId(noticeId, decisionId), { type: 'NotifierInformed', noticeId, caseId, decisionId }],
    [statementId(decisionId), { type: 'StatementOfReasonsSent', caseId, decisionId }],
    [`${statementId(decisionId)}.2`, { type: 'StatementOfReasonsSent', caseId, decisionId }],
    [restoredId(decisionId), { type: 'RecipientInformedOfRestoration', caseId, decisionId }],
    [
      complaintReceiptId(complaintId, decisionId),
      { type: 'ComplainantInformed', complaintId, caseId, decisionId, of: 'receipt' },
    ],
    [complaintAnswerId(complaintId, decisionId), { type: 'ComplainantInformed', complaintId, caseId, decisionId, of: 'answer' }],
    [restrictionId(decisionId), { type: 'WebhookTaken' }],
    [liftedId(decisionId), { type: 'WebhookTaken' }],
  ])('follows from its id: %s', (deliveryId, meaning) => {
    const { factId: _, ...told } = fact.parse(deliveredFact(deliveryId, NOON))
    expect(told).toEqual({ ...meaning, at: NOON, deliveryId })
    expect(ownId.safeParse(deliveryId).success).toBe(true)
  })
})
