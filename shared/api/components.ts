import type * as z from 'zod'
import { orderSubmission, signalSubmission } from '../dsa/authority.ts'
import { openCase } from '../dsa/case.ts'
import { complaintAddition, complaintAnswer, complaintId, complaintRuling, complaintSubmission } from '../dsa/complaint.ts'
import { contentUpsert, contentVersion, location } from '../dsa/content.ts'
import { decision, decisionSubmission } from '../dsa/decision.ts'
import { buyersInformation, dutyDocument } from '../dsa/duty-document.ts'
import { ground } from '../dsa/ground.ts'
import { caseId, instant, noticeId } from '../dsa/identifiers.ts'
import { noticeSubmission, recordedNotice } from '../dsa/notice.ts'
import { reason } from '../dsa/reason.ts'
import { recipientUpsert } from '../dsa/recipient.ts'
import { outsideRedress } from '../dsa/redress.ts'
import { restriction } from '../dsa/restriction.ts'
import { redress } from '../dsa/statement.ts'
import { memberState, territory } from '../dsa/territory.ts'
import * as bodies from './bodies.ts'
import * as complaints from './complaint-bodies.ts'
import { dutiesOfCase, dutyForReview, dutyPage } from './duty-bodies.ts'
import { problem } from './problem.ts'
import { submittedNotice } from './submit-notice-route.ts'

type Named = readonly (readonly [name: string, schema: z.ZodType])[]

/** Words that requests and answers share; the same schema in both directions. */
export const sharedComponents: Named = [
  ['BuyersInformation', buyersInformation],
  ['CaseId', caseId],
  ['ComplaintId', complaintId],
  ['Ground', ground],
  ['Instant', instant],
  ['Location', location],
  ['MemberState', memberState],
  ['NoticeId', noticeId],
  ['OutsideRedress', outsideRedress],
  ['Reason', reason],
  ['Redress', redress],
  ['Restriction', restriction],
  ['Territory', territory],
]

export const requestComponents: Named = [
  ['Acknowledgement', bodies.acknowledgement],
  ['ComplaintRuling', complaintRuling],
  ['ComplaintSubmission', complaintSubmission],
  ['ContentUpsert', contentUpsert],
  ['DecisionSubmission', decisionSubmission],
  ['NoticeSubmission', noticeSubmission],
  ['OrderSubmission', orderSubmission],
  ['RecipientUpsert', recipientUpsert],
  ['RecordedNotice', recordedNotice],
  ['SignalSubmission', signalSubmission],
]

export const answerComponents: Named = [
  ['Acknowledged', bodies.acknowledged],
  ['Assigned', bodies.assigned],
  ['Case', openCase],
  ['CaseForReview', bodies.caseForReview],
  ['ComplaintAddition', complaintAddition],
  ['ComplaintAnswer', complaintAnswer],
  ['ComplaintAssigned', complaints.complaintAssigned],
  ['ComplaintDecided', complaints.complaintDecided],
  ['ComplaintForReview', complaints.complaintForReview],
  ['ComplaintGivenBack', complaints.complaintGivenBack],
  ['ComplaintPage', complaints.complaintPage],
  ['ContentVersion', contentVersion],
  ['Decided', bodies.decided],
  ['Decision', decision],
  ['DutiesOfCase', dutiesOfCase],
  ['DutyDocument', dutyDocument],
  ['DutyForReview', dutyForReview],
  ['DutyPage', dutyPage],
  ['FollowedNotice', bodies.followedNotice],
  ['GivenBack', bodies.givenBack],
  ['LodgedComplaint', complaints.lodgedComplaint],
  ['NextSteps', bodies.nextSteps],
  ['NoticeForReview', bodies.noticeForReview],
  ['Problem', problem],
  ['QueueEntry', bodies.queueEntry],
  ['QueuePage', bodies.queuePage],
  ['RecordedOrder', bodies.recordedOrder],
  ['RecordedSignal', bodies.recordedSignal],
  ['StoredContent', bodies.storedContent],
  ['StoredRecipient', bodies.storedRecipient],
  ['SubmittedNotice', submittedNotice],
]
