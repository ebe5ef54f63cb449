import type { Settings } from '../../runtime/settings.ts'
import type { Sealer } from '../sealing.ts'
import type { Stores } from '../stores.ts'
import type { Access } from './access.ts'
import { authorityStore } from './authorities.ts'
import { caseStore } from './cases.ts'
import { complaintStore } from './complaints.ts'
import { contentStore } from './contents.ts'
import { deliveryStore } from './deliveries.ts'
import { dutyStore } from './duties.ts'
import { onceStore, platformKeyStore } from './markers.ts'
import { noticeStore } from './notices.ts'
import { pendingStore } from './pending.ts'
import { publicationStore } from './publications.ts'
import { recipientStore } from './recipients.ts'

export interface TableNeeds extends Access {
  readonly sealer: Sealer
  readonly settings: Pick<Settings, 'retention' | 'service'>
}

/** All stores over the one table. */
export function createStores({ client, tableName, sealer, settings }: TableNeeds): Stores {
  const access = { client, tableName }
  const sealing = { sealer, retention: settings.retention }
  return {
    notices: noticeStore(access, sealing),
    cases: caseStore(access, sealing),
    complaints: complaintStore(access, sealing),
    duties: dutyStore(access, sealing),
    contents: contentStore(access, settings.service.hosts),
    recipients: recipientStore(access, sealing),
    authorities: authorityStore(access, sealing),
    deliveries: deliveryStore(access),
    publications: publicationStore(access),
    pending: pendingStore(access),
    once: onceStore(access),
    platformKeys: platformKeyStore(access),
  }
}
