import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { CaseForReview } from '../../../shared/api/bodies.ts'
import { useSession } from '../session.ts'
import { findingsOf, seenIn, useDecide } from './decide.ts'
import { ChoiceField, WordsField } from './fields.tsx'
import { type Finding, FindingsProvider } from './findings.ts'
import { gapsIn } from './gaps.ts'
import { GroundPart } from './ground-part.tsx'
import { useKeptDraft } from './kept-draft.ts'
import { type PartProps, RestrictionPart } from './restriction-part.tsx'
import { RulingsPart } from './rulings-part.tsx'
import { WhyNot } from './why-not.tsx'

export const FORM = 'decision'

interface FormProps {
  readonly review: CaseForReview
  readonly onSending: (sending: boolean) => void
}

/** One case, one decision: nothing chosen beforehand, everything typed kept until the server has taken it. */
export const DecisionForm = ({ review, onSending }: FormProps) => {
  const { config, words } = useSession()
  const { draft, change, forget } = useKeptDraft(review.case.caseId, config.termsVersion)
  const decide = useDecide(review, forget)
  const [asked, setAsked] = useState(false)
  const gaps: readonly Finding[] = [...gapsIn(draft, seenIn(review))].map(([pointer, gap]) => ({
    pointer,
    detail: gap === 'codes' ? words.console.decide.wrongCodes : words.console.decide.required,
  }))
  const findings = asked && gaps.length > 0 ? gaps : findingsOf(decide.error)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => onSending(decide.isPending), [decide.isPending, onSending])
  const focusOn = useFocusOnWrong(form)

  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (gaps.length > 0) return focusOn()
    if (!decide.isPending) decide.mutate(draft, { onError: focusOn })
  }
  return (
    <FindingsProvider value={findings}>
      <form id={FORM} ref={form} onSubmit={send} noValidate aria-label={words.console.decide.title}>
        <WhyNot error={decide.error} findings={findings} caseId={review.case.caseId} />
        <Parts draft={draft} change={change} review={review} />
      </form>
    </FindingsProvider>
  )
}

const Parts = ({ draft, change, review }: PartProps & Pick<FormProps, 'review'>) => {
  const { decide } = useSession().words.console
  const outcomes = [
    { value: 'restricted', label: decide.restricted, hint: decide.restrictedHint },
    { value: 'no-action', label: decide.noAction, hint: decide.noActionHint },
  ] as const
  const choose = (value: string) => change({ outcome: outcomes.find((one) => one.value === value)?.value ?? '' })
  return (
    <>
      <ChoiceField at="/outcome" label={decide.outcome} value={draft.outcome} onChange={choose} choices={outcomes} />
      {review.allegations.length > 0 && <RulingsPart draft={draft} change={change} allegations={review.allegations} />}
      {draft.outcome === 'restricted' && (
        <>
          <RestrictionPart draft={draft} change={change} />
          <GroundPart draft={draft} change={change} underOrder={review.orders.length > 0} grounds={review.grounds} />
        </>
      )}
      <WordsField
        at="/toNotifiers"
        label={decide.toNotifiers}
        hint={decide.toNotifiersHint}
        rows={3}
        value={draft.toNotifiers}
        onChange={(toNotifiers) => change({ toNotifiers })}
        longest={2000}
      />
    </>
  )
}

/** To the first field that is wrong, or to what is said at the top, once it is on the screen. */
function useFocusOnWrong(form: { readonly current: HTMLFormElement | null }): () => void {
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (round === 0) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="radiogroup"][data-invalid] input')
    const said = form.current?.querySelector<HTMLElement>('[role="alert"]')
    ;(said ?? wrong)?.focus()
  }, [round, form])
  return () => setRound((before) => before + 1)
}
