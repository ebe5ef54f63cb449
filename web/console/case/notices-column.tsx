import type { CaseForReview } from '../../../shared/api/bodies.ts'
import { ago, useNow, written } from '../clocks.ts'
import { inert } from '../inert.ts'
import { useWords } from '../session.ts'
import { Column } from './column.tsx'
import { HistoryList } from './history-list.tsx'

interface ReviewProps {
  readonly review: CaseForReview
}

/** What was said about it, by whom it came (never who they are), and what has happened since. */
export const NoticesColumn = ({ review }: ReviewProps) => {
  const { notices: words, noNotices, moreNotices, history } = useWords().console.review
  const { notices, moreNotices: more } = review
  const count = `${notices.length}${more ? '+' : ''}`
  return (
    <Column label={words(count)}>
      <OrdersAndSignals review={review} />
      <h2>{words(count)}</h2>
      {notices.length === 0 && <p className="card quieter">{noNotices}</p>}
      {notices.map((notice) => (
        <NoticeCard key={notice.noticeId} notice={notice} />
      ))}
      {more && <p className="quieter">{moreNotices}</p>}
      <h2>{history}</h2>
      <HistoryList history={review.history} />
    </Column>
  )
}

const NoticeCard = ({ notice }: { readonly notice: CaseForReview['notices'][number] }) => {
  const { console, terms, language } = useWords()
  const now = useNow(60_000)
  const { notifierKind, contactable, receivedAt, reasons, explanation } = notice
  const who = notifierKind === 'person' && !contactable ? console.review.unnamed : console.review.notifiers[notifierKind]
  return (
    <article className="card">
      <div className="who">
        <span className={`mask mask--${notifierKind}`}>{who}</span>
        <span>{reasons.map((reason) => terms.reasons[reason]).join(' · ')}</span>
        <time dateTime={receivedAt} title={written(receivedAt, language)}>
          {ago(receivedAt, now, language)}
          {notice.language && notice.language !== language ? ` · ${notice.language}` : ''}
        </time>
      </div>
      <p className="text" dir="auto" lang={notice.language}>
        {inert(explanation)}
      </p>
      <p className="quieter">{notice.noticeId}</p>
    </article>
  )
}

const OrdersAndSignals = ({ review: { orders, signals } }: ReviewProps) => {
  const { review } = useWords().console
  return (
    <>
      {orders.length > 0 && <h2>{review.orders}</h2>}
      {orders.map((order) => (
        <article className="card" key={order.orderId}>
          <div className="who">
            <span className="mask mask--authority">{inert(order.authority)}</span>
            <span>{inert(order.legalBasis)}</span>
          </div>
          <p className="text" dir="auto">
            {inert(order.statement)}
          </p>
        </article>
      ))}
      {signals.length > 0 && <h2>{review.signals}</h2>}
      {signals.map((signal) => (
        <article className="card" key={signal.signalId}>
          {signal.detector && <div className="who">{inert(signal.detector)}</div>}
          <p className="text" dir="auto">
            {inert(signal.explanation)}
          </p>
        </article>
      ))}
    </>
  )
}
