import { type Decision, type DecisionSubmission, decisionSubmission } from '../dsa/decision.ts'

/** Whether a moderator sends again what they have already decided: an answer was lost, and nothing is decided twice. */
export const isSameDecision = (decision: Decision, by: string, submission: DecisionSubmission): boolean =>
  decision.decidedBy === by && asWritten(submittedPart(decision)) === asWritten(submission)

/** What the moderator sent, without what we added when it was decided. */
const submittedPart = (decision: Decision): unknown =>
  Object.fromEntries(Object.entries(decision).filter(([name]) => SUBMITTED.has(name)))

const SUBMITTED = new Set(decisionSubmission.options.flatMap((option) => Object.keys(option.shape)))

/** In the order of the schema, because the table returns keys in another. */
const asWritten = (submission: unknown): string => JSON.stringify(decisionSubmission.parse(submission))
