import type { Fact } from '../../../events/subscriptions.ts'
import type { Stores } from '../stores.ts'
import { casesInMemory } from './cases.ts'
import { complaintsInMemory } from './complaints.ts'
import { deliveriesInMemory } from './deliveries.ts'
import { dutiesInMemory } from './duties.ts'
import { emptyMemory } from './memory.ts'
import { noticesInMemory } from './notices.ts'
import { authoritiesInMemory, contentsInMemory, onceInMemory, platformKeysInMemory, recipientsInMemory } from './others.ts'
import { pendingInMemory } from './pending.ts'
import { publicationsInMemory } from './publications.ts'

/** Twins of the stores for tests, held to the same contract suite; `facts` is what the table's stream would have told. */
export function inMemoryStores(
  hosts: readonly string[] = ['shop.example', 'www.shop.example'],
): Stores & { readonly facts: readonly Fact[] } {
  const memory = emptyMemory()
  return {
    facts: memory.facts,
    notices: noticesInMemory(memory),
    cases: casesInMemory(memory),
    complaints: complaintsInMemory(memory),
    duties: dutiesInMemory(memory),
    contents: contentsInMemory(memory, hosts),
    recipients: recipientsInMemory(memory),
    authorities: authoritiesInMemory(memory),
    deliveries: deliveriesInMemory(memory),
    publications: publicationsInMemory(memory),
    pending: pendingInMemory(memory),
    once: onceInMemory(memory),
    platformKeys: platformKeysInMemory(memory),
  }
}
