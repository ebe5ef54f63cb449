import type { BrowserContext } from 'playwright-core'
import type { Case } from '../../shared/dsa/case.ts'
import type { Reason } from '../../shared/dsa/reason.ts'
import { type As, aWorld, mila, type World } from '../functions/http/calling.ts'
import { aCase, aCaseId, aClaimedCase, aContentUpsert, aJoinedNotice, aNotice, aRecipient, aReference } from './builders.ts'
import { CLIENT, ISSUER, tokenOf } from './console-server.ts'

const HOUR = 3_600_000
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString()

const TEXTS = [
  'Housing cracks under 20 N; live parts can be touched. Test report attached. Recall A12/00345/25 names the same model.',
  'It melted on the first night. I unplugged it in time.',
  'No CE mark on the plug or the box.',
]

/** The case that tests are about. */
export const charger: Case = aCase({
  team: 'general',
  lane: 'safety',
  dueBasis: 'gpsr-22-8',
  contentId: '88213',
  contentType: 'listing',
  allegations: ['unsafe-product'],
  dueAt: inHours(28),
  openedAt: inHours(-26),
})

const others: readonly Case[] = [
  aCase({ caseId: aCaseId(1), location: 'https://shop.example/item/4711', dueAt: inHours(2), openedAt: inHours(-20) }),
  aCase({
    caseId: aCaseId(2),
    team: 'general',
    lane: 'authority',
    origin: 'order',
    location: 'https://shop.example/item/900?ref=1',
    dueAt: inHours(-3),
    openedAt: inHours(-50),
    allegations: ['prohibited-goods'],
  }),
  aClaimedCase('sofia', {
    caseId: aCaseId(3),
    team: 'general',
    location: '55101',
    dueAt: inHours(90),
    openedAt: inHours(-1),
    assignment: { moderatorId: 'sofia', until: inHours(0.1) },
    allegations: ['scam-or-hidden-offer'],
  }),
]

/** A desk of the present: one case with three notices and a seller, and three more that wait. */
export async function aDesk(): Promise<World> {
  const world = await aWorld({ now: () => new Date().toISOString() })
  const { cases, contents, recipients } = world.stores
  await contents.upsert('88213', listing, inHours(-72))
  const { recipientId, recordedAt: _, ...seller } = aRecipient({ displayName: 'Example Trading Ltd', activeSince: '2024-08-01' })
  await recipients.upsert(recipientId, seller, inHours(-72))
  for (const one of [charger, ...others]) await cases.open(one)
  for (const [n, text] of TEXTS.entries()) await addNotice(world, n, text)
  return world
}

const listing = aContentUpsert({
  title: 'USB charger 65 W “FastVolt”',
  text: 'Charges three devices at once.',
  price: { amount: '11.90', currency: 'EUR' },
  liveIn: ['DE', 'FR', 'IE'],
  pictures: ['picture-1'],
})

/** One more notice on the charger, the nth. */
export async function addNotice({ stores }: World, n: number, explanation: string): Promise<void> {
  const [noticeId, receivedAt] = [aReference(n), inHours(n - 26)]
  const reasons: Reason[] = n === 2 ? ['unsafe-product', 'counterfeit-or-copied'] : ['unsafe-product']
  const sender = { notifierKind: n === 0 ? 'trusted-flagger' : 'person', contactable: n < 2 } as const
  const language = n === 1 ? 'es' : 'en'
  await stores.notices.submit(
    aNotice({ noticeId, explanation, reasons, language, receivedAt, ...sender }),
    undefined,
    explanation,
  )
  const joined = aJoinedNotice({ noticeId, reasons, receivedAt, joinedAt: receivedAt, ...sender })
  await stores.cases.join(charger.caseId, joined, { dueAt: charger.dueAt, dueBasis: charger.dueBasis })
}

/** Somebody who has signed in: what the identity provider's client keeps for the tab. */
export async function signedIn(context: BrowserContext, as: As = mila): Promise<void> {
  const user = {
    access_token: tokenOf(as),
    token_type: 'Bearer',
    scope: 'openid profile email',
    profile: { sub: 'mila', name: 'Mila Novak' },
    expires_at: Math.floor(Date.now() / 1000) + 3600,
  }
  const [key, value] = [`oidc.user:${ISSUER}:${CLIENT}`, JSON.stringify(user)].map((text) => JSON.stringify(text))
  await context.addInitScript(`sessionStorage.setItem(${key}, ${value})`)
}
