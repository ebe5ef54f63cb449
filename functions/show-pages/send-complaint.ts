import { complaintSubmission } from '../../shared/dsa/complaint.ts'
import { acceptComplaint } from '../../shared/http/accept-complaint.ts'
import { decisionPage, type Opened } from './decision-pages.tsx'
import { formIn, textIn } from './form-body.ts'
import { type Needs, problemIn } from './in-language.tsx'

/** Takes a complaint in by the same way as the API does, and leads on to a page that may be loaded again. */
export async function sendComplaint(needs: Needs, opened: Opened): Promise<Response> {
  const { c, frame, held, token } = opened
  const form = await formIn(c)
  if (typeof form === 'string') return problemIn(c, needs, form)
  const typed = textIn(form, 'explanation')
  const { caseId, decisionId } = held.decision
  const sent = { caseId, decisionId, complainant: held.complainant, explanation: typed, language: frame.words.language }
  const read = complaintSubmission.safeParse(sent)
  if (!read.success) return decisionPage(needs, opened, { typed, problem: { mistake: mistakeIn(typed, opened) }, status: 422 })

  const accepted = await acceptComplaint(needs, { submission: read.data, token })
  if (accepted.kind === 'not-found') return problemIn(c, needs, 'not-found')
  if (accepted.kind === 'refused') {
    const refused = frame.words.pages.complain.refused[accepted.because]
    return decisionPage(needs, opened, { typed, problem: { refused }, status: 409 })
  }
  return c.redirect(`/${frame.words.language}${frame.rest}?sent=${accepted.kind}`, 303)
}

/** The only field: it is empty, or it is too long. */
function mistakeIn(typed: string, { frame }: Opened): string {
  const { explanation } = frame.words.pages.complain
  const length = typed.trim().length
  return length === 0 ? explanation.missing : explanation.tooLong(length)
}
