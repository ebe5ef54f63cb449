import { describe, expect, test } from 'vitest'
import { dynamoDbNeeds } from '../../../local/iam/dynamodb-needs.ts'
import { TABLE, theRules } from './a-role.ts'

const s = (text: string) => ({ S: text })
const needs = (operation: string, body: object) =>
  dynamoDbNeeds(operation, { TableName: 'notices', ...body }, theRules).map(({ action, resource, context }) => ({
    action,
    resource,
    leading: context['dynamodb:leadingkeys'],
    within: context['dynamodb:enclosingoperation'],
  }))

describe('the partition that one call touches', () => {
  test.each([
    ['PutItem', { Item: { pk: s('CASE#1'), sk: s('CASE') } }],
    ['UpdateItem', { Key: { pk: s('CASE#1'), sk: s('CASE') } }],
    ['DeleteItem', { Key: { sk: s('CASE'), pk: s('CASE#1') } }],
    ['GetItem', { Key: { pk: s('CASE#1'), sk: s('CASE') } }],
  ])('by %s is that of its key', (operation, body) => {
    expect(needs(operation, body)).toEqual([{ action: `dynamodb:${operation}`, resource: TABLE, leading: ['CASE#1'] }])
  })

  test('by a query is the one its condition names, through placeholders or not', () => {
    const values = { ':pk': s('CASE#1'), ':sk': s('NOTICE#') }
    for (const [KeyConditionExpression, ExpressionAttributeNames] of [
      ['pk = :pk AND begins_with(sk, :sk)', {}],
      ['begins_with(#s, :sk) and #p=:pk', { '#p': 'pk', '#s': 'sk' }],
    ] as const)
      expect(
        needs('Query', { KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues: values }),
      ).toMatchObject([{ leading: ['CASE#1'] }])
  })

  test('by a scan is none: the key is absent', () => {
    expect(needs('Scan', {})[0]?.leading).toBeUndefined()
  })
})

test('a query of an index needs the index, and its partition is that of the index', () => {
  const query = {
    IndexName: 'queue',
    KeyConditionExpression: 'queueKey = :q',
    ExpressionAttributeValues: { ':q': s('QUEUE#shop#ip#rest') },
  }
  expect(needs('Query', query)).toMatchObject([
    { action: 'dynamodb:Query', resource: `${TABLE}/index/queue`, leading: ['QUEUE#shop#ip#rest'] },
  ])
})

test('a transaction needs each of its items by itself, and says that it is one', () => {
  const TransactItems = [
    { Put: { TableName: 'notices', Item: { pk: s('HISTORY#CASE#1'), sk: s('a') } } },
    { Update: { TableName: 'notices', Key: { pk: s('CASE#1'), sk: s('CASE') } } },
    { Delete: { TableName: 'notices', Key: { pk: s('CASE#2'), sk: s('CASE') } } },
    { ConditionCheck: { TableName: 'other', Key: { pk: s('CASE#3') } } },
  ]
  const within = ['TransactWriteItems']
  expect(needs('TransactWriteItems', { TransactItems })).toEqual([
    { action: 'dynamodb:PutItem', resource: TABLE, leading: ['HISTORY#CASE#1'], within },
    { action: 'dynamodb:UpdateItem', resource: TABLE, leading: ['CASE#1'], within },
    { action: 'dynamodb:DeleteItem', resource: TABLE, leading: ['CASE#2'], within },
    { action: 'dynamodb:ConditionCheckItem', resource: 'other', leading: undefined, within },
  ])
})

test('a transaction of reads needs to get each item', () => {
  const TransactItems = [{ Get: { TableName: 'notices', Key: { pk: s('CASE#1') } } }]
  expect(needs('TransactGetItems', { TransactItems })).toMatchObject([{ action: 'dynamodb:GetItem', leading: ['CASE#1'] }])
})

test('a batch of writes needs its action on every partition that it puts to or deletes from', () => {
  const RequestItems = {
    notices: [{ PutRequest: { Item: { pk: s('CASE#1') } } }, { DeleteRequest: { Key: { pk: s('HISTORY#1') } } }],
    other: [],
  }
  expect(needs('BatchWriteItem', { RequestItems })).toMatchObject([
    { action: 'dynamodb:BatchWriteItem', resource: TABLE, leading: ['CASE#1', 'HISTORY#1'] },
    { action: 'dynamodb:BatchWriteItem', resource: 'other', leading: [] },
  ])
})

test('a batch of reads needs its action on every partition that it reads', () => {
  const RequestItems = { notices: { Keys: [{ pk: s('CASE#1') }, { pk: s('NOTICE#1') }] } }
  expect(needs('BatchGetItem', { RequestItems })).toMatchObject([
    { action: 'dynamodb:BatchGetItem', leading: ['CASE#1', 'NOTICE#1'] },
  ])
})
