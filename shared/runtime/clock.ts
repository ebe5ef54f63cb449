import type { Instant } from '../dsa/identifiers.ts'

/** The instant now, UTC with milliseconds. Read per request, never at load: an environment lives for hours. */
export const now = (): Instant => new Date().toISOString()
