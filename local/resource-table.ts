import type { System } from './template/system.ts'

/** What becomes of a resource of the template on this machine. */
export type Treatment =
  | { readonly kind: 'emulated'; readonly by: string }
  | { readonly kind: 'mapped'; readonly to: string }
  | { readonly kind: 'inert'; readonly because: string }

const emulated = (by: string): Treatment => ({ kind: 'emulated', by })
const mapped = (to: string): Treatment => ({ kind: 'mapped', to })
const inert = (because: string): Treatment => ({ kind: 'inert', because })

const metrics = 'nothing is measured here; alarms and dashboards are checked as template only'
const permission = 'the caller is the runner itself; what functions may do is enforced from their roles'

/** The one list of what the runner knows. A type that is not here fails the start: silence would be a promise not kept. */
export const resourceTable: Readonly<Record<string, Treatment>> = {
  'AWS::ApiGatewayV2::Api': emulated('local/http'),
  'AWS::ApiGatewayV2::Authorizer': emulated('local/http/authorize.ts'),
  'AWS::ApiGatewayV2::Integration': emulated('local/http'),
  'AWS::ApiGatewayV2::Route': emulated('local/http'),
  'AWS::ApiGatewayV2::Stage': inert('there is one stage, and throttling would only slow one person down'),
  'AWS::CDK::Metadata': inert('only tells AWS which constructs are used'),
  'AWS::CloudFront::CachePolicy': inert('nothing is cached here, so that every change shows at once'),
  'AWS::CloudFront::CloudFrontOriginAccessIdentity': inert('the front door reads the files from disk'),
  'AWS::CloudFront::Distribution': emulated('local/front-door'),
  'AWS::CloudFront::Function': emulated('local/front-door/viewer-function.ts'),
  'AWS::CloudFront::OriginAccessControl': inert('the front door reads the files from disk'),
  'AWS::CloudFront::OriginRequestPolicy': inert('everything the viewer sent is passed on, but for the host'),
  'AWS::CloudFront::ResponseHeadersPolicy': emulated('local/front-door/response-headers.ts'),
  'AWS::CloudWatch::Alarm': inert(metrics),
  'AWS::CloudWatch::CompositeAlarm': inert(metrics),
  'AWS::CloudWatch::Dashboard': inert(metrics),
  'AWS::Cognito::UserPool': mapped('the local sign-in (local/sign-in)'),
  'AWS::Cognito::UserPoolClient': mapped('the one client of the local sign-in'),
  'AWS::Cognito::UserPoolDomain': mapped('the address of the local sign-in'),
  'AWS::Cognito::UserPoolGroup': mapped('the groups of the seeded people (local/sign-in/people.ts)'),
  'AWS::Cognito::UserPoolResourceServer': inert('local tokens carry groups, not scopes of a resource server'),
  'AWS::DynamoDB::GlobalTable': emulated('local/dynamodb'),
  'AWS::DynamoDB::Table': emulated('local/dynamodb'),
  'AWS::Events::EventBus': emulated('local/aws/event-bus.ts'),
  'AWS::Events::EventBusPolicy': inert(permission),
  'AWS::Events::Archive': inert('the last 1,000 events can be looked at instead'),
  'AWS::Events::Rule': emulated('local/aws/event-bus.ts'),
  'AWS::IAM::ManagedPolicy': emulated('local/iam'),
  'AWS::IAM::Policy': emulated('local/iam'),
  'AWS::IAM::Role': emulated('local/iam'),
  'AWS::KMS::Alias': emulated('local/aws/kms.ts'),
  'AWS::KMS::Key': emulated('local/aws/kms.ts'),
  'AWS::Lambda::Alias': emulated('local/lambda'),
  'AWS::Lambda::EventInvokeConfig': inert('nothing here invokes asynchronously'),
  'AWS::Lambda::EventSourceMapping': emulated('local/sources'),
  'AWS::Lambda::Function': emulated('local/lambda'),
  'AWS::Lambda::LayerVersion': inert('only the AWS command line of BucketDeployment comes as a layer'),
  'AWS::Lambda::Permission': inert(permission),
  'AWS::Lambda::Version': emulated('local/lambda'),
  'AWS::Logs::LogGroup': inert('logs go to functions.log in the state folder'),
  'AWS::Logs::MetricFilter': inert(metrics),
  'AWS::Logs::QueryDefinition': inert(metrics),
  'AWS::Logs::ResourcePolicy': inert(permission),
  'AWS::S3::Bucket': emulated('fauxqs, and local/front-door for what a distribution shows'),
  'AWS::S3::BucketPolicy': inert(permission),
  'AWS::SES::ConfigurationSet': emulated('local/mailbox'),
  'AWS::SES::ConfigurationSetEventDestination': emulated('local/mailbox/delivery-events.ts'),
  'AWS::SES::EmailIdentity': inert('every sender is taken as verified here'),
  'AWS::SNS::Subscription': emulated('local/aws/topics.ts'),
  'AWS::SNS::Topic': emulated('local/aws/topics.ts'),
  'AWS::SNS::TopicPolicy': inert(permission),
  'AWS::SQS::Queue': emulated('fauxqs, in memory'),
  'AWS::SQS::QueuePolicy': inert(permission),
  'AWS::SSM::Parameter': emulated('local/aws/parameters.ts'),
  'AWS::Scheduler::Schedule': emulated('local/schedules'),
  'AWS::Scheduler::ScheduleGroup': inert('a folder for schedules, without behaviour'),
  'AWS::WAFv2::WebACL': inert('rate rules would only slow one person down'),
  'AWS::WAFv2::WebACLAssociation': inert('rate rules would only slow one person down'),
  'AWS::WAFv2::LoggingConfiguration': inert('there is no firewall here that could log'),
  'Custom::CDKBucketDeployment': emulated('local/front-door/deployed-files.ts'),
  'Custom::S3AutoDeleteObjects': inert('nothing is ever deleted with a stack here'),
}

/** Custom resources are run whatever their name, when one of our own functions answers for them. */
export function treatmentOf(type: string): Treatment | undefined {
  return (
    resourceTable[type] ??
    (type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource'
      ? emulated('local/custom-resources.ts')
      : undefined)
  )
}

export function refuseUnknownTypes(system: System): void {
  const unknown = system.all().filter(({ type }) => !treatmentOf(type))
  if (unknown.length === 0) return
  const list = unknown.map(({ type, id, stack }) => `  ${type} (${id} in ${stack.name})`).join('\n')
  throw new Error(
    `The template has resources that the local runner does not know:\n${list}\n` +
      'Add each type to local/resource-table.ts: emulated, mapped, or inert with the reason.',
  )
}
