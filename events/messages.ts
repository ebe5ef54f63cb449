import * as z from 'zod'
import { noticeId } from '../shared/dsa/identifiers.ts'
import { fact } from './subscriptions.ts'

/** What goes through a queue: a fact, and, where one fact means work for many, which part of it this message is about. */
export const message = z.strictObject({
  fact,
  /** The notifiers to inform, in tens. */
  noticeIds: z.array(noticeId).min(1).max(10).optional(),
  /** Where to read on. */
  cursor: z.string().max(200).optional(),
})

export type Message = z.infer<typeof message>
