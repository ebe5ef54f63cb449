import * as z from 'zod'

/** Symbols of references: digits and letters without 0, O, 1 and I, so that they survive being read aloud. */
export const REFERENCE_SYMBOLS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Reference and id of a notice, for example `NA-7F3K-92QD-XM4`: ten symbols and one check symbol. */
export const noticeId = z.string().regex(/^NA-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{3}$/)

/** Id of a case: twenty symbols from the hash of its content, and which case on that content it is. */
export const caseId = z.string().regex(/^[2-9A-HJ-NP-Z]{20}-[1-9]\d{0,5}$/)

/** Ids that we make: decisions, signals, orders, facts. Letters, digits, dots, hyphens; at most 120 characters. */
export const ownId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,119}$/)

/** Ids that a platform gives its own contents and recipients. They appear in paths, so no slash and no space. */
export const platformId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._~:-]{0,127}$/)

/** An instant in UTC with milliseconds, for example `2026-11-24T08:30:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 })

/** A calendar day, for example `2026-11-24`. */
export const day = z.iso.date()

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export type Instant = z.infer<typeof instant>
