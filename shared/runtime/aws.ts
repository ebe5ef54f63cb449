import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/** Waits for an answer no longer than a caller would; the SDK tries again by itself, with jitter. */
const PATIENCE = { connectionTimeout: 1000, requestTimeout: 5000 } as const

let table: DynamoDBDocumentClient | undefined

/** One client per environment. The others are loaded when a function first needs them, so that most never do. */
export function dynamoDb(): DynamoDBDocumentClient {
  table ??= DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 4, requestHandler: PATIENCE }), {
    marshallOptions: { removeUndefinedValues: true },
  })
  return table
}

/** Calls `make` at the first use and keeps what it gave; a failure is not kept. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }
}

export const keyManagement = once(async () => {
  const { KMSClient } = await import('@aws-sdk/client-kms')
  return new KMSClient({ maxAttempts: 4, requestHandler: PATIENCE })
})

export const parameters = once(async () => {
  const { SSMClient } = await import('@aws-sdk/client-ssm')
  return new SSMClient({ maxAttempts: 4, requestHandler: PATIENCE })
})
