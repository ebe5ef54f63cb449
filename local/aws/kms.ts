import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type { System } from '../template/system.ts'
import { AwsError, type Fields, type Operations } from './operations.ts'

/** One random key in the state folder stands for what AWS keeps in its hardware. Lose it, and what it wrapped is unreadable. */
export function openMasterKey(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    const key = randomBytes(32)
    writeFileSync(file, key, { mode: 0o600 })
    return key
  }
}

export type KeyNames = Readonly<Record<string, string>>

/** Ids, aliases and ARNs of the template's keys, all leading to the ARN. */
export function provisionKeys(system: System): KeyNames {
  const { region, account } = system.place
  const names: Record<string, string> = {}
  for (const key of system.ofType('AWS::KMS::Key')) {
    const arn = `arn:aws:kms:${region}:${account}:key/${key.name}`
    system.assign(key, { Ref: key.name, KeyId: key.name, Arn: arn })
    Object.assign(names, { [key.name]: arn, [arn]: arn })
  }
  for (const alias of system.ofType('AWS::KMS::Alias')) {
    const { AliasName, TargetKeyId } = system.properties<{ AliasName: string; TargetKeyId: string }>(alias)
    const target = names[TargetKeyId] ?? TargetKeyId
    system.assign(alias, { Ref: AliasName })
    Object.assign(names, { [AliasName]: target, [`arn:aws:kms:${region}:${account}:${AliasName}`]: target })
  }
  return names
}

export function kmsOperations(master: Buffer, names: KeyNames): Operations {
  const keyOf = ({ KeyId }: Fields) => names[String(KeyId)] ?? notFound(String(KeyId))
  const wrap = (input: Fields, plaintext: Buffer) => seal(master, { key: keyOf(input), context: contextOf(input), plaintext })
  const dataKey = (input: Fields) => {
    const plaintext = randomBytes(Number(input['NumberOfBytes'] ?? (input['KeySpec'] === 'AES_128' ? 16 : 32)))
    return { Plaintext: plaintext.toString('base64'), CiphertextBlob: wrap(input, plaintext), KeyId: keyOf(input) }
  }
  return {
    GenerateDataKey: dataKey,
    GenerateDataKeyWithoutPlaintext: (input) => {
      const { CiphertextBlob, KeyId } = dataKey(input)
      return { CiphertextBlob, KeyId }
    },
    Encrypt: (input) => ({
      CiphertextBlob: wrap(input, Buffer.from(String(input['Plaintext']), 'base64')),
      KeyId: keyOf(input),
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    }),
    Decrypt: (input) => {
      const { key, plaintext } = open(master, Buffer.from(String(input['CiphertextBlob']), 'base64'), contextOf(input))
      if (input['KeyId'] !== undefined && keyOf(input) !== key)
        throw new AwsError(
          'IncorrectKeyException',
          'The key ID in the request does not identify a CMK that can perform this operation.',
        )
      return { Plaintext: plaintext.toString('base64'), KeyId: key, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' }
    },
    DescribeKey: (input) => ({
      KeyMetadata: { KeyId: keyOf(input).split('/').pop(), Arn: keyOf(input), Enabled: true, KeyState: 'Enabled' },
    }),
  }
}

interface Sealed {
  readonly key: string
  readonly context: string
  readonly plaintext: Buffer
}

/** Length of the key's ARN, ARN, 12 bytes of nonce, 16 of tag, ciphertext. The context is authenticated, as KMS does it. */
function seal(master: Buffer, { key, context, plaintext }: Sealed): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(Buffer.from(`${key}\n${context}`))
  const sealed = Buffer.concat([cipher.update(plaintext), cipher.final()])
  return Buffer.concat([Buffer.from([key.length]), Buffer.from(key), nonce, cipher.getAuthTag(), sealed]).toString('base64')
}

function open(master: Buffer, blob: Buffer, context: string): Sealed {
  const start = 1 + (blob[0] ?? 0)
  const key = blob.subarray(1, start).toString()
  try {
    const decipher = createDecipheriv('aes-256-gcm', master, blob.subarray(start, start + 12)).setAAD(
      Buffer.from(`${key}\n${context}`),
    )
    decipher.setAuthTag(blob.subarray(start + 12, start + 28))
    return { key, context, plaintext: Buffer.concat([decipher.update(blob.subarray(start + 28)), decipher.final()]) }
  } catch {
    throw new AwsError('InvalidCiphertextException', 'The ciphertext is not valid, or the encryption context is another one.')
  }
}

function contextOf({ EncryptionContext }: Fields): string {
  return JSON.stringify(Object.entries((EncryptionContext ?? {}) as Fields).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function notFound(id: string): never {
  throw new AwsError('NotFoundException', `Key '${id}' does not exist`)
}
