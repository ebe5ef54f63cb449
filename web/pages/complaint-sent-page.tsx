import { type Frame, inTimeZone } from './frame.ts'
import { Layout } from './layout.tsx'

export interface ComplaintSentProps {
  readonly frame: Frame
  readonly complaintId: string
  readonly receivedAt: string
  /** A new complaint, or more words to one. */
  readonly as: 'lodged' | 'added'
}

/** After sending: the reference, what happens next, and where the answer will be. */
export const ComplaintSentPage = ({ frame, complaintId, receivedAt, as }: ComplaintSentProps) => {
  const { sent, complaint } = frame.words.pages
  const title = complaint.sent[as]
  return (
    <Layout frame={frame} title={title}>
      <div class="receipt">
        <h1>{title}</h1>
        <p>{sent.reference}</p>
        <p class="reference">{complaintId}</p>
        <p>{sent.receivedAt(inTimeZone(receivedAt, frame))}</p>
      </div>
      <h2>{sent.next}</h2>
      <ol class="govuk-list govuk-list--number">
        {complaint.sent.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>{complaint.sent.where}</p>
      <p>
        <a href={`/${frame.words.language}${frame.rest}`}>{complaint.sent.back}</a>
      </p>
    </Layout>
  )
}
