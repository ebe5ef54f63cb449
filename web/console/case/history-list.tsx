import type { CaseForReview } from '../../../shared/api/bodies.ts'
import { written } from '../clocks.ts'
import { inert } from '../inert.ts'
import { useWords } from '../session.ts'

type Line = CaseForReview['history'][number]

/** The newest first. Details are ids and codes: who, which notice, what. */
export const HistoryList = ({ history }: { readonly history: CaseForReview['history'] }) => {
  const { language } = useWords()
  return (
    <ol className="history">
      {history.toReversed().map((line) => (
        <li key={[line.at, line.type, ...Object.values(line.detail)].join(' ')}>
          <time dateTime={line.at}>{written(line.at, language)}</time>
          <Told line={line} />
        </li>
      ))}
    </ol>
  )
}

const Told = ({ line: { type, detail } }: { readonly line: Line }) => {
  const { console, terms } = useWords()
  const names: Readonly<Record<string, string>> = terms.reasons
  const named = [detail['moderatorId'], detail['noticeId'], detail['reason'] && (names[detail['reason']] ?? detail['reason'])]
  return (
    <span>
      {console.history[type] ?? type}
      {named
        .filter((one) => one !== undefined && one !== '')
        .map((one) => (
          <span key={one} className="quieter">
            {' · '}
            <bdi>{inert(one ?? '')}</bdi>
          </span>
        ))}
    </span>
  )
}
