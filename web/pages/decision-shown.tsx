import type { FollowedNotice } from '../../shared/api/bodies.ts'
import type { Redress } from '../../shared/dsa/statement.ts'
import { type Frame, inTimeZone } from './frame.ts'

type Decided = NonNullable<FollowedNotice['locations'][number]['decision']>

interface DecisionProps {
  readonly frame: Frame
  readonly decision: Decided
}

/** The decision for one who notified: outcome, each allegation, our reasons, the means used, and the ways to contest it. */
export const DecisionShown = ({ frame, decision }: DecisionProps) => {
  const { pages, terms } = frame.words
  const { status } = pages
  return (
    <>
      <h3>{status.outcomes[decision.outcome]}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {decision.measures.map((one) => (
          <li>{measureIn(terms.measures, one)}</li>
        ))}
        {decision.rulings.map(({ reason, ruling }) => (
          <li>
            {terms.reasons[reason]}: {terms.rulings[ruling]}
          </li>
        ))}
      </ul>
      <p>
        {status.decidedOn} {inTimeZone(decision.decidedAt, frame)}
      </p>
      {decision.outcome === 'restricted' && (
        <p>
          {status.takesEffect} {inTimeZone(decision.takesEffectAt, frame)}
        </p>
      )}
      <h4>{status.explanation}</h4>
      <p class="words">{decision.explanation}</p>
      <h4>{status.means}</h4>
      <p>
        {status.found[decision.automatedDetection ? 'true' : 'false']} {status.decisions[decision.automatedDecision]}
      </p>
      <h4>{status.redress}</h4>
      <ul class="govuk-list govuk-list--bullet">
        {decision.redress.map((way) => (
          <Way frame={frame} way={way} />
        ))}
      </ul>
      <WholeDecision frame={frame} ways={decision.redress} />
    </>
  )
}

const measureIn = (measures: Readonly<Record<string, string>>, { kind, measure }: Decided['measures'][number]): string =>
  measures[`${kind}.${measure}`] ?? measure

/** The same page in the reader's language: the link of a letter leaves the language to the browser. */
const WholeDecision = ({ frame, ways }: { readonly frame: Frame; readonly ways: readonly Redress[] }) => {
  const [url] = ways.flatMap((way) => (way.kind === 'internal-complaint' && way.url !== undefined ? [way.url] : []))
  if (url === undefined) return null
  const { language, pages } = frame.words
  return (
    <p>
      <a href={`/${language}${new URL(url).pathname}`}>{pages.status.open}</a>
    </p>
  )
}

const Way = ({ frame, way }: { readonly frame: Frame; readonly way: Redress }) => {
  const { status } = frame.words.pages
  if (way.kind === 'court') return <li>{status.court}</li>
  if (way.kind === 'internal-complaint') return <li>{status.complaint(way.contact, way.months)}</li>
  return (
    <li>
      {status.settlement} <a href={way.url}>{way.body}</a>
    </li>
  )
}
