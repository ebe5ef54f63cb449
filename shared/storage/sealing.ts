import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Personal texts of one subject, unreadable without its own key. Removing `wrappedKey` erases them for good. */
export interface Sealed {
  readonly sealed: Uint8Array
  readonly wrappedKey: Uint8Array
  /** The month whose key wraps `wrappedKey`. */
  readonly keyId: string
}

export interface Sealer {
  /** `subject` is bound to what is sealed: it opens nowhere else. */
  seal(subject: string, texts: unknown, at: string): Promise<Sealed>
  /** Throws if it was changed, or belongs to another subject. */
  open(subject: string, sealed: Sealed): Promise<unknown>
}

/** Gives the 32-byte wrapping key of a month (`yyyy-mm`). */
export type WrappingKeys = (keyId: string) => Promise<Uint8Array>

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16
const LARGEST = 1_000_000

export function sealerWith(wrappingKeys: WrappingKeys): Sealer {
  return {
    async seal(subject, texts, at) {
      const keyId = at.slice(0, 7)
      const own = randomBytes(32)
      const sealed = encrypt(own, deflateRawSync(JSON.stringify(texts)), subject)
      return { sealed, wrappedKey: encrypt(await wrappingKeys(keyId), own, subject), keyId }
    },
    async open(subject, { sealed, wrappedKey, keyId }) {
      const own = decrypt(await wrappingKeys(keyId), wrappedKey, subject)
      return JSON.parse(inflateRawSync(decrypt(own, sealed, subject), { maxOutputLength: LARGEST }).toString('utf8'))
    },
  }
}

/** nonce ‖ tag ‖ text */
function encrypt(key: Uint8Array, text: Uint8Array, subject: string): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(subject))
  const body = Buffer.concat([cipher.update(text), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

function decrypt(key: Uint8Array, sealed: Uint8Array, subject: string): Buffer {
  const bytes = Buffer.from(sealed)
  const cipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
  cipher.setAAD(Buffer.from(subject)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
  return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()])
}
