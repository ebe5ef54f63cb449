// Makes a key with which the platform calls the API. It is shown once; the table keeps its hash, its name and what it allows.
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { stateDirFrom } from '../local/state-dir.ts'
import { SCOPES, type Scope, scope } from '../shared/dsa/moderator.ts'
import { sha256Hex } from '../shared/runtime/hashing.ts'
import { platformKeyStore } from '../shared/storage/dynamodb/markers.ts'

const usage = `Say what the key is for and which table keeps it:

  npm run platform-key -- --name shop --table <name>     in the AWS account of the credentials at hand
  npm run platform-key -- --name shop --local            in the system that npm start runs here

  --scopes ${SCOPES.join(',')}
           what it allows; everything, if left out
  --name   letters, digits and hyphens; whoever reads the logs sees it`

const { values } = parseArgs({
  options: {
    name: { type: 'string' },
    table: { type: 'string' },
    scopes: { type: 'string', default: SCOPES.join(',') },
    local: { type: 'boolean', default: false },
  },
})

function scopesFrom(text: string): readonly Scope[] {
  return text.split(',').map((one) => {
    const parsed = scope.safeParse(one.trim())
    if (!parsed.success) throw new Error(`There is no scope "${one}". There are: ${SCOPES.join(', ')}.`)
    return parsed.data
  })
}

function accessTo({ local, table }: typeof values): { readonly client: DynamoDBDocumentClient; readonly tableName: string } {
  if (!local) {
    if (!table) throw new Error(usage)
    return { client: DynamoDBDocumentClient.from(new DynamoDBClient()), tableName: table }
  }
  const { aws } = JSON.parse(readFileSync(join(stateDirFrom(process.env), 'endpoints.json'), 'utf8')) as {
    readonly aws: { readonly dynamodb: string; readonly region: string; readonly tables: readonly [string] }
  }
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint: aws.dynamodb, region: aws.region, credentials })
  return { client: DynamoDBDocumentClient.from(client), tableName: aws.tables[0] }
}

try {
  const keyId = values.name
  if (!keyId || !/^[A-Za-z0-9-]{1,60}$/.test(keyId)) throw new Error(usage)
  const scopes = scopesFrom(values.scopes)
  const key = `nak_${randomBytes(24).toString('base64url')}`
  await platformKeyStore(accessTo(values)).keep(sha256Hex(key), { keyId, scopes: [...scopes] })
  console.log(key)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
