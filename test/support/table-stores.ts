import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { createStores } from '../../shared/storage/dynamodb/table.ts'
import { sealerWith } from '../../shared/storage/sealing.ts'
import type { Stores } from '../../shared/storage/stores.ts'
import { settings } from './builders.ts'

/** A wrapping key per month that needs no key management. */
export const testKeys = async (keyId: string): Promise<Uint8Array> => Buffer.alloc(32, keyId)

/** The stores over a table of the emulator. */
export const tableStores = (client: DynamoDBDocumentClient, tableName: string): Stores =>
  createStores({ client, tableName, sealer: sealerWith(testKeys), settings })
