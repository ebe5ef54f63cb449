import { Link } from '@tanstack/react-router'
import type { CaseForReview } from '../../../shared/api/bodies.ts'
import { Address } from '../address.tsx'
import { writtenDay } from '../clocks.ts'
import { inert } from '../inert.ts'
import { useWords } from '../session.ts'
import { Column } from './column.tsx'
import { Facts } from './facts.tsx'

interface ReviewProps {
  readonly review: CaseForReview
}

/** What it is about: the content as the platform described it, who offers it, and what was decided about it before. */
export const ContentColumn = ({ review }: ReviewProps) => {
  const { content, seller, earlier } = useWords().console.review
  return (
    <Column label={content}>
      <h2>{content}</h2>
      <ContentCard review={review} />
      <h2>{seller}</h2>
      <SellerCard review={review} />
      <h2>{earlier}</h2>
      <EarlierCard review={review} />
    </Column>
  )
}

const ContentCard = ({ review: { content, case: state } }: ReviewProps) => {
  const { console, language } = useWords()
  const { review } = console
  const address = <Address location={state.location} />
  if (!content)
    return (
      <div className="card">
        <p className="quieter">{review.notRegistered}</p>
        {address}
      </div>
    )
  const pictures = content.pictures?.length ?? 0
  return (
    <div className="card">
      <p className="pictures">{state.picturesOff ? review.picturesOff : review.pictures(pictures)}</p>
      {content.text && <p className="text clamp">{inert(content.text)}</p>}
      <Facts
        list={[
          [review.price, content.price && money(content.price, language)],
          [review.liveIn, content.liveIn && review.states(content.liveIn.length)],
          [review.since, writtenDay(content.postedAt, language)],
          [review.number, inert(content.contentId)],
          [review.version, String(content.version)],
        ]}
      />
      {address}
    </div>
  )
}

/** With all the decimals that the platform gave. */
function money({ amount, currency }: { readonly amount: string; readonly currency: string }, language: string): string {
  const format = new Intl.NumberFormat(language === 'en' ? 'en-IE' : language, {
    style: 'currency',
    currency,
    maximumFractionDigits: 4,
  })
  return format.format(Number(amount))
}

const SellerCard = ({ review: { recipient } }: ReviewProps) => {
  const { console, language } = useWords()
  const { review } = console
  if (!recipient) return <p className="card quieter">{review.sellerUnknown}</p>
  const identity = recipient.traceability?.find(({ piece }) => piece === 'identity')
  return (
    <div className="card">
      <b>
        <bdi>{inert(recipient.displayName)}</bdi>
      </b>
      <Facts
        list={[
          [review.kind, review.kinds[recipient.kind]],
          [review.active, recipient.activeSince && writtenDay(recipient.activeSince, language)],
          [review.established, recipient.establishedIn],
          [review.languages, recipient.languages?.join(', ')],
          [review.identity, identity && review.identities[identity.status]],
          [review.reachable, recipient.reachable ? review.yes : review.no],
        ]}
      />
    </div>
  )
}

const EarlierCard = ({ review: { earlierCases } }: ReviewProps) => {
  const { console, language } = useWords()
  if (earlierCases.length === 0) return <p className="card quieter">{console.review.noEarlier}</p>
  return (
    <ul className="card plain">
      {earlierCases.map(({ caseId, decidedAt }) => (
        <li key={caseId}>
          <Link to="/cases/$caseId" params={{ caseId }}>
            {decidedAt ? writtenDay(decidedAt, language) : console.review.undecided}
          </Link>
        </li>
      ))}
    </ul>
  )
}
