import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AttributeType, Billing, CfnGlobalTable, ProjectionType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { PENDING_INDEX, QUEUE_INDEX } from '../shared/storage/keys.ts'
import { environmentOf } from './environment.ts'
import type { Stage } from './stages.ts'

/** What outlives every deployment: the one table and the key that everything personal is wrapped with. */
export class StorageStack extends Stack {
  readonly key: Key
  readonly table: TableV2

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id, {
      env: environmentOf(stage),
      terminationProtection: stage.own.production,
      description: 'Notices, cases, decisions and their history',
    })
    this.key = customerKey(this, stage)
    this.table = oneTable(this, { stage, key: this.key })
  }
}

function customerKey(stack: Stack, { name }: Stage): Key {
  const key = new Key(stack, 'Key', {
    alias: `notice-and-action/${name}`,
    description: 'Encrypts the table, wraps the keys of personal texts, protects alarms',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  key.addToResourcePolicy(throughDynamoDb(stack))
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsReachTheirTopic',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  )
  return key
}

/**
 * Whoever may use the table may use its key, but only through the table: DynamoDB asks in the caller's name. In a key policy `*`
 * means this key.
 */
function throughDynamoDb({ account, region }: Stack): PolicyStatement {
  return new PolicyStatement({
    sid: 'WhoeverMayUseTheTable',
    effect: Effect.ALLOW,
    principals: [new AnyPrincipal()],
    actions: [
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncryptFrom',
      'kms:ReEncryptTo',
      'kms:GenerateDataKey',
      'kms:GenerateDataKeyWithoutPlaintext',
      'kms:DescribeKey',
      'kms:CreateGrant',
    ],
    resources: ['*'],
    conditions: { StringEquals: { 'kms:CallerAccount': account, 'kms:ViaService': `dynamodb.${region}.amazonaws.com` } },
  })
}

function oneTable(stack: Stack, { stage, key }: { readonly stage: Stage; readonly key: Key }): TableV2 {
  const text = (name: string) => ({ name, type: AttributeType.STRING })
  const table = new TableV2(stack, 'Table', {
    partitionKey: text('pk'),
    sortKey: text('sk'),
    billing: Billing.onDemand(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: stage.own.production,
    removalPolicy: RemovalPolicy.RETAIN,
    timeToLiveAttribute: 'ttl',
    // The relay needs what was put; that history was touched shows in the keys, which are always there.
    dynamoStream: StreamViewType.NEW_IMAGE,
    globalSecondaryIndexes: [
      // Who reads it reads the item again anyway, because an index may be late: keys are enough, and cost least.
      {
        indexName: PENDING_INDEX.name,
        partitionKey: text(PENDING_INDEX.pk),
        sortKey: text(PENDING_INDEX.sk),
        projectionType: ProjectionType.KEYS_ONLY,
      },
      {
        indexName: QUEUE_INDEX.name,
        partitionKey: text(QUEUE_INDEX.pk),
        sortKey: text(QUEUE_INDEX.sk),
        projectionType: ProjectionType.ALL,
      },
    ],
  })
  encryptWith(table, key)
  return table
}

/** By hand, because the construct refuses a customer key where the configuration leaves the region to the deployer. */
function encryptWith(table: TableV2, key: Key): void {
  const { defaultChild } = table.node
  if (!(defaultChild instanceof CfnGlobalTable)) throw new Error('the table is not what it was')
  defaultChild.addPropertyOverride('SSESpecification', { SSEEnabled: true, SSEType: 'KMS' })
  defaultChild.addPropertyOverride('Replicas.0.SSESpecification', { KMSMasterKeyId: key.keyArn })
}
