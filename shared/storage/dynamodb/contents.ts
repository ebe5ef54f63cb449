import { canonicalLocation } from '../../domain/canonical-location.ts'
import { type ContentUpsert, type ContentVersion, contentVersion } from '../../dsa/content.ts'
import { sha256Hex } from '../../runtime/hashing.ts'
import { aliasKey, versionKey } from '../keys.ts'
import type { ContentStore } from '../stores.ts'
import { type Access, type Item, put, putNew, query, read } from './access.ts'

export function contentStore(access: Access, hosts: readonly string[]): ContentStore {
  const latest = async (contentId: string): Promise<ContentVersion | undefined> => {
    const [item] = await query(access, {
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
      ExpressionAttributeValues: { ':pk': versionKey(contentId, 1).pk, ':sk': 'VERSION#' },
      ScanIndexForward: false,
      Limit: 1,
    })
    return item && versionOf(item)
  }

  return {
    latest,

    async upsert(contentId, content, at) {
      for (const url of content.urls) await keepAlias(access, { url, contentId, hosts })
      const hash = hashOf(content)
      for (;;) {
        const before = await latest(contentId)
        if (before?.hash === hash) return { stored: 'repeated', version: before.version }
        const version = (before?.version ?? 0) + 1
        const refused = await putNew(access, {
          ...versionKey(contentId, version),
          ...content,
          contentId,
          version,
          hash,
          recordedAt: at,
        })
        if (!refused) return { stored: 'stored', version }
      }
    },

    async version(contentId, version) {
      const item = await read(access, versionKey(contentId, version))
      return item && versionOf(item)
    },

    async findByUrl(canonicalUrl) {
      const item = await read(access, aliasKey(sha256Hex(canonicalUrl)))
      return item ? String(item['contentId']) : undefined
    },
  }
}

/** Written before the version, so that a registered content is found under every address from its first version on. */
async function keepAlias(
  access: Access,
  { url, contentId, hosts }: { readonly url: string; readonly contentId: string; readonly hosts: readonly string[] },
): Promise<void> {
  const location = canonicalLocation(url, { hosts })
  if (location.kind === 'address') await put(access, { ...aliasKey(sha256Hex(location.url)), contentId })
}

const versionOf = (item: Item): ContentVersion => contentVersion.strip().parse(item)

/** The same statement of the platform hashes the same, in whichever order it names its fields. */
const hashOf = (content: ContentUpsert): string => {
  const { snapshotOf: _, ...told } = content
  return sha256Hex(JSON.stringify(Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1))))
}
