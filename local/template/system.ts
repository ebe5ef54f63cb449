import type { Resource, Stack } from './assembly.ts'
import { resolve, type Scope } from './intrinsics.ts'

/** A resource of the template that is wanted under its conditions. */
export interface Located {
  readonly stack: Stack
  readonly id: string
  readonly type: string
  /** Its name here when the template gives none. */
  readonly name: string
}

export type Attributes = Readonly<Record<string, unknown>>

export interface Place {
  readonly region: string
  readonly account: string
}

/** All stacks together, with the local values that stand in for what AWS would have made. */
export interface System {
  readonly place: Place
  all(): readonly Located[]
  ofType(...types: string[]): readonly Located[]
  /** Resolved on each call: what a resource refers to may get its local value only later. */
  properties<T>(resource: Located): T
  /** Local values: `Ref` and what Fn::GetAtt may ask. */
  assign(resource: Located, attributes: Attributes): void
  value(resource: Located, attribute: string): string
  /** The resource whose `Ref` or `Arn` this is. */
  byReference(reference: string): Located | undefined
  /** File or folder behind an S3 key of the template. */
  asset(stack: Stack, s3Key: string): string
}

export function describeSystem(stacks: readonly Stack[], place: Place): System {
  const known = new Map<Resource, Attributes>()
  const scopes = new Map(stacks.map((stack) => [stack, scopeOf(stack, stacks, { place, known, scope: (s) => scopeFor(s) })]))
  const scopeFor = (stack: Stack): Scope => scopes.get(stack) ?? fail(`No stack ${stack.name}.`)
  const all = stacks.flatMap((stack) =>
    Object.entries(stack.resources)
      .filter(([, { Condition }]) => !Condition || scopeFor(stack).condition(Condition))
      .map(([id, { Type }]): Located => ({ stack, id, type: Type, name: `${stack.name}-${id}` })),
  )
  return {
    place,
    all: () => all,
    ofType: (...types) => all.filter(({ type }) => types.includes(type)),
    properties: <T>({ stack, id }: Located) => resolve(stack.resources[id]?.Properties ?? {}, scopeFor(stack)) as T,
    assign: ({ stack, id }, attributes) => {
      const resource = stack.resources[id]
      if (resource) known.set(resource, { ...known.get(resource), ...attributes })
    },
    value: ({ stack, id }, attribute) =>
      String(attribute === 'Ref' ? scopeFor(stack).ref(id) : scopeFor(stack).attribute(id, attribute)),
    byReference: (reference) =>
      all.find(({ stack, id }) => {
        const attributes = known.get(stack.resources[id] as Resource)
        return attributes?.['Ref'] === reference || attributes?.['Arn'] === reference
      }),
    asset: (stack, s3Key) => stack.assets[s3Key.split('.')[0] ?? ''] ?? fail(`${stack.name} has no asset ${s3Key}.`),
  }
}

interface Surroundings {
  readonly place: Place
  readonly known: ReadonlyMap<Resource, Attributes>
  scope(stack: Stack): Scope
}

function scopeOf(stack: Stack, stacks: readonly Stack[], around: Surroundings): Scope {
  const pseudo = pseudoParameters(stack, around.place)
  const scope: Scope = {
    ref: (id) => {
      if (id in pseudo) return pseudo[id]
      const parameter = stack.parameters[id]
      if (parameter)
        return parameter.Default ?? fail(`Parameter ${id} of ${stack.name} has no default; the local runner gives none.`)
      const resource = stack.resources[id] ?? fail(`${stack.name} refers to ${id}, which it does not have.`)
      return around.known.get(resource)?.['Ref'] ?? `${stack.name}-${id}`
    },
    attribute: (id, name) => {
      const resource = stack.resources[id] ?? fail(`${stack.name} refers to ${id}.${name}, which it does not have.`)
      const value = around.known.get(resource)?.[name]
      if (value !== undefined) return value
      if (name === 'Arn')
        return `arn:aws:local:${around.place.region}:${around.place.account}:${resource.Type}/${stack.name}-${id}`
      return fail(`${resource.Type} ${id} has no local value for its attribute ${name} (see local/resource-table.ts).`)
    },
    condition: (name) => Boolean(resolve(stack.conditions[name] ?? fail(`${stack.name} has no condition ${name}.`), scope)),
    imported: (exportName) => imported(exportName, stacks, around),
    mapped: (map, first, second) => stack.mappings[map]?.[first]?.[second] ?? fail(`No mapping ${map}.${first}.${second}.`),
  }
  return scope
}

function imported(exportName: string, stacks: readonly Stack[], around: Surroundings): unknown {
  for (const stack of stacks) {
    for (const { Value, Export } of Object.values(stack.outputs)) {
      if (Export && resolve(Export.Name, around.scope(stack)) === exportName) return resolve(Value, around.scope(stack))
    }
  }
  return fail(`No stack exports ${exportName}.`)
}

function pseudoParameters({ name }: Stack, { region, account }: Place): Attributes {
  return {
    'AWS::Region': region,
    'AWS::AccountId': account,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': name,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${name}/local`,
    'AWS::NoValue': undefined,
    'AWS::NotificationARNs': [],
  }
}

function fail(message: string): never {
  throw new Error(message)
}
