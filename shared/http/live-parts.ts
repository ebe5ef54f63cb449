import { dynamoDb } from '../runtime/aws.ts'
import { config } from '../runtime/config.ts'
import { type Links, linksWith } from '../runtime/links.ts'
import { parameterSecrets, type Secrets } from '../runtime/secrets.ts'
import type { Access } from '../storage/dynamodb/access.ts'
import { monthKeys } from '../storage/dynamodb/month-keys.ts'
import { type Sealer, sealerWith, type WrappingKeys } from '../storage/sealing.ts'

export const liveAccess = (): Access => ({ client: dynamoDb(), tableName: config().require('TABLE_NAME') })

/** A function that never seals needs no key, so that its role has none. */
export function liveSealer(access: Access): Sealer {
  let keys: WrappingKeys | undefined
  return sealerWith((month) => {
    keys ??= monthKeys(access, config().require('KMS_KEY_ID'))
    return keys(month)
  })
}

/** A function that makes no link needs no secret. */
export function liveLinks(baseUrl: string): Links {
  let secrets: Secrets | undefined
  const linkKeys = () => {
    secrets ??= parameterSecrets(config().require('SECRETS_PREFIX'))
    return secrets.linkKeys()
  }
  return linksWith({ linkKeys }, baseUrl)
}
