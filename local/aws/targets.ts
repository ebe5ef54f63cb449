import type { Answer } from '../lambda/messages.ts'
import type { Queues } from '../queues.ts'

/** Where rules, topics and schedules send things: a function or a queue, by ARN. */
export interface Targets {
  send(arn: string, payload: unknown): Promise<void>
}

export interface Reaching {
  readonly queues: Queues
  invoke(functionArn: string, event: object): Promise<Answer>
}

/** A target that does not take it is told of; retries of AWS are worth nothing on one machine that is up or down as a whole. */
export function makeTargets({ queues, invoke }: Reaching): Targets {
  return {
    send: async (arn, payload) => {
      if (arn.includes(':sqs:')) {
        await queues.call('SendMessage', { QueueUrl: queues.urlOf(arn), MessageBody: JSON.stringify(payload) })
        return
      }
      if (arn.includes(':lambda:')) {
        const answer = await invoke(arn, payload as object)
        if (!answer.ok) console.error(`${arn} failed: ${answer.failure.errorType}: ${answer.failure.errorMessage}`)
      }
      // Log groups and the like: what they would show is in the event list of the control port.
    },
  }
}
