import { pagesFor } from '../../functions/show-pages/pages.tsx'
import type { Complainant } from '../../shared/dsa/complaint.ts'
import { decisionTokenOf, type World } from '../functions/http/calling.ts'
import { decisionId, partyOf } from '../functions/http/contesting.ts'
import { formOf } from './asking.ts'

/** Where one person reads a decision. */
export const pathTo = (complainant: Complainant, of = decisionId) => {
  const party = partyOf(complainant)
  return `/decision/${of}/${party}/${decisionTokenOf(of, party)}`
}

/** The pages of a world, asked as a browser asks. */
export function asking({ surroundings }: Pick<World, 'surroundings'>) {
  const app = pagesFor(surroundings)
  const ask = async (path: string, init: RequestInit = {}) => {
    const answered = await app.request(`https://notices.shop.example${path}`, init)
    return { status: answered.status, headers: answered.headers, html: await answered.text() }
  }
  const open = (complainant: Complainant, language = 'en', of = decisionId) => ask(`/${language}${pathTo(complainant, of)}`)
  const send = (complainant: Complainant, explanation: string, type = 'application/x-www-form-urlencoded') =>
    ask(`/en${pathTo(complainant)}`, { method: 'POST', headers: { 'content-type': type }, body: formOf({ explanation }) })
  return { ask, open, send }
}
