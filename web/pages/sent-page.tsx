import { type Frame, inTimeZone } from './frame.ts'
import { Layout } from './layout.tsx'

export interface SentProps {
  readonly frame: Frame
  readonly noticeId: string
  /** The secret link as a whole, to be copied and printed. */
  readonly statusUrl: string
  readonly receivedAt: string
  /** Whether an e-mail address was given. */
  readonly contactable: boolean
}

/** After sending: the reference, what happens next, and the secret link that shows what came of it. */
export const SentPage = ({ frame, noticeId, statusUrl, receivedAt, contactable }: SentProps) => {
  const { sent } = frame.words.pages
  const { language } = frame.words
  const token = statusUrl.slice(statusUrl.lastIndexOf('/') + 1)
  return (
    <Layout frame={frame} title={sent.title}>
      <div class="receipt">
        <h1>{sent.title}</h1>
        <p>{sent.reference}</p>
        <p class="reference">{noticeId}</p>
        <p>{sent.receivedAt(inTimeZone(receivedAt, frame))}</p>
      </div>
      {!contactable && <p class="notice">{sent.unnamed}</p>}
      <p>
        <a href={`/${language}/status/${noticeId}/${token}`}>{sent.statusLink}</a>
      </p>
      <p class="where">{statusUrl}</p>
      <p>{sent.keep}</p>
      <p>{sent.print}</p>
      <h2>{sent.next}</h2>
      <ol class="govuk-list govuk-list--number">
        {sent.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {contactable && <p>{sent.mail}</p>}
      <p class="no-print">
        <a href={`/${language}`}>{sent.another}</a>
      </p>
    </Layout>
  )
}
