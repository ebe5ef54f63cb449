import type { Frame } from './frame.ts'

interface Problem {
  /** The id of what the mistake's link leads to. */
  readonly target: string
  readonly text: string
}

/** What is wrong with what was sent, above everything else; each mistake leads to its field. */
export const ErrorSummary = ({ frame, problems }: { readonly frame: Frame; readonly problems: readonly Problem[] }) => (
  <div class="govuk-error-summary" role="alert" tabindex={-1} aria-labelledby="problem">
    <h2 class="govuk-error-summary__title" id="problem">
      {frame.words.pages.form.problem}
    </h2>
    <ul class="govuk-list govuk-error-summary__list">
      {problems.map(({ target, text }) => (
        <li>
          <a href={`#${target}`}>{text}</a>
        </li>
      ))}
    </ul>
  </div>
)
