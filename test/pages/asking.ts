import { pagesFor } from '../../functions/show-pages/pages.tsx'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import { aWorld } from '../functions/http/calling.ts'

export interface Page {
  readonly status: number
  readonly headers: Headers
  readonly html: string
}

/** The public pages over in-memory stores, asked as a browser asks. */
export async function aSite(changed: Partial<Surroundings> = {}) {
  const world = await aWorld(changed)
  const app = pagesFor(world.surroundings)
  const ask = async (path: string, init: RequestInit = {}): Promise<Page> => {
    const answered = await app.request(`https://notices.shop.example${path}`, init)
    return { status: answered.status, headers: answered.headers, html: await answered.text() }
  }
  const send = (fields: Fields, { language = 'en', type = 'application/x-www-form-urlencoded' } = {}): Promise<Page> =>
    ask(`/${language}`, { method: 'POST', headers: { 'content-type': type }, body: formOf(fields) })
  return { ...world, ask, send }
}

type Fields = Readonly<Record<string, string | readonly string[]>>

export const formOf = (fields: Fields): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  ).toString()

/** A whole form, as somebody fills it in who gives no name. */
export const aForm = (parts: Fields = {}): Fields => ({
  locations: 'https://shop.example/item/88213',
  reasons: ['counterfeit-or-copied'],
  explanation: 'The logo is ours and we do not make this bag.',
  name: '',
  email: '',
  website: '',
  once: '3f2b8a52-6a51-4d1e-9a4d-0c7f6f7f0001',
  ...parts,
})

/** What the summary at the top names, in its order. */
export const mistakesIn = (html: string): readonly (readonly [field: string, text: string])[] =>
  [...html.matchAll(/<li><a href="#([\w-]+)">([^<]+)<\/a><\/li>/g)].map(([, field = '', text = '']) => [field, text])
