import { createHash, randomBytes } from 'node:crypto'
import { REFERENCE_SYMBOLS } from '../dsa/identifiers.ts'

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex')

/** So many reference symbols (5 bits each, 51 at most) from the SHA-256 of a text. */
export const symbolsOf = (text: string, count: number): string => symbolsFrom(createHash('sha256').update(text).digest(), count)

/** So many reference symbols by chance. */
export const randomSymbols = (count: number): string => symbolsFrom(randomBytes(count), count)

/** The 32 symbols divide 256, so that every symbol is equally likely. */
function symbolsFrom(bytes: Uint8Array, count: number): string {
  if (count > bytes.length) throw new RangeError(`${count} symbols need as many bytes; there are ${bytes.length}`)
  return Array.from({ length: count }, (_, place) => REFERENCE_SYMBOLS.charAt((bytes[place] ?? 0) % 32)).join('')
}
