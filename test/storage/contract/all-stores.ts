import { authoritiesContract } from './authorities.ts'
import type { MakeBench } from './bench.ts'
import { caseJoiningContract } from './case-joining.ts'
import { casesContract } from './cases.ts'
import { complaintAdditionsContract } from './complaint-additions.ts'
import { complaintsContract } from './complaints.ts'
import { contentsContract } from './contents.ts'
import { decidedCasesContract } from './decided-cases.ts'
import { deliveriesContract } from './deliveries.ts'
import { dutiesContract } from './duties.ts'
import { noticesContract } from './notices.ts'
import { pendingAndMarkersContract } from './pending-and-markers.ts'
import { publicationsContract } from './publications.ts'
import { queueContract } from './queue.ts'
import { recipientsContract } from './recipients.ts'
import { undoneDecisionsContract } from './undone-decisions.ts'

/** What every implementation of the stores has to do, facts included. */
export function storesContract(make: MakeBench): void {
  noticesContract(make)
  casesContract(make)
  decidedCasesContract(make)
  undoneDecisionsContract(make)
  complaintsContract(make)
  complaintAdditionsContract(make)
  dutiesContract(make)
  caseJoiningContract(make)
  queueContract(make)
  contentsContract(make)
  publicationsContract(make)
  recipientsContract(make)
  authoritiesContract(make)
  deliveriesContract(make)
  pendingAndMarkersContract(make)
}
