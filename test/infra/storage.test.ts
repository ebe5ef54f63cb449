import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { resourcesOf, templatesFor } from './synthesise.ts'

const { storage } = templatesFor({ production: true })
const local = templatesFor({ production: false }).storage

describe('what is stored', () => {
  test('can be brought back to any second of the last 35 days', () => {
    storage.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [
        Match.objectLike({ PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 } }),
      ],
    })
  })

  test('cannot be deleted by mistake in production, and can be where people try things', () => {
    storage.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [Match.objectLike({ DeletionProtectionEnabled: true })],
    })
    local.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      Replicas: [Match.objectLike({ DeletionProtectionEnabled: false })],
    })
  })

  test('outlives its stack, and so does the key that opens it', () => {
    for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key'])
      for (const [, { DeletionPolicy }] of resourcesOf(storage, type)) expect(DeletionPolicy).toBe('Retain')
  })

  test('is encrypted with the customer key, which is renewed every year', () => {
    storage.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true })
    storage.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [Match.objectLike({ SSESpecification: { KMSMasterKeyId: Match.anyValue() } })],
    })
  })

  test('expires by its ttl, tells of every change, and has the two sparse indexes', () => {
    storage.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      BillingMode: 'PAY_PER_REQUEST',
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      GlobalSecondaryIndexes: [
        Match.objectLike({ IndexName: 'pending', Projection: { ProjectionType: 'KEYS_ONLY' } }),
        Match.objectLike({ IndexName: 'queue', Projection: { ProjectionType: 'ALL' } }),
      ],
    })
  })

  test('its key opens to whoever may use the table, through the table and from this account only', () => {
    storage.hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Sid: 'WhoeverMayUseTheTable',
            Condition: { StringEquals: { 'kms:CallerAccount': { Ref: 'AWS::AccountId' }, 'kms:ViaService': Match.anyValue() } },
          }),
        ]),
      },
    })
  })
})
