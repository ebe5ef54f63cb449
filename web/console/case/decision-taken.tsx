import type { Decision } from '../../../shared/dsa/decision.ts'
import { written } from '../clocks.ts'
import { inert } from '../inert.ts'
import { useWords } from '../session.ts'
import { Facts } from './facts.tsx'

interface TakenProps {
  readonly decision: Decision
  readonly acknowledgedAt: string | undefined
}

/** A decision as it was taken. It never changes. */
export const DecisionTaken = ({ decision, acknowledgedAt }: TakenProps) => {
  const { console, terms, language } = useWords()
  const { decide } = console
  const measures: Readonly<Record<string, string>> = terms.measures
  const restrictions = decision.outcome === 'restricted' ? decision.restrictions : []
  return (
    <>
      <p className="outcome">{decision.outcome === 'restricted' ? decide.restricted : decide.noAction}</p>
      <p className="quieter">{decide.decidedBy(inert(decision.decidedBy), written(decision.decidedAt, language))}</p>
      {acknowledgedAt && <p className="quieter">{decide.effective(written(acknowledgedAt, language))}</p>}
      <Facts list={decision.rulings.map(({ reason, ruling }) => [terms.reasons[reason], console.rulings[ruling]])} />
      {restrictions.map((one) => (
        <Facts
          key={`${one.kind}.${one.measure}`}
          list={[
            [decide.measure, measures[`${one.kind}.${one.measure}`]],
            [decide.ground, groundOf(one.ground, decide.order)],
            [decide.facts, inert(one.facts)],
            [decide.explanation, inert(one.explanation)],
          ]}
        />
      ))}
      <Facts list={[[decide.toNotifiers, inert(decision.toNotifiers)]]} />
    </>
  )
}

type Ground = Extract<Decision, { outcome: 'restricted' }>['restrictions'][number]['ground']

function groundOf(ground: Ground, order: string): string {
  if (ground.type === 'illegal-content') return inert(ground.law)
  return ground.type === 'terms-and-conditions' ? inert(ground.clause) : order
}
