import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { aCloud } from './a-cloud.ts'

const FUNCTION = 'arn:aws:lambda:eu-west-1:000000000000:function:record-mail-event'
const QUEUE = 'arn:aws:sqs:eu-west-1:000000000000:untold'
const rule = (properties: Readonly<Record<string, unknown>>) => ({ Type: 'AWS::Events::Rule', Properties: properties })
const subscription = (properties: object) => ({
  Type: 'AWS::SNS::Subscription',
  Properties: { TopicArn: { Ref: 'Alarms' }, ...properties },
})

const { client, endpoint, sent, bus } = await aCloud(
  {
    Facts: { Type: 'AWS::Events::EventBus', Properties: { Name: 'facts' } },
    Opened: rule({
      EventBusName: { Ref: 'Facts' },
      EventPattern: { 'detail-type': ['CaseOpened'] },
      Targets: [{ Arn: FUNCTION }, { Arn: QUEUE, InputPath: '$.detail' }, { Arn: QUEUE, Input: '{"fixed":true}' }],
    }),
    ByArn: rule({
      EventBusName: { 'Fn::GetAtt': ['Facts', 'Arn'] },
      EventPattern: { source: ['other'] },
      Targets: [{ Arn: FUNCTION }],
    }),
    Off: rule({ State: 'DISABLED', EventPattern: { source: ['notices'] }, Targets: [{ Arn: FUNCTION }] }),
    Alarms: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'alarms' } },
    ToFunction: subscription({ Protocol: 'lambda', Endpoint: FUNCTION }),
    ToQueue: subscription({ Protocol: 'sqs', Endpoint: QUEUE }),
    ToQueueRaw: subscription({ Protocol: 'sqs', Endpoint: `${QUEUE}-raw`, RawMessageDelivery: true }),
    ToPeople: subscription({ Protocol: 'email', Endpoint: 'oncall@shop.example' }),
    Elsewhere: subscription({ TopicArn: 'arn:other', Protocol: 'sqs', Endpoint: QUEUE }),
  },
  async (arn, event) =>
    arn.endsWith('broken')
      ? { ok: false, failure: { errorType: 'Error', errorMessage: 'broken' } }
      : { ok: true, value: { arn, event } },
)
const events = new EventBridgeClient(client)
beforeEach(() => void sent.splice(0))

const put = (...Entries: ConstructorParameters<typeof PutEventsCommand>[0]['Entries'] & object) =>
  events.send(new PutEventsCommand({ Entries }))
const opened = { Source: 'notices', DetailType: 'CaseOpened', Detail: '{"caseId":"c"}', EventBusName: 'facts' }

describe('an event', () => {
  test('reaches every target of the rules that it fits, in the shape that each wants', async () => {
    const answer = await put(opened)
    expect(answer).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }] })
    expect(sent).toEqual([
      {
        arn: FUNCTION,
        payload: expect.objectContaining({
          version: '0',
          id: answer.Entries?.[0]?.EventId,
          source: 'notices',
          'detail-type': 'CaseOpened',
          detail: { caseId: 'c' },
          account: '000000000000',
          region: 'eu-west-1',
        }),
      },
      { arn: QUEUE, payload: { caseId: 'c' } },
      { arn: QUEUE, payload: { fixed: true } },
    ])
  })

  test('reaches nobody on another bus, of another kind, or behind a rule that is switched off', async () => {
    await put({ ...opened, EventBusName: 'default' }, { ...opened, DetailType: 'CaseClosed' })
    expect(sent).toEqual([])
  })

  test('finds its bus by name and by ARN', async () => {
    const other = { ...opened, Source: 'other', DetailType: 'x' }
    await put(other, { ...other, EventBusName: 'arn:aws:events:eu-west-1:000000000000:event-bus/facts' })
    expect(sent).toHaveLength(2)
  })

  test('can be looked at afterwards, the last thousand', async () => {
    for (let at = 0; at < 1001; at++) bus.put({ source: 'test', 'detail-type': `n${at}`, detail: {}, bus: 'default' })
    const recent = bus.recent()
    expect([recent.length, recent[0]?.['detail-type'], recent.at(-1)?.['detail-type']]).toEqual([1000, 'n1', 'n1000'])
  })
})

describe('a notification', () => {
  const publish = (form: Record<string, string>) => fetch(endpoint, { method: 'POST', body: new URLSearchParams(form) })

  test('reaches functions and queues that subscribed, and no mail leaves', async () => {
    const TopicArn = 'arn:aws:sns:eu-west-1:000000000000:alarms'
    const answer = await publish({ Action: 'Publish', TopicArn, Message: '{"alarm":"late"}' })
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<PublishResult>')])
    const notification = expect.objectContaining({ Type: 'Notification', TopicArn, Message: '{"alarm":"late"}' })
    await vi.waitFor(() =>
      expect(sent).toEqual([
        { arn: FUNCTION, payload: { Records: [expect.objectContaining({ EventSource: 'aws:sns', Sns: notification })] } },
        { arn: QUEUE, payload: notification },
        { arn: `${QUEUE}-raw`, payload: { alarm: 'late' } },
      ]),
    )
  })

  test('is all that SNS is asked for here', async () => {
    expect((await publish({ Action: 'CreateTopic' })).status).toBe(400)
  })
})

describe('a function', () => {
  const invoke = (name: string, headers: Record<string, string> = {}) =>
    fetch(`${endpoint}/2015-03-31/functions/${encodeURIComponent(name)}/invocations`, {
      method: 'POST',
      body: '{"a":1}',
      headers,
    })

  test('can be invoked through the endpoint, and waited for', async () => {
    expect(await (await invoke(FUNCTION)).json()).toEqual({ arn: FUNCTION, event: { a: 1 } })
  })

  test('that failed says so in a header, as Lambda does', async () => {
    const answer = await invoke('broken')
    expect([answer.status, answer.headers.get('x-amz-function-error')]).toEqual([200, 'Unhandled'])
    expect(await answer.json()).toEqual({ errorType: 'Error', errorMessage: 'broken' })
  })

  test('need not be waited for', async () => {
    expect((await invoke(FUNCTION, { 'x-amz-invocation-type': 'Event' })).status).toBe(202)
  })
})

test('an operation that nobody emulates is refused by its name', async () => {
  const answer = await fetch(endpoint, { method: 'POST', headers: { 'x-amz-target': 'TrentService.ReEncrypt' }, body: '{}' })
  expect(await answer.json()).toEqual({
    __type: 'UnknownOperationException',
    message: 'The local runner does not emulate TrentService.ReEncrypt.',
  })
})
