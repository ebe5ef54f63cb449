/** Fields that can be wrong; `send` is the form as a whole. */
export type FieldName = 'locations' | 'reasons' | 'explanation' | 'name' | 'email' | 'send'

/** What is wrong, in the order of the fields. */
export type Mistakes = Readonly<Partial<Record<FieldName, string>>>

/** Ties hint and error to their field for those who hear the page. */
export const invalid = (name: string, { hint, mistake }: { readonly hint: boolean; readonly mistake: string | undefined }) => {
  const described = [hint && `${name}-hint`, mistake && `${name}-error`].filter(Boolean).join(' ')
  return described === '' ? {} : { 'aria-describedby': described }
}

export const FieldHint = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <div class="govuk-hint" id={`${name}-hint`}>
    {text}
  </div>
)

interface ErrorProps {
  readonly name: string
  readonly prefix: string
  readonly text: string | undefined
}

export const FieldError = ({ name, prefix, text }: ErrorProps) =>
  text ? (
    <p class="govuk-error-message" id={`${name}-error`}>
      <span class="govuk-visually-hidden">{prefix} </span>
      {text}
    </p>
  ) : null

interface TextProps {
  readonly name: FieldName
  readonly prefix: string
  readonly words: { readonly label: string; readonly hint: string }
  readonly value: string
  readonly mistake: string | undefined
  readonly rows: number
}

/** A line feed right after `<textarea>` is swallowed by browsers, so one is put there to be swallowed. */
export const TextField = ({ name, prefix, words, value, mistake, rows }: TextProps) => (
  <div class={`govuk-form-group part${mistake ? ' govuk-form-group--error' : ''}`}>
    <label class="govuk-label question" for={name}>
      {words.label}
    </label>
    <FieldHint name={name} text={words.hint} />
    <FieldError name={name} prefix={prefix} text={mistake} />
    <textarea
      class={`govuk-textarea${mistake ? ' govuk-textarea--error' : ''}`}
      id={name}
      name={name}
      rows={rows}
      aria-invalid={mistake ? 'true' : undefined}
      {...invalid(name, { hint: true, mistake })}
    >
      {`\n${value}`}
    </textarea>
  </div>
)

interface InputProps {
  readonly name: 'name' | 'email'
  readonly type: 'text' | 'email'
  readonly label: string
  readonly optional: string
  readonly prefix: string
  readonly value: string
  readonly mistake: string | undefined
}

/** The placeholder of one space lets the style sheet see whether something was typed. */
export const InputField = ({ name, type, label, optional, prefix, value, mistake }: InputProps) => (
  <div class={`govuk-form-group${mistake ? ' govuk-form-group--error' : ''}`}>
    <label class="govuk-label" for={name}>
      {label} <span class="optional">({optional})</span>
    </label>
    <FieldError name={name} prefix={prefix} text={mistake} />
    <input
      class={`govuk-input${mistake ? ' govuk-input--error' : ''}`}
      id={name}
      name={name}
      type={type}
      value={value}
      placeholder=" "
      autocomplete={name}
      spellcheck={false}
      aria-invalid={mistake ? 'true' : undefined}
      {...invalid(name, { hint: false, mistake })}
    />
  </div>
)
