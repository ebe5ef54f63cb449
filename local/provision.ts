import type { Ports } from './settings.ts'
import type { Attributes, Located, Place, System } from './template/system.ts'

interface Naming {
  readonly place: Place
  readonly ports: Ports
  properties<T>(resource: Located): T
}

type Names = (resource: Located, naming: Naming) => Attributes

/** The values under which other resources find these. What holds data gets its values where it is made. */
const names: Readonly<Record<string, Names>> = {
  'AWS::ApiGatewayV2::Api': (api, { place }) => {
    const id = api.name.toLowerCase().replace(/[^a-z0-9]/g, '')
    return { Ref: id, ApiId: id, ApiEndpoint: `https://${id}.execute-api.${place.region}.amazonaws.com` }
  },
  'AWS::CloudFront::CachePolicy': withId,
  'AWS::CloudFront::Distribution': ({ name }, { place, ports }) => ({
    Ref: name,
    Id: name,
    DomainName: `127.0.0.1:${ports.front}`,
    Arn: `arn:aws:cloudfront::${place.account}:distribution/${name}`,
  }),
  'AWS::CloudFront::Function': ({ name }, { place }) => {
    const arn = `arn:aws:cloudfront::${place.account}:function/${name}`
    return { Ref: arn, Arn: arn, FunctionARN: arn, 'FunctionMetadata.FunctionARN': arn }
  },
  'AWS::CloudFront::OriginAccessControl': withId,
  'AWS::CloudFront::OriginRequestPolicy': withId,
  'AWS::CloudFront::ResponseHeadersPolicy': withId,
  'AWS::IAM::ManagedPolicy': ({ name }, { place }) => ({ Ref: `arn:aws:iam::${place.account}:policy/${name}` }),
  'AWS::IAM::Role': (role, { place, properties }) => {
    const { RoleName = role.name } = properties<{ RoleName?: string }>(role)
    return { Ref: RoleName, Arn: `arn:aws:iam::${place.account}:role/${RoleName}`, RoleId: RoleName }
  },
  'AWS::Lambda::Function': (fn, { place, properties }) => {
    const { FunctionName = fn.name } = namedOnly(fn, properties)
    return { Ref: FunctionName, Arn: `arn:aws:lambda:${place.region}:${place.account}:function:${FunctionName}` }
  },
  'AWS::Lambda::Version': (version, { properties }) => {
    const { FunctionName } = properties<{ FunctionName: string }>(version)
    return { Ref: `${FunctionName}:1`, Version: '1', FunctionArn: `${FunctionName}:1` }
  },
  'AWS::Lambda::Alias': (alias, { place, properties }) => {
    const { FunctionName, Name } = properties<{ FunctionName: string; Name: string }>(alias)
    const arn = FunctionName.startsWith('arn:')
      ? FunctionName
      : `arn:aws:lambda:${place.region}:${place.account}:function:${FunctionName}`
    return { Ref: `${arn}:${Name}`, AliasArn: `${arn}:${Name}` }
  },
  'AWS::Logs::LogGroup': ({ name }, { place }) => ({
    Ref: name,
    Arn: `arn:aws:logs:${place.region}:${place.account}:log-group:${name}:*`,
  }),
  'AWS::S3::Bucket': (bucket, { place, properties }) => {
    const { BucketName = bucket.name.toLowerCase().replace(/[^a-z0-9-]/g, '-') } = properties<{ BucketName?: string }>(bucket)
    const host = `${BucketName}.s3.${place.region}.amazonaws.com`
    return {
      Ref: BucketName,
      Arn: `arn:aws:s3:::${BucketName}`,
      DomainName: `${BucketName}.s3.amazonaws.com`,
      RegionalDomainName: host,
    }
  },
  'AWS::SES::ConfigurationSet': (set, { properties }) => ({ Ref: properties<{ Name?: string }>(set).Name ?? set.name }),
  'AWS::SES::EmailIdentity': (identity, { place, properties }) => {
    const { EmailIdentity } = properties<{ EmailIdentity: string }>(identity)
    const tokens = [1, 2, 3].flatMap((n) => [
      [`DkimDNSTokenName${n}`, `local${n}`],
      [`DkimDNSTokenValue${n}`, 'local'],
    ])
    return {
      Ref: EmailIdentity,
      Arn: `arn:aws:ses:${place.region}:${place.account}:identity/${EmailIdentity}`,
      ...Object.fromEntries(tokens),
    }
  },
}

/** In this order: a version refers to its function, an alias to its version. */
export function provisionNames(system: System, ports: Ports): void {
  const naming: Naming = { place: system.place, ports, properties: system.properties }
  for (const [type, nameOf] of Object.entries(names)) {
    for (const resource of system.ofType(type)) system.assign(resource, nameOf(resource, naming))
  }
}

function withId({ name }: Located): Attributes {
  return { Ref: name, Id: name }
}

/** Only the name is looked at: the variables of a function may refer to what has no value yet. */
function namedOnly(fn: Located, properties: Naming['properties']): { readonly FunctionName?: string } {
  const name = fn.stack.resources[fn.id]?.Properties?.['FunctionName']
  if (typeof name === 'string') return { FunctionName: name }
  return name === undefined ? {} : properties<{ FunctionName?: string }>(fn)
}
