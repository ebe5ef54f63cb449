import { TextField } from './fields.tsx'
import type { Frame } from './frame.ts'

export interface ComplaintFormProps {
  readonly frame: Frame
  readonly words: { readonly label: string; readonly hint: string }
  readonly send: string
  readonly typed: string
  readonly mistake: string | undefined
}

/** One field and no account: no form and no law is asked for (Art. 20(1), recital 58). It is sent to the page's own address. */
export const ComplaintForm = ({ frame, words, send, typed, mistake }: ComplaintFormProps) => (
  <form class="no-print" method="post" action={`/${frame.words.language}${frame.rest}`} novalidate>
    <TextField prefix={frame.words.pages.errorPrefix} name="explanation" words={words} value={typed} mistake={mistake} rows={7} />
    <button type="submit" class="govuk-button" id="send">
      {send}
    </button>
  </form>
)
