import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import { queueVariable } from '../shared/runtime/config.ts'
import type { Foundations } from './foundations.ts'
import type { FunctionSettings } from './functions.ts'
import { mayMail, mayQuery, mayRead, maySend, mayUnwrap, mayUse, neverRewriteHistory } from './grants.ts'

/** A line of the table of functions as what its role may do. */
export function statementsFor(scope: Construct, settings: FunctionSettings, on: Foundations): readonly PolicyStatement[] {
  const { table, index, texts, links, mails, webhooks, publishes, tells = [] } = settings
  const secrets = [
    ...(links ? (['linkKeys'] as const) : []),
    ...(webhooks ? (['webhookSecrets'] as const) : []),
    ...(publishes ? (['transparencyToken'] as const) : []),
  ]
  return [
    ...(table ? [mayUse(on.table, table)] : []),
    ...(index ? [mayQuery(on.table, index)] : []),
    ...(table || index ? [neverRewriteHistory(on.table)] : []),
    ...(texts ? [mayUnwrap(on.key, texts)] : []),
    ...(secrets.length > 0 ? [mayRead(scope, on.secretsPrefix, secrets)] : []),
    ...(mails ? [mayMail(scope, on.mail)] : []),
    ...(tells.length > 0 ? [maySend(...tells.map((subscriber) => on.queues[subscriber].queue))] : []),
  ]
}

/** And as what it is told: the names are those of shared/runtime/config.ts. */
export function environmentFor(
  { table, index, texts, lane, links, mails, webhooks, publishes, signIn, tells = [] }: FunctionSettings,
  on: Foundations,
): Record<string, string> {
  const answersPeople = lane === 'public' || lane === 'platform' || lane === 'moderation'
  const { webhookUrl, transparencyDatabaseUrl, production } = on.stage.own
  return {
    STAGE: on.stage.name,
    ...((table || index) && { TABLE_NAME: on.table.tableName }),
    ...(texts && { KMS_KEY_ID: on.key.keyId }),
    ...((answersPeople || links) && { BASE_URL: on.baseUrl }),
    ...((links || webhooks || publishes) && { SECRETS_PREFIX: on.secretsPrefix }),
    ...(mails && { MAIL_CONFIGURATION_SET: on.mail.configurationSet }),
    ...(webhooks && { PRODUCTION: String(production) }),
    ...(webhooks && webhookUrl !== undefined && { WEBHOOK_URL: webhookUrl }),
    ...(publishes && transparencyDatabaseUrl !== undefined && { TRANSPARENCY_DATABASE_URL: transparencyDatabaseUrl }),
    ...(signIn && { SIGN_IN_ISSUER: on.signIn.issuer, SIGN_IN_AUDIENCE: on.signIn.audience }),
    ...Object.fromEntries(tells.map((subscriber) => [queueVariable(subscriber), on.queues[subscriber].queue.queueUrl])),
  }
}
