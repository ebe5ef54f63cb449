import * as z from 'zod'
import { message } from '../../../events/messages.ts'
import { type Fact, fact as factSchema, SUBSCRIBERS } from '../../../events/subscriptions.ts'
import { effectKey, type Key, PENDING_INDEX, PENDING_SHARDS } from '../keys.ts'
import type { Due, PendingStore } from '../stores.ts'
import { type Access, type Item, query, read, update } from './access.ts'
import { factsOfDecision, factsOfItem } from './stream-facts.ts'

const retry = z.object({ ...message.shape, subscriber: z.enum(SUBSCRIBERS) })

export function pendingStore(access: Access): PendingStore {
  return {
    async due(now, limit) {
      const shards = Array.from({ length: PENDING_SHARDS }, (_, shard) =>
        overdue(access, { shard: `PENDING#${shard}`, now, limit }),
      )
      const keys = (await Promise.all(shards)).flat().sort((a, b) => (String(a['pendingDue']) < String(b['pendingDue']) ? -1 : 1))
      const entries = await Promise.all(keys.slice(0, limit).map((key) => entryOf(access, key)))
      return entries.filter((entry) => entry !== undefined).sort((a, b) => a.message.fact.at.localeCompare(b.message.fact.at))
    },

    /** Only while the mark is still there: what was finished meanwhile stays finished. */
    async postpone(key, dueAt) {
      const { pk, sk } = keyFrom(key)
      await update(
        access,
        { pk, sk },
        {
          UpdateExpression: 'SET pendingDue = :due',
          ConditionExpression: 'attribute_exists(pendingShard)',
          ExpressionAttributeValues: { ':due': `${dueAt}#${pk}` },
        },
      )
    },
  }
}

const overdue = (
  access: Access,
  { shard, now, limit }: { readonly shard: string; readonly now: string; readonly limit: number },
): Promise<readonly Item[]> =>
  query(access, {
    IndexName: PENDING_INDEX.name,
    KeyConditionExpression: 'pendingShard = :shard AND pendingDue < :now',
    ExpressionAttributeValues: { ':shard': shard, ':now': `${now}~` },
    Limit: limit,
  })

async function entryOf(access: Access, indexed: Item): Promise<Due | undefined> {
  const key = { pk: String(indexed['pk']), sk: String(indexed['sk']) }
  const item = await read(access, key)
  if (item?.['pendingShard'] === undefined) return undefined
  if (key.sk === 'RETRY') {
    const { subscriber, ...told } = retry.parse(item)
    return { message: told, subscriber, key: JSON.stringify(key) }
  }
  if (key.sk.startsWith('ACKNOWLEDGED#'))
    return { message: { fact: factSchema.parse(item['fact']) }, subscriber: undefined, key: JSON.stringify(key) }
  const fact = key.sk.startsWith('DECISION#') ? await factOfDecision(access, item) : factsOfItem(key.pk, key.sk, item)[0]
  return fact && { message: { fact }, subscriber: undefined, key: JSON.stringify(key) }
}

/** What a decision waits for: first that it takes effect, then that everyone is told that it did. */
async function factOfDecision(access: Access, item: Item): Promise<Fact | undefined> {
  const [decided, effect] = factsOfDecision(item)
  if (effect || decided?.type !== 'CaseDecided') return effect
  const recorded = await read(access, effectKey(decided.caseId, decided.decisionId))
  return recorded ? factSchema.parse(recorded['fact']) : decided
}

const keyFrom = (key: string): Key => z.object({ pk: z.string(), sk: z.string() }).parse(JSON.parse(key))
