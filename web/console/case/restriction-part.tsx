import { useWords } from '../session.ts'
import { type Draft, MEASURE_KEYS } from './draft.ts'
import { ChoiceField, SelectField, WordsField } from './fields.tsx'

export interface PartProps {
  readonly draft: Draft
  readonly change: (parts: Partial<Draft>) => void
}

const AT = '/restrictions/0'

/** What is restricted, where, and for how long (Art. 17(3)(a)). */
export const RestrictionPart = ({ draft, change }: PartProps) => {
  const { console, terms } = useWords()
  const { decide } = console
  const measures: Readonly<Record<string, string>> = terms.measures
  const groups = MEASURE_KEYS.map(({ kind, keys }) => ({
    label: console.kinds[kind],
    choices: keys.map((value) => ({ value, label: measures[value] ?? value })),
  }))
  return (
    <>
      <SelectField
        at={`${AT}/measure`}
        also={[AT, `${AT}/kind`]}
        label={decide.measure}
        value={draft.measure}
        onChange={(measure) => change({ measure })}
        empty={decide.choose}
        groups={groups}
      />
      {draft.measure.endsWith('.other') && (
        <WordsField
          at={`${AT}/description`}
          label={decide.description}
          value={draft.description}
          onChange={(description) => change({ description })}
          longest={500}
        />
      )}
      <Scope draft={draft} change={change} />
      <Duration draft={draft} change={change} />
    </>
  )
}

const Scope = ({ draft, change }: PartProps) => {
  const { decide } = useWords().console
  const choices = [
    { value: 'everywhere', label: decide.everywhere },
    { value: 'some', label: decide.some },
  ] as const
  const choose = (value: string) => change({ scope: choices.find((one) => one.value === value)?.value ?? '' })
  return (
    <>
      <ChoiceField
        row
        at={draft.scope === 'some' ? '' : `${AT}/territories`}
        label={decide.scope}
        value={draft.scope}
        onChange={choose}
        choices={choices}
      />
      {draft.scope === 'some' && (
        <WordsField
          at={`${AT}/territories`}
          label={decide.territories}
          value={draft.territories}
          onChange={(territories) => change({ territories })}
          longest={200}
        />
      )}
    </>
  )
}

const Duration = ({ draft, change }: PartProps) => {
  const { decide } = useWords().console
  const choices = [
    { value: 'indefinite', label: decide.indefinite },
    { value: 'until-corrected', label: decide.untilCorrected },
    { value: 'until-day', label: decide.untilDay },
  ] as const
  const choose = (value: string) => change({ duration: choices.find((one) => one.value === value)?.value ?? '' })
  return (
    <>
      <ChoiceField row at={`${AT}/duration`} label={decide.duration} value={draft.duration} onChange={choose} choices={choices} />
      {draft.duration === 'until-day' && (
        <WordsField
          at={`${AT}/duration/day`}
          type="date"
          label={decide.day}
          value={draft.day}
          onChange={(day) => change({ day })}
          longest={10}
        />
      )}
      {draft.duration === 'until-corrected' && (
        <WordsField
          at={`${AT}/duration/condition`}
          label={decide.condition}
          value={draft.condition}
          onChange={(condition) => change({ condition })}
          longest={500}
        />
      )}
    </>
  )
}
