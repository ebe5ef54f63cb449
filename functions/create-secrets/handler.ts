import { randomBytes } from 'node:crypto'
import type { CloudFormationCustomResourceEvent, Context } from 'aws-lambda'
import { keepNewSecret, SECRET_NAMES } from '../../shared/runtime/secrets.ts'

const NEW_SECRETS: Readonly<Record<string, () => unknown>> = {
  [SECRET_NAMES.linkKeys]: () => ({ current: 1, keys: { 1: randomBytes(32).toString('base64') } }),
  [SECRET_NAMES.webhookSecrets]: () => ({ current: `whsec_${randomBytes(32).toString('base64')}` }),
}

/** Makes the secrets that are not there yet, when the stack is deployed. Existing ones stay, also when the stack goes. */
export async function handler(event: CloudFormationCustomResourceEvent, context: Context): Promise<void> {
  const { Prefix } = event.ResourceProperties
  const id = `secrets:${String(Prefix)}`
  try {
    if (event.RequestType !== 'Delete')
      for (const [name, make] of Object.entries(NEW_SECRETS)) await keepNewSecret(`${String(Prefix)}/${name}`, make())
    await answer(event, { Status: 'SUCCESS', PhysicalResourceId: id })
  } catch (error) {
    const Reason = `${error instanceof Error ? error.name : 'unknown error'}; see the log stream ${context.logStreamName}`
    await answer(event, { Status: 'FAILED', PhysicalResourceId: id, Reason })
  }
}

/** CloudFormation waits for an answer at this address. */
async function answer(
  { ResponseURL, StackId, RequestId, LogicalResourceId }: CloudFormationCustomResourceEvent,
  outcome: object,
): Promise<void> {
  const response = await fetch(ResponseURL, {
    method: 'PUT',
    body: JSON.stringify({ StackId, RequestId, LogicalResourceId, ...outcome }),
  })
  if (!response.ok) throw new Error(`CloudFormation answered ${response.status}`)
}
