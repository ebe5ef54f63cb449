import type { CanonicalLocation } from './canonical-location.ts'

/**
 * What a content is known by. The platform's own id is the stronger identity: several addresses and its number lead to it.
 * `registeredContentId` is the id under which the platform registered the address or the number, if it did.
 */
export const contentKeyOf = (location: CanonicalLocation, registeredContentId?: string): string =>
  registeredContentId === undefined ? location.key : `content:${registeredContentId}`
