import type { Fact } from '../../../events/subscriptions.ts'
import { canonicalLocation } from '../../domain/canonical-location.ts'
import type { Order, Signal } from '../../dsa/authority.ts'
import type { ContentVersion } from '../../dsa/content.ts'
import type { Recipient } from '../../dsa/recipient.ts'
import { sha256Hex } from '../../runtime/hashing.ts'
import { minutesAfter, RETELL_AFTER_MINUTES } from '../dynamodb/kept.ts'
import type { Stored } from '../stored.ts'
import type { AuthorityStore, ContentStore, HeldStatement, OnceStore, PlatformKeyStore, RecipientStore } from '../stores.ts'
import { type Memory, putOnce, readCopy, under } from './memory.ts'
import { mark, unmark } from './pending.ts'

export const contentsInMemory = (memory: Memory, hosts: readonly string[]): ContentStore => {
  const versions = (contentId: string) => under<ContentVersion>(memory, `content/${contentId}/`)
  return {
    async upsert(contentId, content, at) {
      for (const url of content.urls) {
        const location = canonicalLocation(url, { hosts })
        if (location.kind === 'address') memory.items.set(`alias/${location.url}`, contentId)
      }
      const { snapshotOf: _, ...told } = content
      const hash = sha256Hex(JSON.stringify(Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1))))
      const last = versions(contentId).at(-1)
      if (last?.hash === hash) return { stored: 'repeated', version: last.version }
      const version = (last?.version ?? 0) + 1
      const fact = { type: 'ContentVersionRecorded', factId: `${contentId}.v${version}`, at, contentId, version } as const
      putOnce(memory, `content/${contentId}/${String(version).padStart(8, '0')}`, {
        value: { ...content, contentId, version, hash, recordedAt: at },
        facts: [fact],
      })
      return { stored: 'stored', version }
    },
    latest: async (contentId) => versions(contentId).at(-1),
    version: async (contentId, version) => versions(contentId).find((one) => one.version === version),
    findByUrl: async (canonicalUrl) => readCopy<string>(memory, `alias/${canonicalUrl}`),
  }
}

export const recipientsInMemory = (memory: Memory): RecipientStore => ({
  async upsert(recipientId, recipient, at) {
    memory.items.set(`recipient/${recipientId}`, { ...structuredClone(recipient), recipientId, recordedAt: at })
    const fact = { type: 'RecipientRecorded', factId: `${recipientId}.${at}`, at, recipientId } as const
    putOnce(memory, `recorded/${recipientId}/${at}`, { value: at, facts: [fact] })
    return 'stored'
  },
  find: async (recipientId) => readCopy<Recipient>(memory, `recipient/${recipientId}`),
  hold: async (heldFor, held) => putOnce(memory, `held/${heldFor}/${held.decisionId}`, { value: held }),
  heldFor: async (heldFor) => under<HeldStatement>(memory, `held/${heldFor}/`),
  async release(heldFor, decisionId) {
    memory.items.delete(`held/${heldFor}/${decisionId}`)
  },
})

export const authoritiesInMemory = (memory: Memory): AuthorityStore => {
  const keep = (
    key: string,
    value: { readonly recordedAt: string },
    of: { readonly fingerprint: string; readonly fact: Fact },
  ): Stored => {
    const stored = putOnce(memory, key, { value: { value, fingerprint: of.fingerprint }, facts: [of.fact] })
    if (stored === 'stored') mark(memory, key, { dueAt: minutesAfter(value.recordedAt, RETELL_AFTER_MINUTES), fact: of.fact })
    const first = readCopy<{ readonly fingerprint: string }>(memory, key)
    return stored === 'stored' || first?.fingerprint === of.fingerprint ? stored : 'conflicting'
  }
  const find = <T>(key: string): T | undefined => readCopy<{ readonly value: T }>(memory, key)?.value
  return {
    async recordSignal(signal, fingerprint) {
      const { signalId, recordedAt: at } = signal
      return keep(`signal/${signalId}`, signal, {
        fingerprint,
        fact: { type: 'SignalRecorded', factId: `${signalId}.recorded`, at, signalId },
      })
    },
    findSignal: async (signalId) => find<Signal>(`signal/${signalId}`),
    async recordOrder(order, fingerprint) {
      const { orderId, recordedAt: at, locations } = order
      return keep(`order/${orderId}`, order, {
        fingerprint,
        fact: { type: 'OrderReceived', factId: `${orderId}.received`, at, orderId, locations: locations.length },
      })
    },
    findOrder: async (orderId) => find<Order>(`order/${orderId}`),
    settleSignal: async (signalId) => unmark(memory, `signal/${signalId}`),
    settleOrder: async (orderId) => unmark(memory, `order/${orderId}`),
  }
}

export const onceInMemory = (memory: Memory): OnceStore => ({
  first: async (functionName, factId) => putOnce(memory, `done/${functionName}/${factId}`, { value: true }) === 'stored',
})

export const platformKeysInMemory = (memory: Memory): PlatformKeyStore => ({
  find: async (hash) => readCopy(memory, `platform-key/${hash}`),
  async keep(hash, key) {
    memory.items.set(`platform-key/${hash}`, structuredClone(key))
  },
})
