import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeQueues, type Queues } from '../../../local/queues.ts'
import { readSettings } from '../../../local/settings.ts'

const PORT = 18_390
const bucket = `http://127.0.0.1:${PORT}/evidence`
let queues: Queues

beforeAll(async () => {
  queues = makeQueues(readSettings({}, []))
  await queues.listen(PORT)
  await queues.makeBucket('evidence')
})
afterAll(() => queues.stop())

interface Upload {
  readonly bytes?: number
  readonly type?: string
  readonly key?: string
  readonly expiresInSeconds?: number
  readonly extra?: Readonly<Record<string, string>>
}

/** As a browser posts a form: at most 1,000 bytes, only PNG, only below one notice. */
async function post({ bytes = 500, type = 'image/png', key = 'NA-1/photo', expiresInSeconds = 60, extra = {} }: Upload) {
  const policy = {
    expiration: new Date(Date.now() + expiresInSeconds * 1000).toISOString(),
    conditions: [
      { bucket: 'evidence' },
      ['starts-with', '$key', 'NA-1/'],
      ['eq', '$Content-Type', 'image/png'],
      ['content-length-range', 1, 1000],
    ],
  }
  const form = new FormData()
  const fields = { key, 'Content-Type': type, policy: Buffer.from(JSON.stringify(policy)).toString('base64'), ...extra }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob(['x'.repeat(bytes)]), 'photo.png')
  const answer = await fetch(bucket, { method: 'POST', body: form })
  return { status: answer.status, code: /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] }
}

test('a file that keeps to the policy is stored', async () => {
  expect((await post({})).status).toBe(204)
  expect((await fetch(`${bucket}/NA-1/photo`)).status).toBe(200)
})

test.each<[string, Upload, string]>([
  ['is larger than allowed', { bytes: 1001 }, '400 EntityTooLarge'],
  ['is empty', { bytes: 0 }, '400 EntityTooSmall'],
  ['is of another type', { type: 'text/html' }, '403 AccessDenied'],
  ['goes below another notice', { key: 'NA-2/photo' }, '403 AccessDenied'],
  ['comes after the policy has expired', { expiresInSeconds: -1 }, '403 AccessDenied'],
  ['brings a field that the policy does not name', { extra: { acl: 'public-read' } }, '403 AccessDenied'],
  ['has a policy that cannot be read', { extra: { policy: 'e30=' } }, '400 InvalidPolicyDocument'],
])('a file that %s is refused as S3 refuses it', async (_, upload, answer) => {
  const { status, code } = await post({ key: 'NA-1/refused', ...upload })
  expect(`${status} ${code}`).toBe(answer)
  expect((await fetch(`${bucket}/NA-1/refused`)).status).toBe(404)
})
