import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import type { QueueEntry } from '../../../shared/api/bodies.ts'
import { Address } from '../address.tsx'
import { span, useNow } from '../clocks.ts'
import { inert } from '../inert.ts'
import { useWords } from '../session.ts'

/** One row a case. `j` and `k` move between rows while one of them has the focus; Enter opens. */
export const QueueTable = ({ cases }: { readonly cases: readonly QueueEntry[] }) => {
  const { queue, keys } = useWords().console
  const now = useNow(30_000)
  return (
    <>
      <table className="queue" onKeyDown={moveFocus}>
        <thead>
          <tr>
            <th scope="col">{queue.left}</th>
            <th scope="col">{queue.lane}</th>
            <th scope="col">{queue.content}</th>
            <th scope="col">{queue.alleged}</th>
            <th scope="col">{queue.age}</th>
            <th scope="col">{queue.held}</th>
          </tr>
        </thead>
        <tbody>
          {cases.map((entry) => (
            <Row key={entry.caseId} entry={entry} now={now} />
          ))}
        </tbody>
      </table>
      <p className="keys">
        <kbd>j</kbd> <kbd>k</kbd> {keys.next} <kbd>Enter</kbd> {keys.open}
      </p>
    </>
  )
}

const Row = ({ entry, now }: { readonly entry: QueueEntry; readonly now: number }) => {
  const { console, terms, language } = useWords()
  const { lane, location, contentId, reasons, openedAt, assignment } = entry
  const held = assignment && Date.parse(assignment.until) > now ? assignment : undefined
  return (
    <tr>
      <td>
        <TimeLeft dueAt={entry.dueAt} now={now} />
      </td>
      <td>
        <span className={`chip lane--${lane}`}>{console.lanes[lane]}</span>
      </td>
      <td className="queue__what">
        <Link to="/cases/$caseId" params={{ caseId: entry.caseId }} data-row>
          {contentId !== undefined && <b>{inert(contentId)} </b>}
          <Address location={location} />
        </Link>
      </td>
      <td>{reasons.map((reason) => terms.reasons[reason]).join(' · ')}</td>
      <td className="number">{span(now - Date.parse(openedAt), language)}</td>
      <td>{held && (held.mine ? console.queue.mine : <bdi className="quieter">{inert(held.moderatorId)}</bdi>)}</td>
    </tr>
  )
}

interface TimeLeftProps {
  readonly dueAt: string
  readonly now: number
  /** Where no column says what the time is. */
  readonly inWords?: boolean
}

/** Minus, and in the colour of danger, once the time has passed. */
export const TimeLeft = ({ dueAt, now, inWords = false }: TimeLeftProps) => {
  const { language, console } = useWords()
  const left = Date.parse(dueAt) - now
  const over = left < 0
  const text = span(Math.abs(left), language)
  const urgent = left < 4 * 3_600_000
  return (
    <time dateTime={dueAt} className={`left ${over ? 'left--over' : urgent ? 'left--urgent' : ''}`}>
      {inWords ? console.review[over ? 'over' : 'left'](text) : `${over ? '−' : ''}${text}`}
    </time>
  )
}

/** Only where a row has the focus, so that no key of a screen reader or of dictation is taken away (WCAG 2.1.4). */
function moveFocus({ key, target, currentTarget, ctrlKey, metaKey, altKey }: KeyboardEvent<HTMLElement>): void {
  if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement) || (key !== 'j' && key !== 'k')) return
  const rows = [...currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  rows[rows.indexOf(target) + (key === 'j' ? 1 : -1)]?.focus()
}
