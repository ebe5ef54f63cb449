import { useId } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField } from 'react-aria-components/TextField'
import { useFindings } from './findings.ts'

interface FieldProps {
  readonly at: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value: string
  readonly onChange: (value: string) => void
}

interface TextProps extends FieldProps {
  readonly rows?: number
  readonly type?: 'text' | 'date'
  readonly longest: number
  /** Offered while one types; anything else can be written as well. */
  readonly offered?: readonly Choice[]
}

export const WordsField = ({ at, label, hint, value, onChange, rows, type = 'text', longest, offered }: TextProps) => {
  const wrong = useFindings(at)
  const list = useId()
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={wrong !== undefined} validationBehavior="aria">
      <Label>{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {rows ? (
        <TextArea rows={rows} maxLength={longest} data-at={at} />
      ) : (
        <Input type={type} maxLength={longest} data-at={at} {...(offered && { list })} />
      )}
      {offered && (
        <datalist id={list}>
          {offered.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </datalist>
      )}
      <FieldError className="wrong">{wrong}</FieldError>
    </TextField>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

interface ChoiceProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly row?: boolean
}

/** Nothing is chosen beforehand. */
export const ChoiceField = ({ at, label, value, onChange, choices, row = false }: ChoiceProps) => {
  const wrong = useFindings(at, `${at}/type`)
  return (
    <RadioGroup
      className={row ? 'field field--row' : 'field'}
      value={value === '' ? null : value}
      onChange={onChange}
      isInvalid={wrong !== undefined}
      validationBehavior="aria"
      data-at={at}
    >
      <Label>{label}</Label>
      <div className="opts">
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="opt">
            <span className="opt__dot" aria-hidden="true" />
            <span>
              {choice.label}
              {choice.hint && <small>{choice.hint}</small>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className="wrong">{wrong}</FieldError>
    </RadioGroup>
  )
}

interface SelectProps extends FieldProps {
  readonly also?: readonly string[]
  readonly empty: string
  readonly groups: readonly { readonly label?: string; readonly choices: readonly Choice[] }[]
}

/** The browser's own list: it opens with the keyboard, and phones have their own way of showing it. */
export const SelectField = ({ at, also = [], label, value, onChange, empty, groups }: SelectProps) => {
  const wrong = useFindings(at, ...also)
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        data-at={at}
        onChange={({ target }) => onChange(target.value)}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
      >
        <option value="">{empty}</option>
        {groups.map(({ label: name, choices }) => {
          const options = choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))
          return name ? (
            <optgroup key={name} label={name}>
              {options}
            </optgroup>
          ) : (
            options
          )
        })}
      </select>
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  )
}
