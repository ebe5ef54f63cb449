import { type NoticeSubmission, noticeSubmission } from '../../shared/dsa/notice.ts'
import { REASONS } from '../../shared/dsa/reason.ts'
import type { PageWords } from '../../shared/messages/load-pages.ts'
import type { FieldName, Mistakes } from '../../web/pages/fields.tsx'
import type { Typed } from '../../web/pages/notice-form.tsx'
import { textIn } from './form-body.ts'
import { readLocations } from './read-locations.ts'

export interface Sending {
  readonly typed: Typed
  /** What only a machine fills in. */
  readonly trap: string
}

type Read = { readonly submission: NoticeSubmission } | { readonly mistakes: Mistakes }

/** The fields of a form as they were sent, whatever they are. */
export function typedIn(form: URLSearchParams): Sending {
  const text = (name: string) => textIn(form, name)
  const chosen = new Set(form.getAll('reasons'))
  return {
    typed: {
      locations: text('locations'),
      reasons: REASONS.filter((reason) => chosen.has(reason)),
      explanation: text('explanation'),
      name: text('name'),
      email: text('email'),
      once: text('once'),
    },
    trap: text('website'),
  }
}

/** The same schema as the API's; only the words differ. All mistakes at once. */
export function readForm({ typed, trap }: Sending, { language, pages }: PageWords): Read {
  const locations = readLocations(typed.locations)
  const parsed = noticeSubmission.safeParse(submissionOf(typed, locations, language))
  if (parsed.success && trap === '') return { submission: parsed.data }
  const wrong = new Set(parsed.error?.issues.map(({ path }) => (path[0] === 'notifier' ? path[1] : path[0])))
  const { form } = pages
  const words: Readonly<Record<FieldName, string>> = {
    locations: wordsForLocations(locations, form.locations),
    reasons: typed.reasons.length > 3 ? form.reasons.tooMany : form.reasons.missing,
    explanation:
      typed.explanation.trim() === '' ? form.explanation.missing : form.explanation.tooLong(typed.explanation.trim().length),
    name: form.contact.nameTooLong,
    email: form.contact.emailWrong,
    send: form.trap.filled,
  }
  if (trap !== '') wrong.add('send')
  return { mistakes: Object.fromEntries(Object.entries(words).filter(([name]) => wrong.has(name))) }
}

/** Sending the form is the good-faith statement: the sentence is above its button (Art. 16(2)(d)). */
function submissionOf(typed: Typed, locations: readonly string[], language: string): Record<string, unknown> {
  const name = typed.name.trim()
  const email = typed.email.trim()
  const notifier = { ...(name && { name }), ...(email && { email }) }
  return {
    locations,
    reasons: typed.reasons,
    explanation: typed.explanation,
    goodFaith: true,
    language,
    ...(Object.keys(notifier).length > 0 && { notifier }),
  }
}

function wordsForLocations(locations: readonly string[], words: PageWords['pages']['form']['locations']): string {
  if (locations.length === 0) return words.missing
  return locations.length > 50 ? words.tooMany(locations.length) : words.tooLong
}
