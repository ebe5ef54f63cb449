import { noticeId, REFERENCE_SYMBOLS } from '../dsa/identifiers.ts'

/** Symbols before the check symbol. */
export const REFERENCE_LENGTH = 10

/** Makes a reference of ten symbols: `7F3K92QDXM` becomes `NA-7F3K-92QD-XM4`. The last one is a check symbol. */
export const referenceFrom = (symbols: string): string => written('NA', symbols)

/** The same of a complaint: `CO-7F3K-92QD-XM4`. */
export const complaintReferenceFrom = (symbols: string): string => written('CO', symbols)

function written(of: 'NA' | 'CO', symbols: string): string {
  const checked = symbols + checkSymbolOf(symbols)
  return `${of}-${checked.slice(0, 4)}-${checked.slice(4, 8)}-${checked.slice(8)}`
}

/** Whether a text is a reference exactly as we write it, with the right check symbol. */
export const isReference = (text: string): boolean => noticeId.safeParse(text).success && remainderOf(bare(text).slice(2)) === 0

/** Reads what a person typed or dictated: small letters, missing or other dashes, no `NA`. Nothing if it is not a reference. */
export function readReference(text: string): string | undefined {
  const symbols = bare(text.toUpperCase())
  const eleven = symbols.length === REFERENCE_LENGTH + 3 && symbols.startsWith('NA') ? symbols.slice(2) : symbols
  if (eleven.length !== REFERENCE_LENGTH + 1) return undefined
  const reference = `NA-${eleven.slice(0, 4)}-${eleven.slice(4, 8)}-${eleven.slice(8)}`
  return isReference(reference) ? reference : undefined
}

const bare = (text: string): string => text.replace(/[\s.\-\u2010-\u2015_]/g, '')

const checkSymbolOf = (symbols: string): string => REFERENCE_SYMBOLS.charAt(timesTwo(remainderOf(symbols)))

/**
 * The symbols as a polynomial over the field of 32 elements, at its generator. As no two places have the same weight, one
 * wrong symbol and any two exchanged symbols change the remainder; Luhn's sum misses one exchange in 496 with 32 symbols.
 */
const remainderOf = (symbols: string): number =>
  [...symbols].reduce((sum, symbol) => timesTwo(sum) ^ REFERENCE_SYMBOLS.indexOf(symbol), 0)

/** Times the generator, modulo x⁵ + x² + 1. */
const timesTwo = (element: number): number => (element & 16 ? (element << 1) ^ 0b100101 : element << 1)
