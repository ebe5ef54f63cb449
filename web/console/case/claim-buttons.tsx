import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { CaseForReview } from '../../../shared/api/bodies.ts'
import { countdown, useNow, written } from '../clocks.ts'
import { inert } from '../inert.ts'
import { useSession, useWords } from '../session.ts'

interface ClaimProps {
  readonly review: CaseForReview
}

/** What may happen with the claim is said by the server. */
export const ClaimButtons = ({ review }: ClaimProps) => {
  const { claim } = useWords().console
  const { next } = review
  const { assign, giveBack } = useClaim(review.case.caseId)
  return (
    <div className="claim">
      <Holder review={review} />
      {next.claim && (
        <Button className="button" data-pending={assign.isPending || undefined} onPress={() => assign.mutate(false)}>
          {claim.claim}
        </Button>
      )}
      {next.takeOver && <TakeOver who={review.case.assignment?.moderatorId ?? ''} onConfirm={() => assign.mutate(true)} />}
      {next.giveBack && (
        <Button
          className="button button--second"
          data-pending={giveBack.isPending || undefined}
          onPress={() => giveBack.mutate()}
        >
          {claim.giveBack}
        </Button>
      )}
    </div>
  )
}

/** Whatever the answer is, the case is read again: it says who holds it now. */
function useClaim(caseId: string) {
  const { client } = useSession()
  const queries = useQueryClient()
  const onSettled = () => Promise.all(['case', 'queue'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
  const path = { caseId }
  const assign = useMutation({
    mutationFn: (takeOver: boolean) => client.call('assignCase', { path, body: { takeOver } }),
    onSettled,
  })
  const giveBack = useMutation({ mutationFn: () => client.call('giveBackCase', { path }), onSettled })
  return { assign, giveBack }
}

const Holder = ({ review }: ClaimProps) => {
  const { console, language } = useWords()
  const now = useNow(1000)
  const { assignment, status } = review.case
  const left = assignment ? Date.parse(assignment.until) - now : 0
  if (!assignment || status === 'decided' || left <= 0) return null
  if (review.next.giveBack) return <span className="chip">{console.claim.yours(countdown(left))}</span>
  return (
    <span className="chip chip--warn">
      {console.claim.theirs(inert(assignment.moderatorId), written(assignment.until, language))}
    </span>
  )
}

/** Taking a case from someone is never done by accident. */
const TakeOver = ({ who, onConfirm }: { readonly who: string; readonly onConfirm: () => void }) => {
  const { claim } = useWords().console
  return (
    <DialogTrigger>
      <Button className="button button--second">{claim.takeOver}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal>
          <Dialog className="dialog" role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title">{claim.takeOverTitle}</Heading>
                <p>{claim.takeOverText(inert(who))}</p>
                <div className="dialog__buttons">
                  <Button className="button button--second" onPress={close} autoFocus>
                    {claim.cancel}
                  </Button>
                  <Button
                    className="button"
                    onPress={() => {
                      onConfirm()
                      close()
                    }}
                  >
                    {claim.takeOver}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
