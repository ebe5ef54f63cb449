import { ComplaintForm } from './complaint-form.tsx'
import { type Frame, inTimeZone } from './frame.ts'
import { LetterShown, type ShownPart } from './letter-shown.tsx'
import { NotSent } from './not-sent.tsx'

export interface ComplaintProps {
  readonly frame: Frame
  readonly complaintId: string
  readonly receivedAt: string
  readonly state: 'received' | 'being-examined' | 'answered'
  /** Everything that this person wrote, the first first. */
  readonly words: readonly { readonly at: string; readonly explanation: string }[]
  /** Of the letter that answers it. */
  readonly answer?: readonly ShownPart[] | undefined
  readonly typed: string
  readonly mistake: string | undefined
}

/** A complaint as its complainant sees it: where it stands, what they wrote, our answer, or room for more. */
export const ComplaintShown = ({ frame, complaintId, receivedAt, state, words, answer, typed, mistake }: ComplaintProps) => {
  const { complaint, sent } = frame.words.pages
  return (
    <section class="complain" id="complaint">
      <h2>{complaint.title}</h2>
      <dl class="govuk-summary-list">
        <Row name={sent.reference}>
          <span class="where">{complaintId}</span>
        </Row>
        <Row name={complaint.receivedOn}>{inTimeZone(receivedAt, frame)}</Row>
        <Row name={complaint.state}>
          <span class={`state state--${state}`}>{complaint.states[state]}</span>
        </Row>
      </dl>
      {answer && <LetterShown frame={frame} parts={answer} level={3} />}
      <Words frame={frame} words={words} />
      {answer ? (
        <NotSent frame={frame} typed={typed} />
      ) : (
        <ComplaintForm frame={frame} words={complaint.add} send={complaint.sendMore} typed={typed} mistake={mistake} />
      )}
    </section>
  )
}

const Row = ({ name, children }: { readonly name: string; readonly children: unknown }) => (
  <div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">{name}</dt>
    <dd class="govuk-summary-list__value">{children}</dd>
  </div>
)

const Words = ({ frame, words }: Pick<ComplaintProps, 'frame' | 'words'>) => (
  <>
    <h3>{frame.words.pages.complaint.words}</h3>
    {words.map(({ at, explanation }) => (
      <>
        <p class="govuk-hint">{inTimeZone(at, frame)}</p>
        <blockquote class="words">{explanation}</blockquote>
      </>
    ))}
  </>
)
