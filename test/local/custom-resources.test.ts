import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCustomResources } from '../../local/custom-resources.ts'
import type { Answer } from '../../local/lambda/messages.ts'
import { provisionNames } from '../../local/provision.ts'
import { portsFrom } from '../../local/settings.ts'
import { aStateFolder, aSystem } from './a-system.ts'

interface Event {
  readonly ResponseURL: string
  readonly RequestType: string
  readonly LogicalResourceId: string
  readonly ResourceProperties: object
}

const MAKER = { 'Fn::GetAtt': ['Maker', 'Arn'] }
const maker = (Runtime = 'nodejs24.x') => ({ Type: 'AWS::Lambda::Function', Properties: { Runtime, Code: { S3Key: 'a.zip' } } })
const made = (properties: object = {}, Type = 'Custom::Secrets') => ({
  Type,
  Properties: { ServiceToken: MAKER, Prefix: '/shop', ...properties },
})

function aDeployment(file = join(aStateFolder(), 'custom-resources.json')) {
  const events: Event[] = []
  const run = async (
    resources: Parameters<typeof aSystem>[0],
    answer: (event: Event) => Promise<unknown> | unknown = (event) =>
      respond(event, { Status: 'SUCCESS', PhysicalResourceId: 'made', Data: { Count: 2 } }),
  ) => {
    const system = aSystem({ Maker: maker(), ...resources })
    provisionNames(system, portsFrom(8080))
    await runCustomResources(system, {
      file,
      invoke: async (_, event): Promise<Answer> => {
        events.push(event as Event)
        return { ok: true, value: await answer(event as Event) }
      },
    })
    return system
  }
  return { events, run }
}

const respond = async ({ ResponseURL }: Event, response: object) =>
  void (await fetch(ResponseURL, { method: 'PUT', body: JSON.stringify(response) }))

describe('a custom resource of ours', () => {
  test('is made by its function, and others find what it answered', async () => {
    const { events, run } = aDeployment()
    const system = await run({ Made: made() })
    expect(events).toMatchObject([{ RequestType: 'Create', LogicalResourceId: 'Made', ResourceProperties: { Prefix: '/shop' } }])
    const [resource] = system.ofType('Custom::Secrets')
    expect(resource && ['Ref', 'Count'].map((name) => system.value(resource, name))).toEqual(['made', '2'])
  })

  test('is not made again at the next start, unless something about it has changed', async () => {
    const { events, run } = aDeployment()
    await run({ Made: made() })
    const again = await run({ Made: made() })
    expect(events).toHaveLength(1)
    const [resource] = again.ofType('Custom::Secrets')
    expect(resource && again.value(resource, 'Ref')).toBe('made')
    await run({ Made: made({ Prefix: '/other' }) })
    expect(events).toHaveLength(2)
  })

  test('that could not be made fails the start with the reason, and is tried again', async () => {
    const { events, run } = aDeployment()
    const failing = (event: Event) => respond(event, { Status: 'FAILED', Reason: 'no permission' })
    await expect(run({ Made: made() }, failing)).rejects.toThrow('Custom resource Made failed: no permission')
    await run({ Made: made() })
    expect(events).toHaveLength(2)
  })

  test('may answer by what its function returns', async () => {
    const { run } = aDeployment()
    const system = await run({ Made: made() }, () => ({ PhysicalResourceId: 'returned' }))
    const [resource] = system.ofType('Custom::Secrets')
    expect(resource && system.value(resource, 'Ref')).toBe('returned')
  })

  test('answers at an address of this machine only', async () => {
    const { events, run } = aDeployment()
    await run({ Made: made() })
    expect(events[0]?.ResponseURL).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//)
  })
})

describe('a custom resource of somebody else', () => {
  test('fails the start where no Node function of ours stands behind it', async () => {
    const { run } = aDeployment()
    await expect(run({ Maker: maker('python3.13'), Made: made() })).rejects.toThrow(
      'Custom::Secrets Made is not answered by a Node function of ours, so the local runner cannot run it.',
    )
  })

  test('is none of its business where the runner does that work itself', async () => {
    const { events, run } = aDeployment()
    await run({ Files: made({}, 'Custom::CDKBucketDeployment'), Emptied: made({}, 'Custom::S3AutoDeleteObjects') })
    expect(events).toEqual([])
  })
})
