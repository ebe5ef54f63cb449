import type { Message } from '../../events/messages.ts'
import type { Subscriber } from '../../events/subscriptions.ts'
import { liveSetAside } from './live-queues.ts'
import { liveWork } from './live-work.ts'
import type { Work } from './work.ts'
import { workerEntry } from './worker.ts'

/** A Lambda handler for the queue of one subscriber. */
export const workEntry = (subscriber: Subscriber, perform: (needs: Work) => (message: Message) => Promise<void>) =>
  workerEntry(subscriber, () => {
    const work = liveWork()
    return { perform: perform(work), log: work.log, setAside: liveSetAside() }
  })
