import type { FollowedNotice } from '../../shared/api/bodies.ts'
import { DecisionShown } from './decision-shown.tsx'
import { type Frame, inTimeZone } from './frame.ts'
import { Layout } from './layout.tsx'

export interface StatusProps {
  readonly frame: Frame
  readonly followed: FollowedNotice
}

/** What has happened to a notice, location by location; the whole of Art. 16(5) where it is decided. */
export const StatusPage = ({ frame, followed }: StatusProps) => {
  const { pages, terms } = frame.words
  const { status } = pages
  return (
    <Layout frame={frame} title={`${status.title} ${followed.reference}`}>
      <h1>{status.title}</h1>
      <dl class="govuk-summary-list">
        <Row name={pages.sent.reference}>
          <span class="where">{followed.reference}</span>
        </Row>
        <Row name={status.submitted}>{inTimeZone(followed.submittedAt, frame)}</Row>
        <Row name={status.reasons}>{followed.reasons.map((reason) => terms.reasons[reason]).join(' · ')}</Row>
        <Row name={status.receipt}>{status.receipts[followed.receipt]}</Row>
      </dl>
      <h2>{status.listings}</h2>
      {followed.locations.map((place) => (
        <PlaceShown frame={frame} place={place} />
      ))}
    </Layout>
  )
}

const Row = ({ name, children }: { readonly name: string; readonly children: unknown }) => (
  <div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">{name}</dt>
    <dd class="govuk-summary-list__value">{children}</dd>
  </div>
)

interface PlaceProps {
  readonly frame: Frame
  readonly place: FollowedNotice['locations'][number]
}

/** The address is shown, not linked: it may lead to something dangerous. */
const PlaceShown = ({ frame, place }: PlaceProps) => (
  <section class="place">
    <p class="where">{place.location}</p>
    <p>
      <span class={`state state--${place.status}`}>{frame.words.pages.status.states[place.status]}</span>
    </p>
    {place.decision && <DecisionShown frame={frame} decision={place.decision} />}
  </section>
)
