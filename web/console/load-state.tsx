import { Button } from 'react-aria-components/Button'
import { ProblemError } from '../../shared/api/client.ts'
import { Missing } from './missing.tsx'
import { useWords } from './session.ts'

interface Asked {
  readonly isPending: boolean
  readonly isError: boolean
  readonly error: Error | null
  readonly failureReason: Error | null
  readonly data: unknown
  refetch(): unknown
}

/** Anything but what was asked for: loading, an error with a way on, or a server that does not answer at the moment. */
export const LoadState = ({ asked }: { readonly asked: Asked }) => {
  const { trouble } = useWords().console
  const { error, data, failureReason } = asked
  if (error instanceof ProblemError && error.problem.status === 404) return <Missing />
  if (asked.isError && data === undefined) return <Failed error={error} again={() => asked.refetch()} />
  const unreachable = failureReason !== null && !(failureReason instanceof ProblemError && failureReason.problem.status < 500)
  return (
    <div aria-live="polite">
      {unreachable && <p className="banner banner--warn">{trouble.unreachable}</p>}
      {asked.isPending && !unreachable && <p className="state">{trouble.loading}</p>}
    </div>
  )
}

const Failed = ({ error, again }: { readonly error: Error | null; readonly again: () => unknown }) => {
  const { trouble } = useWords().console
  const problem = error instanceof ProblemError ? error : undefined
  return (
    <div className="state" role="alert">
      <h1>{problem?.problem.status === 403 ? trouble.notAllowed : trouble.failed}</h1>
      {problem && <p className="quieter">{trouble.code(problem.problem.requestId)}</p>}
      <Button className="button" onPress={() => void again()}>
        {trouble.again}
      </Button>
    </div>
  )
}
