import { dynamoDb } from '../runtime/aws.ts'
import { now } from '../runtime/clock.ts'
import { config } from '../runtime/config.ts'
import { linksWith } from '../runtime/links.ts'
import { parameterSecrets } from '../runtime/secrets.ts'
import { settings } from '../runtime/service-settings.ts'
import { monthKeys } from '../storage/dynamodb/month-keys.ts'
import { noticeStore } from '../storage/dynamodb/notices.ts'
import { sealerWith } from '../storage/sealing.ts'
import { liveOutline } from './live-outline.ts'

export const liveIntake = () => {
  const access = { client: dynamoDb(), tableName: config().require('TABLE_NAME') }
  const sealer = sealerWith(monthKeys(access, config().require('KMS_KEY_ID')))
  const o = liveOutline()
  return { notices: noticeStore(access, { sealer, retention: settings.retention }), links: linksWith(parameterSecrets(config().require('SECRETS_PREFIX')), o.baseUrl), now, ...o }
}
