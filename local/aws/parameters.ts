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
  const parameters = new Map(Object.entries(readState<Readonly<Record<string, Parameter>>>(file) ?? {}))
  const arn = (name: string) =>
    `arn:aws:ssm:${system.place.region}:${system.place.account}:parameter${name.startsWith('/') ? '' : '/'}${name}`
  const shown = (parameter: Parameter) => ({ ...parameter, ARN: arn(parameter.Name), DataType: 'text' })
  const find = (name: unknown) => parameters.get(String(name).replace(/^arn:[^/]+:parameter/, ''))
  const put = (parameter: Omit<Parameter, 'Version' | 'LastModifiedDate'>) => {
    const Version = (parameters.get(parameter.Name)?.Version ?? 0) + 1
    parameters.set(parameter.Name, { ...parameter, Version, LastModifiedDate: Date.now() / 1000 })
    writeState(file, Object.fromEntries(parameters))
    return { Version, Tier: 'Standard' }
  }
  for (const { Name, Type, Value } of fromTemplate(system)) if (parameters.get(Name)?.Value !== Value) put({ Name, Type, Value })
  return {
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
      const found = [...parameters.values()].filter(
        ({ Name }) => Name.startsWith(under) && (Recursive === true || !Name.slice(under.length).includes('/')),
      )
      return { Parameters: found.map(shown) }
    },
    PutParameter: ({ Name, Type = 'String', Value, Overwrite }) => {
      if (parameters.has(String(Name)) && Overwrite !== true)
        fail('ParameterAlreadyExists', `The parameter ${String(Name)} already exists.`)
      return put({ Name: String(Name), Type: String(Type), Value: String(Value) })
    },
    DeleteParameter: ({ Name }) => {
      if (!parameters.delete(String(Name))) fail('ParameterNotFound', `There is no parameter ${String(Name)}.`)
      writeState(file, Object.fromEntries(parameters))
    },
  }
}

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
