import type { CloudFormationCustomResourceEvent, Context } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { handler } from '../../../functions/create-secrets/handler.ts'
import { holds, tokenFor } from '../../../shared/runtime/links.ts'
import { aReference, NOON } from '../../support/builders.ts'
import { type AwsAnswer, type AwsCall, answeringAws } from './answering-aws.ts'

let aws: Awaited<ReturnType<typeof answeringAws>>
let answer: (call: AwsCall) => AwsAnswer

beforeAll(async () => {
  aws = await answeringAws((call) => answer(call))
})
afterAll(() => aws.stop())
beforeEach(() => {
  aws.calls.length = 0
  answer = () => ({})
})

const deploy = (kind: CloudFormationCustomResourceEvent['RequestType']) => {
  const common = {
    ServiceToken: 'token',
    ResponseURL: `${aws.url}/answer`,
    StackId: 'stack',
    RequestId: 'request',
    LogicalResourceId: 'Secrets',
    ResourceType: 'Custom::Secrets',
    ResourceProperties: { ServiceToken: 'token', Prefix: '/notice-and-action/live' },
  }
  const existing = { ...common, PhysicalResourceId: 'secrets:/notice-and-action/live' }
  const events: Readonly<Record<typeof kind, CloudFormationCustomResourceEvent>> = {
    Create: { ...common, RequestType: 'Create' },
    Update: { ...existing, RequestType: 'Update', OldResourceProperties: common.ResourceProperties },
    Delete: { ...existing, RequestType: 'Delete' },
  }
  return handler(events[kind], { logStreamName: 'the-stream' } as Context)
}
const parameters = () => aws.calls.flatMap(({ target, body }) => (target === 'AmazonSSM.PutParameter' ? [body] : []))
const answers = () => aws.calls.flatMap(({ target, body }) => (target === 'PUT /answer' ? [body] : []))
const secretIn = (name: string) => JSON.parse(String(parameters().find(({ Name }) => String(Name).endsWith(name))?.['Value']))

test('a first deployment makes a key for secret links and a secret for webhooks, sealed, by chance, and never over an old one', async () => {
  await deploy('Create')
  expect(parameters()).toMatchObject([
    { Name: '/notice-and-action/live/link-keys', Type: 'SecureString', Overwrite: false },
    { Name: '/notice-and-action/live/webhook-secrets', Type: 'SecureString', Overwrite: false },
  ])
  const first = [secretIn('link-keys'), secretIn('webhook-secrets')]
  expect(Buffer.from(first[0].keys['1'], 'base64')).toHaveLength(32)
  expect(Buffer.from(first[1].current.replace('whsec_', ''), 'base64')).toHaveLength(32)
  const signed = { purpose: 'status', subject: aReference() } as const
  expect(holds(first[0], tokenFor(first[0], first[0].current, signed), signed)).toBe(true)
  aws.calls.length = 0
  await deploy('Create')
  expect(secretIn('link-keys').keys['1']).not.toBe(first[0].keys['1'])
  expect(answers()).toMatchObject([{ Status: 'SUCCESS', RequestId: 'request', LogicalResourceId: 'Secrets' }])
})

test('secrets that are there already stay, and the deployment goes on', async () => {
  answer = ({ target }) =>
    target === 'AmazonSSM.PutParameter' ? { status: 400, body: { __type: 'ParameterAlreadyExists', message: 'is there' } } : {}
  await deploy('Update')
  expect(answers()).toMatchObject([{ Status: 'SUCCESS', PhysicalResourceId: 'secrets:/notice-and-action/live' }])
})

test('when the stack goes, no secret is touched', async () => {
  await deploy('Delete')
  expect(parameters()).toEqual([])
  expect(answers()).toMatchObject([{ Status: 'SUCCESS' }])
})

test('what goes wrong ends the deployment, says where to look, and tells no secret', async () => {
  answer = ({ target }) =>
    target === 'AmazonSSM.PutParameter' ? { status: 400, body: { __type: 'AccessDeniedException', message: NOON } } : {}
  await deploy('Create')
  expect(answers()).toMatchObject([{ Status: 'FAILED', Reason: 'AccessDeniedException; see the log stream the-stream' }])
  expect(JSON.stringify(answers())).not.toContain('whsec_')
})

test('if CloudFormation does not take the answer, the function fails, so that it is called again', async () => {
  answer = ({ target }) => ({ status: target === 'PUT /answer' ? 403 : 200 })
  await expect(deploy('Delete')).rejects.toThrow('403')
})
