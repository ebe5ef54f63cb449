import * as z from 'zod'
import { keyManagement } from '../../runtime/aws.ts'
import { monthKey } from '../keys.ts'
import type { WrappingKeys } from '../sealing.ts'
import { type Access, putNew, read } from './access.ts'

const stored = z.object({ wrapped: z.instanceof(Uint8Array) })

/**
 * The wrapping key of each month, itself wrapped by the customer key. Made by whoever first needs it, unwrapped once per
 * environment: key management is called once at a cold start, not once per notice.
 */
export function monthKeys(access: Access, customerKeyId: string): WrappingKeys {
  const known = new Map<string, Promise<Uint8Array>>()
  return (keyId) => {
    const found = known.get(keyId) ?? unwrapped(access, keyId, customerKeyId)
    known.set(keyId, found)
    found.catch(() => known.delete(keyId))
    return found
  }
}

async function unwrapped(access: Access, keyId: string, customerKeyId: string): Promise<Uint8Array> {
  const context = { purpose: 'month-key', month: keyId }
  const { DecryptCommand } = await import('@aws-sdk/client-kms')
  const { wrapped } = stored.parse(
    (await read(access, monthKey(keyId))) ?? (await made(access, keyId, { customerKeyId, context })),
  )
  const { Plaintext } = await (await keyManagement()).send(
    new DecryptCommand({ CiphertextBlob: wrapped, EncryptionContext: context, KeyId: customerKeyId }),
  )
  if (Plaintext?.length !== 32) throw new Error(`the key of ${keyId} could not be unwrapped`)
  return Plaintext
}

/** Of two that make it at one moment, one is kept, and both use that one. */
async function made(
  access: Access,
  keyId: string,
  of: { readonly customerKeyId: string; readonly context: Record<string, string> },
) {
  const { GenerateDataKeyWithoutPlaintextCommand } = await import('@aws-sdk/client-kms')
  const command = new GenerateDataKeyWithoutPlaintextCommand({
    KeyId: of.customerKeyId,
    KeySpec: 'AES_256',
    EncryptionContext: of.context,
  })
  const { CiphertextBlob } = await (await keyManagement()).send(command)
  await putNew(access, { ...monthKey(keyId), wrapped: CiphertextBlob })
  return read(access, monthKey(keyId))
}
