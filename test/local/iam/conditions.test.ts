import { describe, expect, test } from 'vitest'
import { holds } from '../../../local/iam/conditions.ts'
import { allow, aRole } from './a-role.ts'

const keyed = (operator: string, values: readonly string[], found: readonly string[] | undefined) =>
  holds({ operator, key: 'dynamodb:LeadingKeys', values }, found === undefined ? {} : { 'dynamodb:leadingkeys': found })

describe('an operator', () => {
  test.each([
    ['StringEquals', ['CASE#1'], ['CASE#1'], true],
    ['StringEquals', ['CASE#1', 'CASE#2'], ['CASE#2'], true],
    ['StringEquals', ['CASE#*'], ['CASE#1'], false],
    ['StringEquals', ['case#1'], ['CASE#1'], false],
    ['StringEqualsIgnoreCase', ['case#1'], ['CASE#1'], true],
    ['StringNotEquals', ['CASE#1', 'CASE#2'], ['CASE#3'], true],
    ['StringNotEquals', ['CASE#1', 'CASE#2'], ['CASE#2'], false],
    ['StringLike', ['CASE#*'], ['CASE#1'], true],
    ['StringLike', ['CASE#?'], ['CASE#12'], false],
    ['StringNotLike', ['HISTORY#*'], ['CASE#1'], true],
    ['StringNotLike', ['HISTORY#*'], ['HISTORY#1'], false],
    ['ArnLike', ['arn:*:a'], ['arn:aws:a'], true],
    ['ArnEquals', ['arn:*:a'], ['arn:aws:b'], false],
    ['ArnNotLike', ['arn:*:a'], ['arn:aws:b'], true],
    ['Bool', ['TRUE'], ['true'], true],
    ['Null', ['true'], ['CASE#1'], false],
    ['Null', ['false'], ['CASE#1'], true],
  ] as const)('%s %j of %j is %s', (...[operator, values, found, expected]) => {
    expect(keyed(operator, values, found)).toBe(expected)
  })
})

describe('of several leading keys', () => {
  test('ForAllValues asks every one', () => {
    expect(keyed('ForAllValues:StringLike', ['CASE#*', 'NOTICE#*'], ['CASE#1', 'NOTICE#1'])).toBe(true)
    expect(keyed('ForAllValues:StringLike', ['CASE#*', 'NOTICE#*'], ['CASE#1', 'HISTORY#1'])).toBe(false)
    expect(keyed('ForAllValues:StringNotLike', ['HISTORY#*'], ['CASE#1', 'HISTORY#1'])).toBe(false)
  })

  test('ForAnyValue is content with one', () => {
    expect(keyed('ForAnyValue:StringLike', ['HISTORY#*'], ['CASE#1', 'HISTORY#1'])).toBe(true)
    expect(keyed('ForAnyValue:StringLike', ['HISTORY#*'], ['CASE#1', 'NOTICE#1'])).toBe(false)
  })
})

describe('a key that the request does not have', () => {
  test.each([
    ['StringEquals', false],
    ['StringLike', false],
    ['ForAnyValue:StringLike', false],
    ['ForAnyValue:StringNotLike', false],
    ['StringNotEquals', true],
    ['StringNotLike', true],
    ['ForAllValues:StringLike', true],
    ['StringEqualsIfExists', true],
  ] as const)('makes %s %s', (operator, expected) => {
    expect(keyed(operator, ['HISTORY#*'], undefined)).toBe(expected)
  })

  test('is what Null asks for', () => {
    expect(keyed('Null', ['true'], undefined)).toBe(true)
    expect(keyed('Null', ['false'], undefined)).toBe(false)
  })
})

describe('a policy that the runner would have to guess at', () => {
  const withCondition = (Condition: object) => () => aRole(allow('dynamodb:*', { Condition }))

  test.each([
    'dynamodb:Attributes',
    'dynamodb:Select',
    'kms:ViaService',
    'aws:SourceIp',
    'aws:PrincipalTag/team',
    'dynamodb:LeadingKeysAndMore',
  ])('fails the start by its key %s, and says where to teach it', (key) => {
    expect(withCondition({ StringEquals: { [key]: 'x' } })).toThrow(
      `IAM condition key ${key} is not known to the local runner (local/iam/conditions.ts).`,
    )
  })

  test.each(['NumericLessThan', 'DateGreaterThan', 'IpAddress', 'ForAllValues:BinaryEquals', 'StringMatches'])(
    'fails the start by its operator %s',
    (operator) => {
      expect(withCondition({ [operator]: { 'dynamodb:LeadingKeys': 'x' } })).toThrow(
        `IAM condition operator ${operator} is not known`,
      )
    },
  )

  test('does not fail by what the runner knows, however it is written', () => {
    for (const key of ['dynamodb:LeadingKeys', 'DynamoDB:leadingkeys', 'kms:EncryptionContext:purpose', 'aws:SecureTransport'])
      expect(withCondition({ StringEqualsIfExists: { [key]: 'x' } })).not.toThrow()
  })
})
