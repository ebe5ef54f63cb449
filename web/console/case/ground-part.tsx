import type { CaseForReview } from '../../../shared/api/bodies.ts'
import { useWords } from '../session.ts'
import { ChoiceField, WordsField } from './fields.tsx'
import type { PartProps } from './restriction-part.tsx'

const AT = '/restrictions/0'

interface GroundProps extends PartProps {
  readonly underOrder: boolean
  readonly grounds: CaseForReview['grounds']
}

/** On what it rests and why (Art. 17(3)(b), (d), (e)). */
export const GroundPart = ({ draft, change, underOrder, grounds }: GroundProps) => {
  const { decide } = useWords().console
  const choices = [
    { value: 'illegal-content', label: decide.law },
    { value: 'terms-and-conditions', label: decide.terms },
    ...(underOrder ? [{ value: 'authority-order', label: decide.order } as const] : []),
  ] as const
  const choose = (value: string) => change({ ground: choices.find((one) => one.value === value)?.value ?? '' })
  return (
    <>
      <ChoiceField row at={`${AT}/ground`} label={decide.ground} value={draft.ground} onChange={choose} choices={choices} />
      <GroundDetail draft={draft} change={change} grounds={grounds} />
      <WordsField
        at={`${AT}/facts`}
        label={decide.facts}
        rows={3}
        value={draft.facts}
        onChange={(facts) => change({ facts })}
        longest={5000}
      />
      <WordsField
        at={`${AT}/explanation`}
        label={decide.explanation}
        hint={decide.explanationHint}
        rows={3}
        value={draft.explanation}
        onChange={(explanation) => change({ explanation })}
        longest={2000}
      />
    </>
  )
}

const GroundDetail = ({ draft, change, grounds }: PartProps & Pick<GroundProps, 'grounds'>) => {
  const { decide } = useWords().console
  const offered = grounds.filter(({ type }) => type === draft.ground).map(({ cited, title }) => ({ value: cited, label: title }))
  if (draft.ground === 'illegal-content')
    return (
      <WordsField
        at={`${AT}/ground/law`}
        label={decide.lawHint}
        value={draft.law}
        onChange={(law) => change({ law })}
        longest={500}
        offered={offered}
      />
    )
  if (draft.ground !== 'terms-and-conditions') return null
  return (
    <>
      <WordsField
        at={`${AT}/ground/clause`}
        label={decide.clause}
        value={draft.clause}
        onChange={(clause) => change({ clause })}
        longest={500}
        offered={offered}
      />
      <WordsField
        at={`${AT}/ground/termsVersion`}
        label={decide.termsVersion}
        value={draft.termsVersion}
        onChange={(termsVersion) => change({ termsVersion })}
        longest={60}
      />
    </>
  )
}
