import type { Context } from 'aws-lambda'
import { respond as acknowledgeRestriction } from '../../../functions/acknowledge-restriction/handler.ts'
import { respondToAssign, respondToGiveBack } from '../../../functions/assign-case/handler.ts'
import * as assignComplaint from '../../../functions/assign-complaint/handler.ts'
import { respond as closeDuty } from '../../../functions/close-duty/handler.ts'
import { respond as decideCase } from '../../../functions/decide-case/handler.ts'
import { respondToUndo } from '../../../functions/decide-case/undo.ts'
import { respond as decideComplaint } from '../../../functions/decide-complaint/handler.ts'
import { respond as exportDuty } from '../../../functions/export-duty/handler.ts'
import { respond as followNotice } from '../../../functions/follow-notice/handler.ts'
import { respond as listComplaints } from '../../../functions/list-complaints/handler.ts'
import { respond as listDuties } from '../../../functions/list-duties/handler.ts'
import { respond as listReviewQueue } from '../../../functions/list-review-queue/handler.ts'
import { respond as lodgeComplaint } from '../../../functions/lodge-complaint/handler.ts'
import { respond as openCase } from '../../../functions/open-case/handler.ts'
import { respond as openComplaint } from '../../../functions/open-complaint/handler.ts'
import { respond as recordNotice } from '../../../functions/record-notice/handler.ts'
import { respond as recordOrder } from '../../../functions/record-order/handler.ts'
import { respond as recordSignal } from '../../../functions/record-signal/handler.ts'
import { respond as showDuties } from '../../../functions/show-duties/handler.ts'
import { respond as submitNotice } from '../../../functions/submit-notice/handler.ts'
import { respond as putContent } from '../../../functions/upsert-content/handler.ts'
import { respond as putRecipient } from '../../../functions/upsert-recipient/handler.ts'
import * as complaints from '../../../shared/api/complaint-routes.ts'
import * as duties from '../../../shared/api/duty-routes.ts'
import { followNotice as followNoticeRoute } from '../../../shared/api/follow-notice-route.ts'
import * as moderation from '../../../shared/api/moderation-routes.ts'
import * as platform from '../../../shared/api/platform-routes.ts'
import type { ProblemBody } from '../../../shared/api/problem.ts'
import { type OperationId, routes } from '../../../shared/api/routes.ts'
import { submitNotice as submitNoticeRoute } from '../../../shared/api/submit-notice-route.ts'
import type { Role, Scope, Team } from '../../../shared/dsa/moderator.ts'
import { SCOPES } from '../../../shared/dsa/moderator.ts'
import type { HttpEvent } from '../../../shared/http/http-event.ts'
import { type Around, type HttpHandler, httpStack } from '../../../shared/http/stack.ts'
import type { Surroundings } from '../../../shared/http/surroundings.ts'
import { sha256Hex } from '../../../shared/runtime/hashing.ts'
import { inMemoryStores } from '../../../shared/storage/in-memory/stores.ts'
import { NOON, settings } from '../../support/builders.ts'

/** Who calls: a person by what their groups give, the platform by a key, or the holder of a bearer token. */
export type As =
  | { readonly person: string; readonly roles: readonly Role[]; readonly teams?: readonly Team[] }
  | { readonly bearer: string }
  | undefined

export interface Call {
  readonly as?: As
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** A string goes as it is. */
  readonly body?: unknown
  readonly base64?: boolean
}

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Record<string, unknown> & Partial<ProblemBody>
}

export const mila: As = { person: 'mila', roles: ['moderator'], teams: ['general', 'ip'] }
export const sofia: As = { person: 'sofia', roles: ['senior'], teams: ['general', 'ip'] }
export const jonas: As = { person: 'jonas', roles: ['moderator'], teams: ['general', 'child-safety'] }
export const aino: As = { person: 'aino', roles: ['appeals'] }
export const ben: As = { person: 'ben', roles: ['appeals'] }
/** Decides on complaints, also on those about a child. */
export const clara: As = { person: 'clara', roles: ['appeals'], teams: ['child-safety'] }
export const thePlatform: As = { bearer: 'platform-key-with-every-scope' }
export const platformWith = (scope: Scope): As => ({ bearer: `platform-key-with-${scope}` })

/** What is in the link of one person to one decision. */
export const decisionTokenOf = (decisionId: string, party: string): string => `token-of-${decisionId}-${party}`

const BASE_URL = 'https://notices.shop.example'
/** A group for each role and team, named like it. */
const groups = { roles: {}, teams: {} } as { roles: Record<string, string[]>; teams: Record<string, string[]> }
for (const role of ['viewer', 'moderator', 'senior', 'appeals', 'admin', 'auditor']) groups.roles[role] = [`role-${role}`]
for (const team of ['general', 'product-safety', 'ip', 'medicines', 'child-safety', 'legal', 'language'])
  groups.teams[team] = [`team-${team}`]

export type World = Awaited<ReturnType<typeof aWorld>>

/** The entry points over in-memory stores, called with events as the gateway makes them. */
export async function aWorld(changed: Partial<Surroundings> = {}) {
  const stores = inMemoryStores()
  const logged: unknown[] = []
  const clock = { now: NOON }
  const surroundings: Surroundings = {
    ...stores,
    settings: { ...settings, groups },
    baseUrl: BASE_URL,
    now: () => clock.now,
    links: {
      statusUrl: async (noticeId) => `${BASE_URL}/status/${noticeId}/token-of-${noticeId}`,
      verifyStatusToken: async (noticeId, token) => token === `token-of-${noticeId}`,
      decisionUrl: async (decisionId, party) =>
        `${BASE_URL}/decision/${decisionId}/${party}/${decisionTokenOf(decisionId, party)}`,
      verifyDecisionToken: async ({ decisionId, party }, token) => token === decisionTokenOf(decisionId, party),
    },
    verifySignIn: async (token) => (token.startsWith('signed.') ? claimsIn(token) : undefined),
    log: {
      info: (message, fields) => logged.push({ message, ...fields }),
      error: (message, fields) => logged.push({ message, ...fields }),
    },
    ...changed,
  }
  await stores.platformKeys.keep(sha256Hex('platform-key-with-every-scope'), { keyId: 'all', scopes: [...SCOPES] })
  for (const scope of SCOPES)
    await stores.platformKeys.keep(sha256Hex(`platform-key-with-${scope}`), { keyId: scope, scopes: [scope] })

  const entries = entriesOver({ needs: () => surroundings, guard: () => surroundings })
  const call = async (operationId: OperationId, made: Call = {}): Promise<Answered> => {
    const sent = await entries[operationId](eventFor(operationId, made), {} as Context)
    return { status: sent.statusCode ?? 0, headers: sent.headers ?? {}, body: JSON.parse(sent.body ?? '') }
  }
  return { call, stores, surroundings, logged, clock }
}

const entriesOver = (around: Around<Surroundings>): Record<OperationId, HttpHandler> => ({
  submitNotice: httpStack(submitNoticeRoute, submitNotice, around),
  followNotice: httpStack(followNoticeRoute, followNotice, around),
  putRecipient: httpStack(platform.putRecipient, putRecipient, around),
  putContent: httpStack(platform.putContent, putContent, around),
  recordSignal: httpStack(platform.recordSignal, recordSignal, around),
  recordOrder: httpStack(platform.recordOrder, recordOrder, around),
  acknowledgeRestriction: httpStack(platform.acknowledgeRestriction, acknowledgeRestriction, around),
  listReviewQueue: httpStack(moderation.listReviewQueue, listReviewQueue, around),
  openCase: httpStack(moderation.openCase, openCase, around),
  assignCase: httpStack(moderation.assignCase, respondToAssign, around),
  giveBackCase: httpStack(moderation.giveBackCase, respondToGiveBack, around),
  decideCase: httpStack(moderation.decideCase, decideCase, around),
  undoDecision: httpStack(moderation.undoDecision, respondToUndo, around),
  recordNotice: httpStack(moderation.recordNotice, recordNotice, around),
  lodgeComplaint: httpStack(complaints.lodgeComplaint, lodgeComplaint, around),
  listComplaints: httpStack(complaints.listComplaints, listComplaints, around),
  openComplaint: httpStack(complaints.openComplaint, openComplaint, around),
  assignComplaint: httpStack(complaints.assignComplaint, assignComplaint.respondToAssign, around),
  giveBackComplaint: httpStack(complaints.giveBackComplaint, assignComplaint.respondToGiveBack, around),
  decideComplaint: httpStack(complaints.decideComplaint, decideComplaint, around),
  listDuties: httpStack(duties.listDuties, listDuties, around),
  showDuties: httpStack(duties.showDuties, showDuties, around),
  closeDuty: httpStack(duties.closeDuty, closeDuty, around),
  exportDuty: httpStack(duties.exportDuty, exportDuty, around),
})

export const anEvent = (method: string, path: string): HttpEvent => ({
  routeKey: `${method} ${path}`,
  rawPath: path,
  headers: {},
  isBase64Encoded: false,
  requestContext: { requestId: 'request-1', http: { method, path } },
})

function eventFor(operationId: OperationId, { as, path = {}, query, headers = {}, body, base64 = false }: Call): HttpEvent {
  const route = routes.find((one) => one.operationId === operationId)
  if (!route) throw new Error(operationId)
  const event = anEvent(
    route.method,
    route.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? name),
  )
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    ...event,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(as && 'bearer' in as && { authorization: `Bearer ${as.bearer}` }),
      ...headers,
    },
    pathParameters: { ...path },
    ...(query && { queryStringParameters: { ...query } }),
    ...(body !== undefined && { body: base64 ? Buffer.from(text).toString('base64') : text }),
    isBase64Encoded: base64,
    requestContext: { ...event.requestContext, ...(as && 'person' in as && { authorizer: { jwt: { claims: claimsOf(as) } } }) },
  }
}

/** As API Gateway writes a list of groups. */
const claimsOf = ({ person, roles, teams = [] }: Extract<As, { person: string }>) => ({
  sub: person,
  'cognito:groups': `[${[...roles.map((role) => `role-${role}`), ...teams.map((team) => `team-${team}`)].join(' ')}]`,
})

/** A sign-in token that the function itself must verify. */
export const signed = (as: As): As => ({ bearer: `signed.${Buffer.from(JSON.stringify(as)).toString('base64url')}.x` })
const claimsIn = (token: string) => claimsOf(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()))
