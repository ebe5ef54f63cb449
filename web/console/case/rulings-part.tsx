import type { Reason } from '../../../shared/dsa/reason.ts'
import { useWords } from '../session.ts'
import { type Draft, rulingsFor } from './draft.ts'
import { SelectField } from './fields.tsx'
import { useFindings } from './findings.ts'
import type { PartProps } from './restriction-part.tsx'

interface RulingsProps extends PartProps {
  readonly allegations: readonly Reason[]
}

/** Nobody who notified stays without an answer: one ruling for each point that was raised. */
export const RulingsPart = ({ draft, change, allegations }: RulingsProps) => {
  const { console, terms } = useWords()
  const wrong = useFindings('/rulings')
  const choices = rulingsFor(draft.outcome).map((value) => ({ value, label: console.rulings[value] }))
  const rule = (reason: Reason, value: string) => {
    const ruling: Draft['rulings'][Reason] = choices.find((choice) => choice.value === value)?.value ?? ''
    change({ rulings: { ...draft.rulings, [reason]: ruling } })
  }
  const shown = (reason: Reason) => {
    const ruling = draft.rulings[reason] ?? ''
    return choices.some(({ value }) => value === ruling) ? ruling : ''
  }
  return (
    <fieldset className="rulings">
      <legend>{console.decide.allegations}</legend>
      {wrong && <p className="wrong">{wrong}</p>}
      {allegations.map((reason, n) => (
        <SelectField
          key={reason}
          at={`/rulings/${n}/ruling`}
          also={[`/rulings/${n}`, `/rulings/${n}/reason`]}
          label={terms.reasons[reason]}
          value={shown(reason)}
          onChange={(value) => rule(reason, value)}
          empty={console.decide.choose}
          groups={[{ choices }]}
        />
      ))}
    </fieldset>
  )
}
