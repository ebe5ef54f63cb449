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
    async due(now, limit, unreadable = rethrow) {
      const shards = Array.from({ length: PENDING_SHARDS }, (_, shard) =>
        overdue(access, { shard: `PENDING#${shard}`, now, limit }),
      )
      const keys = (await Promise.all(shards)).flat().sort((a, b) => (String(a['pendingDue']) < String(b['pendingDue']) ? -1 : 1))
      const entries = await Promise.all(keys.slice(0, limit).map((key) => entryOf(access, key, unreadable)))
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

type Unreadable = (key: string, error: unknown) => void

const rethrow: Unreadable = (_, error) => {
  throw error
}

async function entryOf(access: Access, { pk, sk }: Item, unreadable: Unreadable): Promise<Due | undefined> {
  const at = { pk: String(pk), sk: String(sk) }
  const item = await read(access, at)
  if (item?.['pendingShard'] === undefined) return undefined
  const key = JSON.stringify(at)
  try {
    return {
      ...(at.sk === 'RETRY' ? retried(item) : { message: { fact: await factOf(access, at, item) }, subscriber: undefined }),
      key,
    }
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    unreadable(key, error)
    return undefined
  }
}

function retried(item: Item): Omit<Due, 'key'> {
  const { subscriber, ...told } = retry.parse(item)
  return { message: told, subscriber }
}

async function factOf(access: Access, { pk, sk }: Key, item: Item): Promise<Fact> {
  if (sk.startsWith('ACKNOWLEDGED#')) return factSchema.parse(item['fact'])
  return factSchema.parse(sk.startsWith('DECISION#') ? await factOfDecision(access, item) : factsOfItem(pk, sk, item)[0])
}

/** What a decision waits for: first that it takes effect, then that everyone is told that it did. */
async function factOfDecision(access: Access, item: Item): Promise<unknown> {
  const [decided, effect] = factsOfDecision(item)
  if (effect || decided?.type !== 'CaseDecided') return effect
  const recorded = await read(access, effectKey(decided.caseId, decided.decisionId))
  return recorded ? recorded['fact'] : decided
}

const keyFrom = (key: string): Key => z.object({ pk: z.string(), sk: z.string() }).parse(JSON.parse(key))
