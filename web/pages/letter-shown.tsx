import type { Frame } from './frame.ts'

/** A part of a letter. What leads away from the page is no part of it here. */
export type ShownPart =
  | { readonly kind: 'heading' | 'paragraph' | 'quote'; readonly text: string }
  | { readonly kind: 'list' | 'addresses'; readonly entries: readonly string[] }
  | { readonly kind: 'facts'; readonly entries: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }

interface LetterProps {
  readonly frame: Frame
  readonly parts: readonly ShownPart[]
  /** Of its headings. */
  readonly level: 2 | 3
}

/** The parts of a letter on a page, word for word, so that letter and page cannot say different things. */
export const LetterShown = ({ frame, parts, level }: LetterProps) => (
  <div class="letter">
    {parts.map((part) => (
      <PartShown frame={frame} part={part} level={level} />
    ))}
  </div>
)

const PartShown = ({ frame, part, level }: Omit<LetterProps, 'parts'> & { readonly part: ShownPart }) => {
  switch (part.kind) {
    case 'heading':
      return level === 2 ? <h2>{part.text}</h2> : <h3>{part.text}</h3>
    case 'paragraph':
      return <p>{part.text}</p>
    case 'quote':
      return <blockquote class="words">{part.text}</blockquote>
    case 'list':
      return (
        <ul class="govuk-list govuk-list--bullet">
          {part.entries.map((entry) => (
            <li>{linked(entry)}</li>
          ))}
        </ul>
      )
    // Shown, not linked: it may lead to something dangerous.
    case 'addresses':
      return part.entries.map((entry) => <p class="where">{entry}</p>)
    case 'facts':
      return <Facts entries={part.entries} />
    case 'link':
      return (
        <p class="no-print">
          <a href={`/${frame.words.language}${new URL(part.url).pathname}`}>{part.text}</a>
        </p>
      )
  }
}

const Facts = ({ entries }: { readonly entries: readonly (readonly [label: string, value: string])[] }) => (
  <dl class="govuk-summary-list">
    {entries.map(([label, value]) => (
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">{label}</dt>
        <dd class="govuk-summary-list__value">{value}</dd>
      </div>
    ))}
  </dl>
)

/** Lists hold our own words; an address in them is that of a settlement body, from the configuration. */
const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s)]+)/u).map((piece, n) => (n % 2 === 1 ? <a href={piece}>{piece}</a> : piece))
