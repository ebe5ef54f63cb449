import * as z from 'zod'
import { outsideRedress } from '../dsa/redress.ts'

/** One thing that is wrong in a request: in the body by JSON pointer (RFC 6901), or in a parameter or header by name. */
const finding = z.strictObject({
  pointer: z.string().optional(),
  parameter: z.string().optional(),
  header: z.string().optional(),
  detail: z.string(),
})

/** What is true now, where a request rested on something that no longer is. */
const current = z.strictObject({
  revision: z.int().optional(),
  moderatorId: z.string().optional(),
  until: z.string().optional(),
  decisionId: z.string().optional(),
  /** Of the time to complain: its last millisecond. */
  endedAt: z.string().optional(),
  /** The ways to contest a decision that are still open (Art. 21). */
  redress: z.array(outsideRedress).optional(),
})

/** Every error (RFC 9457). `type` leads to a page that explains it; `requestId` finds it in the logs. */
export const problem = z.strictObject({
  type: z.url(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().optional(),
  instance: z.string().optional(),
  requestId: z.string(),
  errors: z.array(finding).optional(),
  current: current.optional(),
})

export type ProblemBody = z.infer<typeof problem>
export type FieldError = z.infer<typeof finding>
export type Current = z.infer<typeof current>
