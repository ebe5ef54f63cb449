import type { Decision } from '../dsa/decision.ts'
import type { OutsideRedress } from '../dsa/redress.ts'
import type { Redress } from '../dsa/statement.ts'

/** What the letters need of the configuration; the configuration itself has this shape. */
export interface LetterSettings {
  readonly service: { readonly providerClass: Decision['providerClass'] }
  readonly contact: { readonly complaints: string }
  readonly redressBodies: readonly { readonly name: string; readonly url: string; readonly languages: readonly string[] }[]
}

/** Whom the ways are named to. */
export interface Reader {
  readonly language?: string | undefined
  /** Their secret link to the decision, with which they complain. */
  readonly complaintUrl?: string | undefined
}

/** Art. 20(1): at least six months from the day on which the person is informed. */
const COMPLAINT_MONTHS = 6

/**
 * The ways to contest a decision that exist for this provider, and no others (Art. 16(5), 17(3)(f)). Art. 19 frees micro and
 * small platforms of Art. 20 and 21, so their letters name the courts only. Bodies that work in the reader's language come
 * alone; where none does, all are named.
 */
export function redressFor(
  { service, contact, redressBodies }: LetterSettings,
  { language, complaintUrl }: Reader = {},
): Redress[] {
  if (service.providerClass === 'micro-or-small') return [{ kind: 'court' }]
  const inLanguage = redressBodies.filter(({ languages }) => language !== undefined && languages.includes(language))
  const bodies = inLanguage.length > 0 ? inLanguage : redressBodies
  return [
    {
      kind: 'internal-complaint',
      contact: contact.complaints,
      months: COMPLAINT_MONTHS,
      ...(complaintUrl !== undefined && { url: complaintUrl }),
    },
    ...bodies.map(({ name, url }): Redress => ({ kind: 'out-of-court-settlement', body: name, url })),
    { kind: 'court' },
  ]
}

/** The provider's class as it was when the case was decided, so that a letter made again says the same. */
export const redressOf = ({ providerClass }: Decision, settings: LetterSettings, reader?: Reader): Redress[] =>
  redressFor({ ...settings, service: { providerClass } }, reader)

/** What is left where a complaint is no longer possible. */
export const outsideRedressOf = (decision: Decision, settings: LetterSettings, reader?: Reader): OutsideRedress[] =>
  redressOf(decision, settings, reader).filter((way) => way.kind !== 'internal-complaint')
