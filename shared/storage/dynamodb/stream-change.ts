import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import * as z from 'zod'
import type { Change } from './stream-facts.ts'

const image = z.record(z.string(), z.custom<AttributeValue>())
const record = z.object({
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.object({
    Keys: z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) }),
    NewImage: image.optional(),
  }),
})

/** A record of the table's stream, as Lambda or the streams API gives it. Throws if it is none of ours. */
export function changeOf(given: unknown): Change {
  const { eventName, dynamodb } = record.parse(given)
  const { Keys, NewImage } = dynamodb
  return { kind: eventName, pk: Keys.pk.S, sk: Keys.sk.S, item: NewImage && unmarshall(NewImage) }
}
