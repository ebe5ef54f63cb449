import { Duration, Validations } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { MAX_RECEIVES } from '../../shared/queue/limits.ts'

interface QueueProps {
  /** Known by name, because people redrive it: `npm run redrive -- <name>-dead-letters`. */
  readonly name: string
  readonly timeoutSeconds: number
}

/** A queue, and where its messages go that could not be worked on. */
export class WorkerQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue

  constructor(scope: Construct, id: string, { name, timeoutSeconds }: QueueProps) {
    super(scope, id)
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', `${name}-dead-letters`)
    this.queue = new Queue(this, 'Queue', {
      queueName: name,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(4),
      // Six times what the function may take: throttled attempts must not look like failed ones.
      visibilityTimeout: Duration.seconds(6 * timeoutSeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: MAX_RECEIVES },
    })
  }
}

export function deadLetterQueue(scope: Construct, id: string, queueName: string): Queue {
  const queue = new Queue(scope, id, {
    queueName,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  })
  Validations.of(queue).acknowledge({
    id: 'AwsSolutions-SQS3',
    reason: 'It is itself where messages end that could not be worked on.',
  })
  return queue
}
