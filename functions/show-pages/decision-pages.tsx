import type { Context, Handler } from 'hono'
import { windowOf } from '../../shared/http/accept-complaint.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import { ComplaintSentPage } from '../../web/pages/complaint-sent-page.tsx'
import { DecisionPage, type DecisionProps } from '../../web/pages/decision-page.tsx'
import type { Frame } from '../../web/pages/frame.ts'
import { contestingOf } from './contesting.ts'
import { decisionLetter } from './decision-letter.ts'
import { type HeldDecision, heldDecision } from './held-decision.ts'
import { inLanguage, type Needs, problemIn } from './in-language.tsx'
import { partsOnPage } from './letter-on-page.ts'

export interface Opened {
  readonly c: Context
  readonly frame: Frame
  readonly held: HeldDecision
  readonly party: string
  readonly token: string
}

/** For whoever has the secret link of one person to a decision. A wrong token and an unknown decision get the same page. */
export const forParty =
  (needs: Needs, page: (needs: Needs, opened: Opened) => Promise<Response>): Handler =>
  async (c, next) => {
    const [decisionId = '', party = '', token = ''] = ['decisionId', 'party', 'token'].map((name) => c.req.param(name))
    const opens = await needs.links.verifyDecisionToken({ decisionId, party }, token)
    const held = opens ? await heldDecision(needs, decisionId, party) : undefined
    if (!held) return problemIn(c, needs, 'not-found')
    const rest = `/decision/${[decisionId, party, token].map(encodeURIComponent).join('/')}`
    return inLanguage(needs, rest, (_, frame) => page(needs, { c, frame, held, party, token }))(c, next)
  }

export async function showDecision(needs: Needs, opened: Opened): Promise<Response> {
  const sent = opened.c.req.query('sent')
  const page = sent === 'lodged' || sent === 'added' ? await sentPage(needs, opened, sent) : undefined
  return page ?? decisionPage(needs, opened)
}

/** The decision as it was told, and how it stands with contesting it; perhaps with what was typed and is not sent. */
export async function decisionPage(
  needs: Needs,
  { c, frame, held, party }: Opened,
  shown: Pick<DecisionProps, 'typed' | 'problem'> & { readonly status?: 409 | 422 } = {},
): Promise<Response> {
  const words = await loadLetterWords(frame.words.language)
  const { informedAt = needs.now(), windowEndsAt } = await windowOf(needs, held.decision.decisionId, held.complainant)
  const letter = await decisionLetter(needs, held, { words, informedAt })
  if (!letter) return problemIn(c, needs, 'not-found')
  const { status = 200, ...rest } = shown
  const props = {
    ...rest,
    frame,
    letter: { subject: letter.subject, parts: partsOnPage(letter), footer: letter.footer },
    replacedBy: await replacedBy(needs, held, { party, frame }),
    contesting: await contestingOf(needs, held, { words, windowEndsAt }),
  }
  return c.html(<DecisionPage {...props} />, status)
}

/** Not before the new decision takes effect: until then it has not happened for anyone outside the house. */
async function replacedBy(
  { links, now }: Needs,
  { parts, decision }: HeldDecision,
  { party, frame }: { readonly party: string; readonly frame: Frame },
): Promise<string | undefined> {
  const standing = parts.decision
  if (!standing || standing.decisionId === decision.decisionId || now() < standing.takesEffectAt) return undefined
  const { pathname } = new URL(await links.decisionUrl(standing.decisionId, party))
  return `/${frame.words.language}${pathname}`
}

async function sentPage(needs: Needs, { c, frame, held }: Opened, as: 'lodged' | 'added'): Promise<Response | undefined> {
  const words = await loadLetterWords(frame.words.language)
  const contesting = await contestingOf(needs, held, { words, windowEndsAt: undefined })
  if (contesting.kind !== 'complained') return undefined
  const { complaintId, receivedAt } = contesting
  return c.html(<ComplaintSentPage frame={frame} complaintId={complaintId} receivedAt={receivedAt} as={as} />)
}
