import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Access } from '../../shared/storage/dynamodb/access.ts'

const named = z.object({ caseId: z.string(), decisionId: z.string(), decidedAt: z.string() })
export type StoredDecision = z.infer<typeof named>

/** Every decision from a day on, in the order in which the table has them. Reads the whole table: for a script, not for a function. */
export async function* storedDecisions({ client, tableName }: Access, since: string): AsyncGenerator<StoredDecision> {
  let from: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: tableName,
        ExclusiveStartKey: from,
        FilterExpression: 'begins_with(pk, :case) AND begins_with(sk, :decision) AND decidedAt >= :since',
        ProjectionExpression: 'caseId, decisionId, decidedAt',
        ExpressionAttributeValues: { ':case': 'CASE#', ':decision': 'DECISION#', ':since': since },
      }),
    )
    for (const item of page.Items ?? []) yield named.parse(item)
    from = page.LastEvaluatedKey
  } while (from)
}
