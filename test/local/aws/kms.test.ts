import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateDataKeyWithoutPlaintextCommand,
  KMSClient,
} from '@aws-sdk/client-kms'
import { describe, expect, test } from 'vitest'
import { openMasterKey } from '../../../local/aws/kms.ts'
import { aCloud } from './a-cloud.ts'

const { client, stateDir } = await aCloud({
  Customer: { Type: 'AWS::KMS::Key' },
  Other: { Type: 'AWS::KMS::Key' },
  Alias: {
    Type: 'AWS::KMS::Alias',
    Properties: { AliasName: 'alias/notices', TargetKeyId: { 'Fn::GetAtt': ['Customer', 'Arn'] } },
  },
})
const kms = new KMSClient(client)
const KEY = 'arn:aws:kms:eu-west-1:000000000000:key/shop-Customer'
const context = { purpose: 'month-key', month: '2026-11' }
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()

const encrypted = async (EncryptionContext: Record<string, string> | undefined = context) =>
  (await kms.send(new EncryptCommand({ KeyId: 'alias/notices', Plaintext: Buffer.from('secret'), EncryptionContext })))
    .CiphertextBlob

describe('the customer key', () => {
  test('opens what it closed, whoever of its names is used, and says which key it was', async () => {
    const CiphertextBlob = await encrypted()
    for (const KeyId of ['shop-Customer', KEY, 'alias/notices', 'arn:aws:kms:eu-west-1:000000000000:alias/notices', undefined]) {
      const opened = await kms.send(new DecryptCommand({ CiphertextBlob, KeyId, EncryptionContext: context }))
      expect([text(opened.Plaintext), opened.KeyId]).toEqual(['secret', KEY])
    }
  })

  test('hands out a data key together with the same key closed', async () => {
    const made = await kms.send(new GenerateDataKeyCommand({ KeyId: KEY, KeySpec: 'AES_256', EncryptionContext: context }))
    expect(made.Plaintext).toHaveLength(32)
    const opened = await kms.send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob, EncryptionContext: context }))
    expect(opened.Plaintext).toEqual(made.Plaintext)
  })

  test('hands out a closed data key only, where nobody needs it yet', async () => {
    const made = await kms.send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId: KEY, KeySpec: 'AES_128' }))
    expect(made).not.toHaveProperty('Plaintext')
    expect((await kms.send(new DecryptCommand({ CiphertextBlob: made.CiphertextBlob }))).Plaintext).toHaveLength(16)
  })

  test('does not show what is inside', async () => {
    expect(text(await encrypted())).not.toContain('secret')
    expect(await encrypted()).not.toEqual(await encrypted())
  })

  test('is there', async () => {
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: 'alias/notices' }))
    expect(KeyMetadata).toMatchObject({ Arn: KEY, KeyState: 'Enabled' })
  })
})

describe('what was closed', () => {
  const opening = async (parts: Partial<ConstructorParameters<typeof DecryptCommand>[0]>) =>
    kms.send(new DecryptCommand({ CiphertextBlob: await encrypted(), EncryptionContext: context, ...parts }))

  test('opens with the same context in any order, and with no other', async () => {
    expect(text((await opening({ EncryptionContext: { month: '2026-11', purpose: 'month-key' } })).Plaintext)).toBe('secret')
    for (const EncryptionContext of [undefined, { ...context, month: '2026-12' }, { purpose: 'month-key' }])
      await expect(opening({ EncryptionContext })).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
  })

  test('does not open when a byte of it was changed', async () => {
    const CiphertextBlob = Buffer.from((await encrypted()) ?? [])
    CiphertextBlob[CiphertextBlob.length - 1] = (CiphertextBlob.at(-1) ?? 0) ^ 1
    await expect(opening({ CiphertextBlob })).rejects.toMatchObject({ name: 'InvalidCiphertextException' })
  })

  test('does not open in the name of another key', async () => {
    await expect(opening({ KeyId: 'shop-Other' })).rejects.toMatchObject({ name: 'IncorrectKeyException' })
  })
})

test('a key that the template does not have is not found', async () => {
  await expect(kms.send(new EncryptCommand({ KeyId: 'alias/unknown', Plaintext: Buffer.from('x') }))).rejects.toMatchObject({
    name: 'NotFoundException',
    message: "Key 'alias/unknown' does not exist",
  })
})

test('the key behind all keys outlives a restart and is for its owner only', () => {
  const file = join(stateDir, 'kms.key')
  expect(openMasterKey(file)).toEqual(readFileSync(file))
  expect(statSync(file).mode & 0o777).toBe(0o600)
})
