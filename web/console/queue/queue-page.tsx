import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Button } from 'react-aria-components/Button'
import { LoadState } from '../load-state.tsx'
import { useSession } from '../session.ts'
import { QueueTable } from './queue-table.tsx'

const PAGE = 50
const REFRESH = 30_000

/** What waits, least time left first. */
export const QueuePage = () => {
  const { lane } = useSearch({ from: '/' })
  const { client, words } = useSession()
  const { queue, lanes } = words.console
  const asked = useInfiniteQuery({
    queryKey: ['queue', lane],
    queryFn: ({ pageParam, signal }) =>
      client.call('listReviewQueue', { query: { limit: PAGE, lane, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: REFRESH,
  })
  const cases = asked.data?.pages.flatMap((page) => page.cases)
  const title = lane ? `${queue.title} · ${lanes[lane]}` : queue.title
  return (
    <div className="page">
      <title>{title}</title>
      <header className="head">
        <h1>{title}</h1>
        {cases && cases.length > 0 && <span className="quieter">{queue.shown(cases.length)}</span>}
      </header>
      <div className="page__body">
        <LoadState asked={asked} />
        {cases?.length === 0 && <p className="state">{queue.empty}</p>}
        {cases && cases.length > 0 && <QueueTable cases={cases} />}
        {asked.hasNextPage && (
          <Button
            className="button button--second"
            data-pending={asked.isFetchingNextPage || undefined}
            onPress={() => void asked.fetchNextPage()}
          >
            {queue.more}
          </Button>
        )}
      </div>
    </div>
  )
}
