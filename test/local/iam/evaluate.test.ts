import { describe, expect, test } from 'vitest'
import { allowed, type Need, refusal } from '../../../local/iam/evaluate.ts'
import { allow, aRole, deny } from './a-role.ts'

const need = (parts: Partial<Need> = {}): Need => ({
  action: 'sqs:SendMessage',
  resource: 'arn:aws:sqs:eu-west-1:000000000000:triage',
  context: {},
  ...parts,
})

describe('a role', () => {
  test('may do nothing that no statement allows', () => {
    expect(allowed(need(), aRole())).toBe(false)
    expect(allowed(need(), aRole(allow('sqs:ReceiveMessage')))).toBe(false)
  })

  test('may do what a statement allows, on what it names', () => {
    const role = aRole(allow('sqs:SendMessage', { Resource: 'arn:aws:sqs:eu-west-1:000000000000:triage' }))
    expect(allowed(need(), role)).toBe(true)
    expect(allowed(need({ resource: 'arn:aws:sqs:eu-west-1:000000000000:receipts' }), role)).toBe(false)
  })

  test('may not do what is denied, however often it is allowed', () => {
    const narrow = deny('sqs:SendMessage', { Resource: '*:triage' })
    for (const role of [aRole(allow('*'), narrow, allow('sqs:SendMessage')), aRole(narrow, allow('*'))]) {
      expect(allowed(need(), role)).toBe(false)
      expect(allowed(need({ resource: 'arn:aws:sqs:eu-west-1:000000000000:receipts' }), role)).toBe(true)
    }
  })

  test('may do all but what NotAction names', () => {
    const role = aRole({ Effect: 'Allow', NotAction: ['sqs:Purge*', 'iam:*'], Resource: '*' })
    expect(allowed(need(), role)).toBe(true)
    expect(allowed(need({ action: 'sqs:PurgeQueue' }), role)).toBe(false)
    expect(allowed(need({ action: 'iam:PassRole' }), role)).toBe(false)
  })

  test('may do it everywhere but on what NotResource names', () => {
    const role = aRole({ Effect: 'Allow', Action: 'sqs:SendMessage', NotResource: '*:receipts' })
    expect(allowed(need(), role)).toBe(true)
    expect(allowed(need({ resource: 'arn:aws:sqs:eu-west-1:000000000000:receipts' }), role)).toBe(false)
  })
})

describe('a pattern', () => {
  const fits = (pattern: string, resource: string) =>
    allowed(need({ resource }), aRole(allow('sqs:SendMessage', { Resource: pattern })))

  test('has * for any text, none included, and ? for one character', () => {
    expect(fits('arn:aws:s3:::files/*', 'arn:aws:s3:::files/a/b')).toBe(true)
    expect(fits('arn:aws:s3:::files*', 'arn:aws:s3:::files')).toBe(true)
    expect(fits('a?c', 'abc')).toBe(true)
    expect(fits('a?c', 'ac')).toBe(false)
  })

  test('fits the whole or not at all', () => {
    expect(fits('files*', 'my-files')).toBe(false)
    expect(fits('*files', 'files/a')).toBe(false)
  })

  test('takes every other sign for itself', () => {
    expect(fits('a.c*', 'abc')).toBe(false)
    expect(fits('a(b)[c]+*', 'a(b)[c]+d')).toBe(true)
  })

  test('of an action does not care for capitals, that of a resource does', () => {
    expect(allowed(need(), aRole(allow('SQS:sendmessage')))).toBe(true)
    expect(allowed(need({ action: 'dynamodb:GetItem' }), aRole(allow('dynamodb:get*')))).toBe(true)
    expect(fits('arn:aws:S3:::files', 'arn:aws:s3:::files')).toBe(false)
  })
})

describe('a condition', () => {
  const role = aRole(allow('ses:SendEmail', { Condition: { StringEquals: { 'ses:FromAddress': 'notices@shop.example' } } }))
  const sending = (from: string) => need({ action: 'ses:SendEmail', context: { 'ses:fromaddress': [from] } })

  test('has to hold for a statement to count', () => {
    expect(allowed(sending('notices@shop.example'), role)).toBe(true)
    expect(allowed(sending('anyone@shop.example'), role)).toBe(false)
  })

  test('has to hold together with every other of its statement', () => {
    const both = aRole(
      allow('ses:SendEmail', {
        Condition: {
          StringEquals: { 'ses:FromAddress': 'notices@shop.example' },
          Bool: { 'aws:SecureTransport': true },
        },
      }),
    )
    const asked = sending('notices@shop.example')
    expect(allowed({ ...asked, context: { ...asked.context, 'aws:securetransport': ['true'] } }, both)).toBe(true)
    expect(allowed({ ...asked, context: { ...asked.context, 'aws:securetransport': ['false'] } }, both)).toBe(false)
  })
})

describe('a call that needs several things', () => {
  const grants = { principal: 'decide-case', statements: aRole(allow('dynamodb:PutItem')) }
  const put = need({ action: 'dynamodb:PutItem', resource: 'table' })
  const update = need({ action: 'dynamodb:UpdateItem', resource: 'table' })

  test('passes where all of them are allowed', () => {
    expect(refusal([put, put], grants)).toBeUndefined()
  })

  test('is refused for the first that is not, in the words of AWS', () => {
    expect(refusal([put, update], grants)).toBe(
      'User: decide-case is not authorized to perform: dynamodb:UpdateItem on resource: table because no identity-based policy allows the dynamodb:UpdateItem action',
    )
  })
})
