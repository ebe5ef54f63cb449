import { join } from 'node:path'
import { CfnResource, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import type { Stage } from '../stages.ts'
import type { SignIn } from './sign-in.ts'

interface Deployed {
  readonly dist: string
  readonly distribution: Distribution
  readonly signIn: Pick<SignIn, 'issuer' | 'clientId'>
}

/** The bucket behind `/console/*` and `/assets/*`. Private: only the distribution reads it. */
export class WebFiles extends Construct {
  readonly bucket: IBucket
  private readonly stage: Stage
  private readonly log: LogGroup

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id)
    this.stage = stage
    this.log = new LogGroup(this, 'Log', { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY })
    const bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }],
      removalPolicy: RemovalPolicy.DESTROY,
    })
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Holds only what the build publishes to everybody; who reads it is of no interest and not to be recorded.',
    })
    // The CDK's own declarations do not fit each other under exactOptionalPropertyTypes.
    this.bucket = bucket as IBucket
  }

  /** Files whose names change with their content are kept for good by browsers; the page and its settings never. */
  deploy({ dist, distribution, signIn }: Deployed): void {
    const { service } = this.stage.settings
    const consoleSettings = {
      issuer: signIn.issuer,
      clientId: signIn.clientId,
      apiBase: '',
      serviceName: service.name,
      termsVersion: service.terms.version,
    }
    const app = Source.asset(join(dist, 'console'))
    const fresh = ['index.html', 'config.json']
    this.put('Assets', { sources: [Source.asset(join(dist, 'assets'))], prefix: 'assets', forever: true })
    const lasting = this.put('Console', { sources: [app], prefix: 'console', forever: true, exclude: fresh })
    const page = this.put('ConsolePage', {
      sources: [app, Source.jsonData('config.json', consoleSettings)],
      prefix: 'console',
      exclude: ['*'],
      include: fresh,
      distribution,
    })
    page.node.addDependency(lasting)
    acknowledgeDeployer(Stack.of(this), this.bucket, this.stage)
  }

  private put(id: string, { sources, prefix, forever = false, ...only }: Put): BucketDeployment {
    return new BucketDeployment(this, id, {
      sources: [...sources],
      destinationBucket: this.bucket,
      destinationKeyPrefix: prefix,
      // Who has an older page open still needs its files.
      prune: false,
      cacheControl: forever ? [CacheControl.fromString('public, max-age=31536000, immutable')] : [CacheControl.noCache()],
      logGroup: this.log,
      memoryLimit: 256,
      ...('distribution' in only && { distributionPaths: ['/console/*'] }),
      ...only,
    })
  }
}

interface Put {
  readonly sources: readonly ISource[]
  readonly prefix: string
  readonly forever?: boolean
  readonly exclude?: string[]
  readonly include?: string[]
  readonly distribution?: Distribution
}

/** What copies the files at a deployment is the CDK's own; what it may do and how it runs is not ours to change. */
function acknowledgeDeployer(stack: Stack, files: IBucket, { own }: Stage): void {
  const reason = 'Written by the CDK for BucketDeployment; it runs at deployments only, on the bucket of published files.'
  const { defaultChild } = files.node
  const bucket = CfnResource.isCfnResource(defaultChild) ? stack.getLogicalId(defaultChild) : ''
  const assets = `cdk-hnb659fds-assets-${own.account ?? '<AWS::AccountId>'}-${own.region ?? '<AWS::Region>'}`
  const wild = [
    ...['s3:GetBucket*', 's3:GetObject*', 's3:List*', 's3:Abort*', 's3:DeleteObject*'].map((action) => `Action::${action}`),
    ...[`arn:${own.region ? stack.partition : '<AWS::Partition>'}:s3:::${assets}/*`, `<${bucket}.Arn>/*`, '*'].map(
      (resource) => `Resource::${resource}`,
    ),
  ]
  const managed = 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]'
  for (const deployer of stack.node.children.filter(({ node }) => node.id.startsWith('Custom::CDKBucketDeployment')))
    Validations.of(deployer).acknowledge(
      { id: 'AwsSolutions-L1', reason },
      { id: managed, reason },
      ...wild.map((finding) => ({ id: `AwsSolutions-IAM5[${finding}]`, reason })),
    )
}
