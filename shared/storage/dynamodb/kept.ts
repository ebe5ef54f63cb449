import * as z from 'zod'
import type { Settings } from '../../runtime/settings.ts'
import type { Key } from '../keys.ts'
import type { Sealer } from '../sealing.ts'
import { type Access, type Item, update } from './access.ts'

export interface Sealing {
  readonly sealer: Sealer
  readonly retention: Settings['retention']
}

/** What is not finished by then is told again: long after the stream would have done it, long before anyone waits. */
export const RETELL_AFTER_MINUTES = 5

/** Why something is kept and until when; DynamoDB deletes it after `ttl` (seconds). */
export const kept = (retentionClass: 'notice' | 'contact' | 'authority', eraseAfter: string) => ({
  retentionClass,
  eraseAfter,
  ttl: Math.ceil(Date.parse(eraseAfter) / 1000),
})

export function inMonths(from: string, months: number): string {
  const date = new Date(from)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString()
}

export const minutesAfter = (from: string, minutes: number): string => new Date(Date.parse(from) + minutes * 60_000).toISOString()

/** Clears the pending mark, if it is still there. */
export async function settled(access: Access, key: Key): Promise<void> {
  await update(access, key, {
    UpdateExpression: 'REMOVE pendingShard, pendingDue',
    ConditionExpression: 'attribute_exists(pendingShard)',
  })
}

const sealedItem = z.object({
  pk: z.string(),
  sk: z.string(),
  sealed: z.instanceof(Uint8Array),
  wrappedKey: z.instanceof(Uint8Array),
  keyId: z.string(),
})

/** The texts of an item; nothing where the item is not there, or its texts were erased. */
export async function opened(sealer: Sealer, item: Item | undefined): Promise<object | undefined> {
  const parsed = sealedItem.safeParse(item)
  if (!parsed.success) return undefined
  const { pk, sk } = parsed.data
  return z.looseObject({}).parse(await sealer.open(pk + sk, parsed.data))
}
