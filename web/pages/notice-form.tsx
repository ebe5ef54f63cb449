import { REASONS, type Reason } from '../../shared/dsa/reason.ts'
import { ErrorSummary } from './error-summary.tsx'
import { FieldError, FieldHint, type FieldName, InputField, invalid, type Mistakes, TextField } from './fields.tsx'
import type { Frame } from './frame.ts'
import { Layout } from './layout.tsx'

/** What was typed, as it was typed: nothing that someone wrote gets lost by a mistake. */
export interface Typed {
  readonly locations: string
  readonly reasons: readonly Reason[]
  readonly explanation: string
  readonly name: string
  readonly email: string
  /** The same for every sending of one form, so that pressing twice makes one notice. */
  readonly once: string
}

export interface FormProps {
  readonly frame: Frame
  readonly typed: Typed
  readonly mistakes?: Mistakes
}

/** The form on one page: the four elements of Art. 16(2), in the order in which people think of them. */
export const NoticeForm = ({ frame, typed, mistakes = {} }: FormProps) => {
  const { form, errorPrefix: prefix } = frame.words.pages
  const failed = Object.keys(mistakes).length > 0
  return (
    <Layout frame={frame} title={form.title} failed={failed}>
      {failed && <ErrorSummary frame={frame} problems={problemsOf(mistakes)} />}
      <h1>{form.title}</h1>
      <p class="lead">{form.intro}</p>
      <form method="post" action={`/${frame.words.language}`} novalidate>
        <input type="hidden" name="once" value={typed.once} />
        <TextField
          prefix={prefix}
          name="locations"
          words={form.locations}
          value={typed.locations}
          mistake={mistakes.locations}
          rows={3}
        />
        <ReasonsField frame={frame} chosen={typed.reasons} mistake={mistakes.reasons} />
        <TextField
          prefix={prefix}
          name="explanation"
          words={form.explanation}
          value={typed.explanation}
          mistake={mistakes.explanation}
          rows={7}
        />
        <Contact frame={frame} typed={typed} mistakes={mistakes} />
        <div class="trap" aria-hidden="true">
          <label for="website">{form.trap.label}</label>
          <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
        </div>
        <p class="declared">{form.goodFaith}</p>
        <button type="submit" class="govuk-button" id="send">
          {form.send}
        </button>
      </form>
    </Layout>
  )
}

/** Where each mistake's link leads: the field itself, or the first box of a group. */
const TARGETS: Readonly<Record<FieldName, string>> = {
  locations: 'locations',
  reasons: `reasons-${REASONS[0]}`,
  explanation: 'explanation',
  name: 'name',
  email: 'email',
  send: 'send',
}

const problemsOf = (mistakes: Mistakes) =>
  Object.entries(mistakes).map(([name, text]) => ({ target: TARGETS[name as FieldName], text }))

interface ReasonsProps {
  readonly frame: Frame
  readonly chosen: readonly Reason[]
  readonly mistake: string | undefined
}

const ReasonsField = ({ frame, chosen, mistake }: ReasonsProps) => {
  const { pages } = frame.words
  return (
    <div class={`govuk-form-group part${mistake ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" {...invalid('reasons', { hint: true, mistake })}>
        <legend class="govuk-fieldset__legend question">{pages.form.reasons.label}</legend>
        <FieldHint name="reasons" text={pages.form.reasons.hint} />
        <FieldError name="reasons" prefix={pages.errorPrefix} text={mistake} />
        <div class="govuk-checkboxes">
          {REASONS.map((reason) => (
            <ReasonBox frame={frame} reason={reason} checked={chosen.includes(reason)} />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

const ReasonBox = ({ frame, reason, checked }: { readonly frame: Frame; readonly reason: Reason; readonly checked: boolean }) => {
  const hint = frame.words.pages.hints[reason]
  const id = `reasons-${reason}`
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id={id}
        name="reasons"
        type="checkbox"
        value={reason}
        checked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {frame.words.terms.reasons[reason]}
      </label>
      {hint && (
        <div class="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  )
}

/** Asked for with one line of why, and not at all where a child is sexualised; what was volunteered already is kept. */
const Contact = ({ frame, typed, mistakes }: Required<FormProps>) => {
  const { contact, optional } = frame.words.pages.form
  const volunteered = typed.name !== '' || typed.email !== ''
  const asked = volunteered || !typed.reasons.includes('child-sexualisation')
  const shared = { optional, prefix: frame.words.pages.errorPrefix }
  if (!asked) return <p class="govuk-inset-text">{contact.notAsked}</p>
  return (
    <>
      <fieldset class="govuk-fieldset part asked" aria-describedby="contact-why">
        <legend class="govuk-fieldset__legend question">{contact.heading}</legend>
        <p class="govuk-hint" id="contact-why">
          {contact.why}
        </p>
        <InputField {...shared} name="name" type="text" label={contact.name} value={typed.name} mistake={mistakes.name} />
        <InputField {...shared} name="email" type="email" label={contact.email} value={typed.email} mistake={mistakes.email} />
      </fieldset>
      <p class="govuk-inset-text not-asked">{contact.notAsked}</p>
    </>
  )
}
