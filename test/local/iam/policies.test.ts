import { describe, expect, test } from 'vitest'
import { policiesByRole, refuseUnreadablePolicies } from '../../../local/iam/policies.ts'
import { aSystem } from '../a-system.ts'

const document = (action: string) => ({ Statement: { Effect: 'Allow', Action: action, Resource: '*' } })

test('a role may what its own, its attached and its managed policies say together, and nothing of another role', () => {
  const system = aSystem({
    Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyDocument: document('sqs:SendMessage') }] } },
    Other: { Type: 'AWS::IAM::Role' },
    Attached: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: document('kms:Decrypt'), Roles: [{ Ref: 'Role' }] } },
    Managed: {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { PolicyDocument: document('ssm:GetParameter'), Roles: [{ Ref: 'Role' }, { Ref: 'Other' }] },
    },
  })
  const actions = (role: string) =>
    policiesByRole(system)
      .get(role)
      ?.flatMap((statement) => statement.actions)
  expect(actions('shop-Role')).toEqual(['sqs:sendmessage', 'kms:decrypt', 'ssm:getparameter'])
  expect(actions('shop-Other')).toEqual(['ssm:getparameter'])
})

describe('a policy of AWS that is not in the template', () => {
  const refusing = (...ManagedPolicyArns: readonly unknown[]) => {
    const system = aSystem({
      Role: { Type: 'AWS::IAM::Role', Properties: { ManagedPolicyArns } },
      Ours: { Type: 'AWS::IAM::ManagedPolicy' },
    })
    const [ours] = system.ofType('AWS::IAM::ManagedPolicy')
    if (ours) system.assign(ours, { Ref: 'arn:aws:iam::000000000000:policy/ours' })
    return () => system.ofType('AWS::IAM::Role').forEach((role) => refuseUnreadablePolicies(system, role))
  }

  test('fails the start, because nobody here knows what it allows', () => {
    expect(refusing('arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess')).toThrow(
      'Role Role has the AWS policy arn:aws:iam::aws:policy/AmazonDynamoDBFullAccess, which the local runner cannot read.',
    )
  })

  test('is no matter where it only lets a function write its log, or where it is ours', () => {
    expect(refusing('arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole', { Ref: 'Ours' })).not.toThrow()
  })
})
