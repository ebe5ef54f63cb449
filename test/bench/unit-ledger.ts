import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Meter } from '../support/faulty-client.ts'

export interface Entry {
  readonly step: string
  /** Which kind of item: the first words of its keys. */
  readonly item: string
  writes: number
  units: number
}

export interface Ledger {
  /** Does something as a step of that name. */
  step<T>(name: string, what: () => Promise<T>): Promise<T>
  entries(): readonly Entry[]
  units(): number
}

/** Books what a meter counts under the step that is being done and the item that is written. One write at a time. */
export function ledgerOf(client: DynamoDBDocumentClient, meter: Meter): Ledger {
  const entries = new Map<string, Entry>()
  let step = 'outside of any step'
  client.middlewareStack.add(
    (next) => async (args) => {
      const before = meter.units()
      try {
        return await next(args)
      } finally {
        book(entries, { step, item: itemOf(written.parse(args.input)), units: meter.units() - before })
      }
    },
    { step: 'initialize', priority: 'high', name: 'ledger' },
  )
  return {
    async step(name, what) {
      step = name
      return what()
    },
    entries: () => [...entries.values()],
    units: meter.units,
  }
}

function book(entries: Map<string, Entry>, { step, item, units }: Omit<Entry, 'writes'>): void {
  if (units === 0) return
  const entry = entries.get(`${step} ${item}`) ?? { step, item, writes: 0, units: 0 }
  entry.writes += 1
  entry.units += units
  entries.set(`${step} ${item}`, entry)
}

const keys = z.object({ pk: z.string(), sk: z.string() })
const one = z.object({ Item: keys.optional(), Key: keys.optional() })
const written = one.extend({
  TransactItems: z
    .array(z.object({ Put: one.optional(), Update: one.optional(), Delete: one.optional(), ConditionCheck: one.optional() }))
    .optional(),
})

/** `CASE`, `DELIVERY CONFIRMED`; of a transaction all that it writes, and what it only looks at, which costs the same. */
function itemOf({ Item, Key, TransactItems = [] }: z.infer<typeof written>): string {
  if (TransactItems.length > 0) {
    const parts = TransactItems.map(({ Put, Update, Delete, ConditionCheck }) =>
      ConditionCheck ? `${itemOf(ConditionCheck)} seen` : itemOf(Put ?? Update ?? Delete ?? {}),
    )
    return parts.join(' + ')
  }
  const { pk = '', sk = '' } = Item ?? Key ?? {}
  const [kind = '', part = ''] = [pk, sk].map((key) => key.split('#')[0])
  // What is history has the instant in the second place.
  return kind === part || kind === 'HISTORY' ? kind : `${kind} ${part}`
}
