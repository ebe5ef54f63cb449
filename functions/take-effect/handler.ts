import type { Message } from '../../events/messages.ts'
import { takeEffect } from '../../shared/domain/case.ts'
import { LONGEST_DELAY_SECONDS } from '../../shared/queue/limits.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'

type Needs = Pick<Work, 'cases' | 'tell' | 'now'>

/** When the time to undo a decision has passed, it takes effect; that alone releases everything that leaves the house. */
export const perform =
  ({ cases, tell, now }: Needs) =>
  async ({ fact }: Message): Promise<void> => {
    if (fact.type !== 'CaseDecided') throw new Error(`take-effect was told ${fact.type}`)
    const decision = (await cases.find(fact.caseId))?.decision
    if (decision?.decisionId !== fact.decisionId || decision.takesEffectAt === decision.decidedAt) return

    const seconds = Math.ceil((Date.parse(decision.takesEffectAt) - Date.parse(now())) / 1000)
    if (seconds > 0) return tell('take-effect', [{ message: { fact }, delaySeconds: Math.min(seconds, LONGEST_DELAY_SECONDS) }])
    await cases.takeEffect(decision, takeEffect(decision, decision.takesEffectAt))
  }

export const handler = workEntry('take-effect', perform)
