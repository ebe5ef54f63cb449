import { readState, writeState } from '../state-file.ts'
import type { System } from '../template/system.ts'
import { AwsError, type Operations } from './operations.ts'

interface Parameter {
  readonly Name: string
  readonly Type: string
  readonly Value: string
  readonly Version: number
  readonly LastModifiedDate: number
}

/** The SSM parameter store, kept in one file: it holds the secrets that links and webhooks are signed with. */
export function parameterOperations(file: string, system: System): Operations {
  const shelf = openShelf(file, system)
  for (const { Name, Type, Value } of fromTemplate(system))
    if (shelf.find(Name)?.Value !== Value) shelf.put({ Name, Type, Value })
  return { ...reading(shelf), ...writing(shelf) }
}

interface Shelf {
  find(name: unknown): Parameter | undefined
  all(): readonly Parameter[]
  put(parameter: Pick<Parameter, 'Name' | 'Type' | 'Value'>): { readonly Version: number; readonly Tier: 'Standard' }
  remove(name: string): boolean
  /** As the service gives it out. */
  shown(parameter: Parameter): object
}

function openShelf(file: string, { place }: System): Shelf {
  const parameters = new Map(Object.entries(readState<Readonly<Record<string, Parameter>>>(file) ?? {}))
  const save = () => writeState(file, Object.fromEntries(parameters))
  const arn = (name: string) => `arn:aws:ssm:${place.region}:${place.account}:parameter${name.startsWith('/') ? '' : '/'}${name}`
  return {
    find: (name) => parameters.get(String(name).replace(/^arn:[^/]+:parameter/, '')),
    all: () => [...parameters.values()],
    put: (parameter) => {
      const Version = (parameters.get(parameter.Name)?.Version ?? 0) + 1
      parameters.set(parameter.Name, { ...parameter, Version, LastModifiedDate: Date.now() / 1000 })
      save()
      return { Version, Tier: 'Standard' }
    },
    remove: (name) => {
      const was = parameters.delete(name)
      if (was) save()
      return was
    },
    shown: (parameter) => ({ ...parameter, ARN: arn(parameter.Name), DataType: 'text' }),
  }
}

const reading = ({ find, all, shown }: Shelf): Operations => ({
  GetParameter: ({ Name }) => ({
    Parameter: shown(find(Name) ?? fail('ParameterNotFound', `There is no parameter ${String(Name)}.`)),
  }),
  GetParameters: ({ Names }) => {
    const names = Names as readonly string[]
    return {
      Parameters: names.flatMap((name) => find(name) ?? []).map(shown),
      InvalidParameters: names.filter((name) => !find(name)),
    }
  },
  GetParametersByPath: ({ Path, Recursive }) => {
    const under = `${String(Path).replace(/\/$/, '')}/`
    const found = all().filter(
      ({ Name }) => Name.startsWith(under) && (Recursive === true || !Name.slice(under.length).includes('/')),
    )
    return { Parameters: found.map(shown) }
  },
})

const writing = ({ find, put, remove }: Shelf): Operations => ({
  PutParameter: ({ Name, Type = 'String', Value, Overwrite }) => {
    if (find(Name) && Overwrite !== true) fail('ParameterAlreadyExists', `The parameter ${String(Name)} already exists.`)
    return put({ Name: String(Name), Type: String(Type), Value: String(Value) })
  },
  DeleteParameter: ({ Name }) => {
    if (!remove(String(Name))) fail('ParameterNotFound', `There is no parameter ${String(Name)}.`)
  },
})

function fromTemplate(system: System): readonly { readonly Name: string; readonly Type: string; readonly Value: string }[] {
  return system.ofType('AWS::SSM::Parameter').map((located) => {
    const { Name = `/${located.name}`, Type, Value } = system.properties<{ Name?: string; Type: string; Value: string }>(located)
    system.assign(located, { Ref: Name, Type, Value })
    return { Name, Type, Value }
  })
}

function fail(name: string, message: string): never {
  throw new AwsError(name, message)
}
