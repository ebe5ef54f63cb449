import * as z from 'zod'
import { recordsOf } from '../../shared/delivery/public-records.ts'
import { publicationId } from '../../shared/domain/delivery-id.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { PublicRecord } from '../../shared/dsa/transparency-database.ts'
import type { Settings } from '../../shared/runtime/settings.ts'
import { type Access, read } from '../../shared/storage/dynamodb/access.ts'
import { acknowledgedKey, publicationKey } from '../../shared/storage/keys.ts'
import type { Stores } from '../../shared/storage/stores.ts'
import { type Fault, faultOf } from './faults.ts'
import type { StoredDecision } from './stored-decisions.ts'

export interface Needs {
  readonly access: Access
  readonly stores: Stores
  readonly settings: Settings
}

/** `waits`: the platform has not acknowledged it yet, and nothing is sent before; the day of the decision stands for that of effect. */
export type Standing = 'published' | 'rejected' | 'would-be-sent' | 'waits'

export interface Made {
  readonly decision: StoredDecision
  readonly standing: Standing
  readonly record: PublicRecord
  /** What of our own schema, which is stricter than the database, it breaks first. */
  readonly fault: Fault | undefined
}

/** Why a decision makes no record: restricts nothing of ours, was taken back before it took effect, or its reasons were erased. */
export type PassedOver = 'nothing-to-publish' | 'taken-back' | 'erased'

export interface DryRun {
  readonly made: readonly Made[]
  readonly passedOver: Readonly<Record<PassedOver, number>>
}

export async function dryRun(needs: Needs, decisions: AsyncIterable<StoredDecision>): Promise<DryRun> {
  const made: Made[] = []
  const passedOver = { 'nothing-to-publish': 0, 'taken-back': 0, erased: 0 }
  for await (const one of decisions) {
    const told = await tell(needs, one)
    if (typeof told === 'string') passedOver[told] += 1
    else made.push(...told)
  }
  return { made, passedOver }
}

async function tell(needs: Needs, stored: StoredDecision): Promise<readonly Made[] | PassedOver> {
  const { access, stores, settings } = needs
  const { caseId, decisionId } = stored
  const [parts, decision] = await Promise.all([stores.cases.find(caseId), stores.cases.decision(caseId, decisionId)])
  if (!parts || !decision) return 'erased'
  if (!(await stands(needs, parts.decision, decisionId))) return 'taken-back'
  const acknowledged = acknowledgement.safeParse(await read(access, acknowledgedKey(caseId, decisionId))).data
  const publications = { puidOf: async () => (await keptPuid(access, stored)) ?? crypto.randomUUID() }
  const effectiveAt = acknowledged?.fact.effectiveAt ?? decision.takesEffectAt
  const records = await recordsOf({ ...stores, publications, settings }, { parts, decision, effectiveAt })
  if (records.length === 0) return 'nothing-to-publish'
  const standing = acknowledged ? await standingOf(stores, decisionId) : 'waits'
  return records.map((record) => ({ decision: stored, standing, record, fault: faultOf(record) }))
}

/** It is the decision of its case, or another one has taken its place; what was taken back is neither. */
async function stands({ stores }: Needs, standing: Decision | undefined, decisionId: string): Promise<boolean> {
  let one = standing
  while (one && one.decisionId !== decisionId)
    one = one.supersedes === undefined ? undefined : await stores.cases.decision(one.caseId, one.supersedes)
  return one !== undefined
}

const acknowledgement = z.object({ fact: z.object({ effectiveAt: z.string() }) })
const publication = z.object({ puid: z.string() })

/** What it is called already, if it is; the worker would keep a name of its own, this one is forgotten again. */
const keptPuid = async (access: Access, { caseId, decisionId }: StoredDecision): Promise<string | undefined> =>
  publication.safeParse(await read(access, publicationKey(caseId, decisionId))).data?.puid

async function standingOf({ deliveries }: Stores, decisionId: string): Promise<Standing> {
  const { state, ...rest } = await deliveries.state(publicationId(decisionId))
  if (state === 'confirmed') return 'published'
  return 'because' in rest && rest.because === 'rejected' ? 'rejected' : 'would-be-sent'
}
