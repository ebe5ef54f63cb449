import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { stateDirFrom } from '../../local/state-dir.ts'
import { type Access, read } from '../../shared/storage/dynamodb/access.ts'
import { monthKey } from '../../shared/storage/keys.ts'
import type { WrappingKeys } from '../../shared/storage/sealing.ts'

interface Reading {
  readonly access: Access
  readonly wrappingKeys: WrappingKeys
}

export function accessFrom({ local, table }: { readonly local: boolean; readonly table?: string | undefined }): Reading {
  return local ? localAccess() : reading({ tableName: table ?? '', dynamodb: {}, kms: {} })
}

interface Place {
  readonly tableName: string
  readonly dynamodb: ConstructorParameters<typeof DynamoDBClient>[0]
  readonly kms: ConstructorParameters<typeof KMSClient>[0]
}

const reading = ({ tableName, dynamodb, kms }: Place): Reading => {
  const access = { client: DynamoDBDocumentClient.from(new DynamoDBClient(dynamodb ?? {})), tableName }
  return { access, wrappingKeys: keysOf(access, new KMSClient(kms ?? {})) }
}

const endpoints = z.object({
  aws: z.object({ dynamodb: z.url(), other: z.url(), region: z.string(), tables: z.array(z.string()).min(1) }),
})

function localAccess(): Reading {
  const { aws } = endpoints.parse(JSON.parse(endpointsFile()))
  const here = { region: aws.region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
  return reading({
    tableName: aws.tables[0] ?? '',
    dynamodb: { ...here, endpoint: aws.dynamodb },
    kms: { ...here, endpoint: aws.other },
  })
}

function endpointsFile(): string {
  try {
    return readFileSync(join(stateDirFrom(process.env), 'endpoints.json'), 'utf8')
  } catch {
    throw new Error('Nothing is running here. Start the system with `npm start` in another terminal, then ask again.')
  }
}

const wrappedKey = z.object({ wrapped: z.instanceof(Uint8Array) })

/** As the functions open them, but a month without a key gets none: this only reads. */
function keysOf(access: Access, client: KMSClient): WrappingKeys {
  const opened = async (month: string): Promise<Uint8Array> => {
    const { wrapped } = wrappedKey.parse(await read(access, monthKey(month)))
    const context = { purpose: 'month-key', month }
    const { Plaintext } = await client.send(new DecryptCommand({ CiphertextBlob: wrapped, EncryptionContext: context }))
    if (!Plaintext) throw new Error(`the key of ${month} could not be opened`)
    return Plaintext
  }
  const known = new Map<string, Promise<Uint8Array>>()
  return (month) => {
    const found = known.get(month) ?? opened(month)
    known.set(month, found)
    return found
  }
}
