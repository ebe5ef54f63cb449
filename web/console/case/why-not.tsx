import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'react-aria-components/Button'
import { ProblemError } from '../../../shared/api/client.ts'
import type { ConsoleMessages } from '../../../shared/messages/en/console.ts'
import { useWords } from '../session.ts'
import type { Finding } from './findings.ts'

interface WhyNotProps {
  readonly error: Error | null
  readonly findings: readonly Finding[]
  readonly caseId: string
}

/** Why the decision was not taken, what is true now, and the way on. */
export const WhyNot = ({ error, findings, caseId }: WhyNotProps) => {
  const { trouble, decide } = useWords().console
  const queries = useQueryClient()
  const outdated = error instanceof ProblemError && error.problem.current !== undefined
  if (!error && findings.length === 0) return null
  return (
    <div className="alert" role="alert" tabIndex={-1}>
      <b>{decide.problem}</b>
      {error && findings.length === 0 && <p>{inWords(error, trouble)}</p>}
      {findings.length > 0 && (
        <ul>
          {[...new Set(findings.map(({ detail }) => detail))].map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      {outdated && (
        <Button className="button button--second" onPress={() => void queries.invalidateQueries({ queryKey: ['case', caseId] })}>
          {trouble.reload}
        </Button>
      )}
    </div>
  )
}

function inWords(error: Error, trouble: ConsoleMessages['trouble']): string {
  if (!(error instanceof ProblemError)) return trouble.unreachable
  const { current, status, requestId } = error.problem
  if (error.code === 'already-decided') return trouble.decidedMeanwhile
  if (error.code === 'assigned-to-another-moderator') return trouble.taken(current?.moderatorId ?? '')
  if (error.code === 'not-under-review') return trouble.notHeld
  if (status === 412 || status === 428) return trouble.stale(current?.revision ?? 0)
  return status === 401 ? trouble.expired : `${trouble.failed} ${trouble.code(requestId)}`
}
