import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { CaseForReview } from '../../../shared/api/bodies.ts'
import { useNow } from '../clocks.ts'
import { defanged, inert } from '../inert.ts'
import { LoadState } from '../load-state.tsx'
import { TimeLeft } from '../queue/queue-table.tsx'
import { useSession, useWords } from '../session.ts'
import { ClaimButtons } from './claim-buttons.tsx'
import { Column } from './column.tsx'
import { ContentColumn } from './content-column.tsx'
import { DecisionForm, FORM } from './decision-form.tsx'
import { DecisionTaken } from './decision-taken.tsx'
import { NoticesColumn } from './notices-column.tsx'
import './case.css'
import './notices.css'
import './decision.css'
import './dialog.css'

const REFRESH = 15_000

/** One case on one screen: what it is about, what was said about it, and what becomes of it. */
export const CasePage = () => {
  const { caseId } = useParams({ from: '/cases/$caseId' })
  const { client } = useSession()
  const asked = useQuery({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => client.call('openCase', { path: { caseId }, signal }),
    refetchInterval: REFRESH,
  })
  return (
    <div className="page">
      <LoadState asked={asked} />
      {asked.data && <Desk key={caseId} review={asked.data} />}
    </div>
  )
}

const Desk = ({ review }: { readonly review: CaseForReview }) => {
  const [sending, setSending] = useState(false)
  const { decide } = useWords().console
  const deciding = review.next.decide
  return (
    <>
      <Head review={review} />
      <div className="columns">
        <ContentColumn review={review} />
        <NoticesColumn review={review} />
        <Column className="column--decide" label={decide.title}>
          <h2>{decide.title}</h2>
          {deciding ? <DecisionForm review={review} onSending={setSending} /> : <Otherwise review={review} />}
        </Column>
      </div>
      {deciding && (
        <footer className="foot">
          <Button className="button" type="submit" form={FORM} data-pending={sending || undefined}>
            {sending ? decide.sending : decide.confirm}
          </Button>
        </footer>
      )}
    </>
  )
}

const Otherwise = ({ review: { decision, acknowledgedAt, next } }: { readonly review: CaseForReview }) => {
  const { claim } = useWords().console
  const reasons: Readonly<Record<string, string>> = claim.because
  if (decision) return <DecisionTaken decision={decision} acknowledgedAt={acknowledgedAt} />
  return <p className="quieter">{reasons[next.because ?? ''] ?? claim.first}</p>
}

/** The heading takes the focus, so that whoever cannot see the next case open hears it. */
const Head = ({ review }: { readonly review: CaseForReview }) => {
  const { console } = useWords()
  const now = useNow(30_000)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { lane, dueAt, dueBasis, location, contentId, status } = review.case
  const title = review.content ? inert(review.content.title) : defanged(location)
  return (
    <header className="head">
      <title>{title}</title>
      <span className={`chip lane--${lane}`}>{console.lanes[lane]}</span>
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{title}</bdi>
        {contentId !== undefined && <span className="quieter"> · {inert(contentId)}</span>}
      </h1>
      {status !== 'decided' && (
        <span className="clock">
          <TimeLeft dueAt={dueAt} now={now} inWords />
          <small>{console.review.dueBasis[dueBasis]}</small>
        </span>
      )}
      <ClaimButtons review={review} />
    </header>
  )
}
