import { ComplaintForm } from './complaint-form.tsx'
import { type ComplaintProps, ComplaintShown } from './complaint-shown.tsx'
import { ErrorSummary } from './error-summary.tsx'
import type { Frame } from './frame.ts'
import { Layout } from './layout.tsx'
import { LetterShown, type ShownPart } from './letter-shown.tsx'
import { NotSent } from './not-sent.tsx'

export interface DecisionProps {
  readonly frame: Frame
  /** The message that this person was sent, or would have been. */
  readonly letter: { readonly subject: string; readonly parts: readonly ShownPart[]; readonly footer: readonly string[] }
  /** Path of the decision that has taken the place of this one, for this person. */
  readonly replacedBy?: string | undefined
  readonly contesting: Contesting
  readonly typed?: string | undefined
  readonly problem?: ComplaintProblem | undefined
}

/** How it stands with contesting the decision: not offered, possible, over, or done. */
export type Contesting =
  | { readonly kind: 'not-offered' }
  | { readonly kind: 'possible'; readonly until?: string | undefined }
  | { readonly kind: 'over'; readonly endedAt: string }
  | ({ readonly kind: 'complained' } & Omit<ComplaintProps, 'frame' | 'typed' | 'mistake'>)

/** `mistake` can be mended in the field; what was refused as a whole cannot. */
export type ComplaintProblem = { readonly mistake: string } | { readonly refused: string }

/** A decision as one of those whom it concerns was told it, to read, print and keep (P2B Art. 4), and to contest (Art. 20). */
export const DecisionPage = (props: DecisionProps) => {
  const { frame, letter, replacedBy, problem } = props
  const { decision } = frame.words.pages
  return (
    <Layout frame={frame} title={letter.subject} failed={problem !== undefined}>
      {problem && <Problem frame={frame} problem={problem} />}
      <h1>{letter.subject}</h1>
      {replacedBy !== undefined && (
        <p class="notice">
          {decision.replaced} <a href={replacedBy}>{decision.newDecision}</a>
        </p>
      )}
      <p class="govuk-hint">{decision.copy}</p>
      <ToComplaint {...props} />
      <LetterShown frame={frame} parts={letter.parts} level={2} />
      <div class="from">
        {letter.footer.map((line) => (
          <p>{line}</p>
        ))}
      </div>
      <ContestingShown {...props} />
    </Layout>
  )
}

/** What somebody may have come for is at the end of a long page. */
const ToComplaint = ({ frame, contesting }: DecisionProps) => {
  const { complain, complaint } = frame.words.pages
  if (contesting.kind === 'not-offered') return null
  return (
    <p class="no-print">
      <a href="#complaint">{contesting.kind === 'complained' ? complaint.title : complain.title}</a>
    </p>
  )
}

const Problem = ({ frame, problem }: { readonly frame: Frame; readonly problem: ComplaintProblem }) => (
  <ErrorSummary
    frame={frame}
    problems={[
      'mistake' in problem ? { target: 'explanation', text: problem.mistake } : { target: 'complaint', text: problem.refused },
    ]}
  />
)

const ContestingShown = ({ frame, contesting, typed = '', problem }: DecisionProps) => {
  const { complain } = frame.words.pages
  const mistake = problem && 'mistake' in problem ? problem.mistake : undefined
  if (contesting.kind === 'not-offered') return <NotSent frame={frame} typed={typed} />
  if (contesting.kind === 'complained') return <ComplaintShown frame={frame} {...contesting} typed={typed} mistake={mistake} />
  return (
    <section class="complain" id="complaint">
      <h2>{complain.title}</h2>
      {contesting.kind === 'over' ? (
        <>
          <p>{complain.over(contesting.endedAt)}</p>
          <NotSent frame={frame} typed={typed} />
        </>
      ) : (
        <>
          <p>{complain.intro}</p>
          {contesting.until !== undefined && <p>{complain.until(contesting.until)}</p>}
          <ComplaintForm frame={frame} words={complain.explanation} send={complain.send} typed={typed} mistake={mistake} />
        </>
      )}
    </section>
  )
}
