import { Stack } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { SECRET_NAMES } from '../shared/runtime/secrets.ts'

export type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem'

export const mayUse = (table: TableV2, actions: readonly TableAction[]): PolicyStatement =>
  new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [table.tableArn] })

export const mayQuery = (table: TableV2, index: 'queue' | 'pending'): PolicyStatement =>
  new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.tableArn}/index/${index}`] })

/** Append-only is more than a missing permission: no change and no removal of what has happened, whatever else a role may. */
export const neverRewriteHistory = (table: TableV2): PolicyStatement =>
  new PolicyStatement({
    sid: 'HistoryIsAppendOnly',
    effect: Effect.DENY,
    actions: ['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:PartiQLUpdate', 'dynamodb:PartiQLDelete'],
    resources: [table.tableArn],
    conditions: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['HISTORY#*'] } },
  })

/** The customer key wraps the keys of months and nothing else. */
export const mayUnwrap = (key: Key, how: 'reads' | 'writes'): PolicyStatement =>
  new PolicyStatement({
    actions: how === 'writes' ? ['kms:Decrypt', 'kms:GenerateDataKeyWithoutPlaintext'] : ['kms:Decrypt'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:EncryptionContext:purpose': 'month-key' } },
  })

export const maySend = (...queues: readonly IQueue[]): PolicyStatement =>
  new PolicyStatement({ actions: ['sqs:SendMessage'], resources: queues.map(({ queueArn }) => queueArn) })

type SecretName = keyof typeof SECRET_NAMES

export const mayRead = (scope: Construct, prefix: string, secrets: readonly SecretName[]): PolicyStatement =>
  new PolicyStatement({ actions: ['ssm:GetParameter'], resources: secrets.map((name) => secretArn(scope, prefix, name)) })

export const mayMake = (scope: Construct, prefix: string): PolicyStatement =>
  new PolicyStatement({
    actions: ['ssm:PutParameter'],
    resources: (Object.keys(SECRET_NAMES) as SecretName[]).map((name) => secretArn(scope, prefix, name)),
  })

const secretArn = (scope: Construct, prefix: string, name: SecretName): string =>
  Stack.of(scope).formatArn({ service: 'ssm', resource: 'parameter', resourceName: `${prefix.slice(1)}/${SECRET_NAMES[name]}` })

/** Only as the sender that the configuration names. */
export const mayMail = (
  scope: Construct,
  { from, configurationSet }: { readonly from: string; readonly configurationSet: string },
): PolicyStatement => {
  const arn = (resource: string, resourceName: string) => Stack.of(scope).formatArn({ service: 'ses', resource, resourceName })
  return new PolicyStatement({
    actions: ['ses:SendEmail'],
    resources: [arn('identity', from.split('@')[1] ?? from), arn('configuration-set', configurationSet)],
    conditions: { StringEquals: { 'ses:FromAddress': from } },
  })
}
