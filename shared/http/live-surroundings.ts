import { dynamoDb } from '../runtime/aws.ts'
import { now } from '../runtime/clock.ts'
import { config } from '../runtime/config.ts'
import { linksWith } from '../runtime/links.ts'
import { parameterSecrets } from '../runtime/secrets.ts'
import { settings } from '../runtime/service-settings.ts'
import { monthKeys } from '../storage/dynamodb/month-keys.ts'
import { createStores } from '../storage/dynamodb/table.ts'
import { sealerWith } from '../storage/sealing.ts'
import { liveOutline } from './live-outline.ts'
import type { Surroundings } from './surroundings.ts'
import { verifySignIn } from './verify-sign-in.ts'

let made: Surroundings | undefined

/** The real table, secrets, clock and log of a deployed function; made once per environment, at the first request. */
export function liveSurroundings(): Surroundings {
  made ??= make()
  return made
}

function make(): Surroundings {
  const outline = liveOutline()
  const access = { client: dynamoDb(), tableName: config().require('TABLE_NAME') }
  const sealer = sealerWith((month) => monthKeys(access, config().require('KMS_KEY_ID'))(month))
  const secrets = parameterSecrets(config().require('SECRETS_PREFIX'))
  return { ...createStores({ ...access, sealer, settings }), ...outline, settings, now, links: linksWith(secrets, outline.baseUrl), verifySignIn }
}
