import type { Subscriber } from '../../../events/subscriptions.ts'
import { perform as answerAuthority } from '../../../functions/answer-authority/handler.ts'
import { perform as closeComplaints } from '../../../functions/close-complaints/handler.ts'
import { perform as imposeRestriction } from '../../../functions/impose-restriction/handler.ts'
import { perform as informComplainant } from '../../../functions/inform-complainant/handler.ts'
import { perform as informNotifier } from '../../../functions/inform-notifier/handler.ts'
import { perform as informNotifiers } from '../../../functions/inform-notifiers/handler.ts'
import { redrive } from '../../../functions/redrive-pending/handler.ts'
import { perform as releaseHeldStatements } from '../../../functions/release-held-statements/handler.ts'
import { perform as requestSnapshot } from '../../../functions/request-snapshot/handler.ts'
import { perform as sendReceipt } from '../../../functions/send-receipt/handler.ts'
import { perform as sendStatement } from '../../../functions/send-statement-of-reasons/handler.ts'
import { perform as takeEffect } from '../../../functions/take-effect/handler.ts'
import { perform as triageNotice } from '../../../functions/triage-notice/handler.ts'
import { perform as useOtherChannel } from '../../../functions/use-other-channel/handler.ts'
import { relayFacts } from '../../../shared/queue/relay.ts'
import type { Work } from '../../../shared/queue/work.ts'
import type { Perform } from '../../../shared/queue/worker.ts'
import { after } from '../../support/builders.ts'
import type { ToldMessage, Working } from './working.ts'

/** What each of the workers of notices, cases, orders and complaints does, without its queue. */
export const workers: Readonly<Partial<Record<Subscriber, (work: Work) => Perform>>> = {
  'triage-notice': triageNotice,
  'send-receipt': sendReceipt,
  'request-snapshot': requestSnapshot,
  'take-effect': takeEffect,
  'inform-notifiers': informNotifiers,
  'inform-notifier': informNotifier,
  'send-statement-of-reasons': sendStatement,
  'release-held-statements': releaseHeldStatements,
  'use-other-channel': useOtherChannel,
  'impose-restriction': imposeRestriction,
  'answer-authority': answerAuthority,
  'inform-complainant': informComplainant,
  'close-complaints': closeComplaints,
}

/** Seconds after which a queue gives a message that was not done once more. */
const AGAIN_SECONDS = 360

export interface Running {
  /** Relays what is new and works through what may be worked on by now, each message so many times. */
  readonly settle: (times?: number) => Promise<void>
  /** Lets so many minutes pass, with a redrive in each, or every so many. */
  readonly pass: (minutes: number, every?: number) => Promise<void>
}

interface Before {
  /** How many facts have been relayed already. */
  readonly relayed?: number
  /** Workers besides those of notices, cases, orders and complaints. */
  readonly also?: typeof workers
  /** A worker that fails is one that the test makes fail; its message comes again. */
  readonly mayFail?: boolean
}

/** Stream, queues and the schedule, in one place: whatever a fact sets going is done until nothing is left to do. */
export function running(
  { work, stores, told, clock }: Working,
  { relayed = 0, mayFail = false, also = {} }: Before = {},
): Running {
  const waiting: { readonly from: string; readonly one: ToldMessage }[] = []
  const seen = { facts: relayed, told: told.length }

  const relay = async (): Promise<void> => {
    const fresh = stores.facts.slice(seen.facts)
    seen.facts += fresh.length
    await relayFacts({ tell: work.tell, publish: async () => undefined, now: work.now }, fresh)
    for (const one of told.slice(seen.told)) waiting.push({ from: plusSeconds(one.at, one.delaySeconds), one })
    seen.told = told.length
  }

  const settle = async (times = 1): Promise<void> => {
    for (await relay(); ; await relay()) {
      const index = waiting.findIndex(({ from }) => from <= clock.now)
      const [next] = index < 0 ? [] : waiting.splice(index, 1)
      if (!next) return
      const { subscriber, message } = next.one
      for (let time = 0; time < times; time++)
        await { ...workers, ...also }
          [subscriber]?.(work)(message)
          .catch((error: unknown) => {
            if (!mayFail) throw error
            waiting.push({ from: plusSeconds(clock.now, AGAIN_SECONDS), one: next.one })
          })
    }
  }

  const pass = async (minutes: number, every = 1): Promise<void> => {
    for (let minute = 0; minute < minutes; minute += every) {
      clock.now = after(every, clock.now)
      await redrive(work).catch((error: unknown) => {
        if (!mayFail) throw error
      })
      await settle()
    }
  }
  return { settle, pass }
}

const plusSeconds = (from: string, seconds: number): string => after(seconds / 60, from)
