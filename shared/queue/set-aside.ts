import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'

/** Puts a message into the dead-letter queue with the reason beside it; `npm run redrive` brings it back. */
export const setAsideThrough =
  (sqs: Pick<SQSClient, 'send'>, deadLetterUrl: () => string) =>
  async (body: string, reason: string): Promise<void> => {
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: deadLetterUrl(),
        MessageBody: body,
        MessageAttributes: { reason: { DataType: 'String', StringValue: reason } },
      }),
    )
  }
