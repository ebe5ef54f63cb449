import type { Context, Handler, MiddlewareHandler } from 'hono'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import { isLanguage, type Language } from '../../shared/messages/languages.ts'
import { loadPageWords } from '../../shared/messages/load-pages.ts'
import type { Frame } from '../../web/pages/frame.ts'
import { type PageProblem, ProblemPage } from '../../web/pages/problem-page.tsx'
import { PAGE_HEADERS } from './headers.ts'
import { negotiatedLanguage, placeOf } from './place.ts'

export type Needs = Pick<
  Surroundings,
  | 'notices'
  | 'cases'
  | 'complaints'
  | 'contents'
  | 'recipients'
  | 'authorities'
  | 'deliveries'
  | 'settings'
  | 'links'
  | 'now'
  | 'log'
>
type Page = (c: Context, frame: Frame) => Response | Promise<Response>

const STATUS = { 'not-found': 404, 'too-large': 413, 'wrong-form': 415, unexpected: 500, busy: 503 } as const

export const sendHeaders =
  ({ log }: Pick<Needs, 'log'>): MiddlewareHandler =>
  async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(PAGE_HEADERS)) c.header(name, value)
    log.info('answered', { operation: 'showPages', status: c.res.status })
  }

export const preferredLanguage = (c: Context, { settings }: Pick<Needs, 'settings'>): Language =>
  negotiatedLanguage(c.req.header('accept-language'), settings)

/** A page below `/{language}`; in a language that we do not have there is none. */
export const inLanguage =
  (needs: Needs, rest: string, page: Page): Handler =>
  async (c) => {
    const language = c.req.param('language') ?? ''
    if (!isLanguage(language)) return problemIn(c, needs, 'not-found')
    return page(c, await frameIn(language, needs, rest))
  }

/** In the language of the address if it has one, else in the one that the browser prefers. */
export async function problemIn(c: Context, needs: Needs, problem: PageProblem): Promise<Response> {
  const [, first = ''] = c.req.path.split('/')
  const frame = await frameIn(isLanguage(first) ? first : preferredLanguage(c, needs), needs, '')
  if (problem === 'busy') c.header('retry-after', '5')
  return c.html(<ProblemPage frame={frame} problem={problem} />, STATUS[problem])
}

const frameIn = async (language: Language, { settings }: Needs, rest: string): Promise<Frame> => ({
  words: await loadPageWords(language),
  place: placeOf(settings),
  rest,
})
