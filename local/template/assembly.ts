import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What `cdk synth` leaves behind, as plain values: one entry per stack. */
export interface Stack {
  readonly name: string
  readonly resources: Readonly<Record<string, Resource>>
  readonly outputs: Readonly<Record<string, Output>>
  readonly parameters: Readonly<Record<string, { readonly Default?: unknown }>>
  readonly conditions: Readonly<Record<string, unknown>>
  readonly mappings: Readonly<Record<string, Record<string, Record<string, unknown>>>>
  /** Asset hash → file or folder, exactly what `cdk deploy` would upload. */
  readonly assets: Readonly<Record<string, string>>
}

export interface Resource {
  readonly Type: string
  readonly Properties?: Readonly<Record<string, unknown>>
  readonly Condition?: string
}

export interface Output {
  readonly Value: unknown
  readonly Export?: { readonly Name: unknown }
}

interface Artifact {
  readonly type: string
  readonly properties?: { readonly templateFile?: string; readonly stackName?: string; readonly directoryName?: string }
}

interface Template {
  readonly Resources?: Stack['resources']
  readonly Outputs?: Stack['outputs']
  readonly Parameters?: Stack['parameters']
  readonly Conditions?: Stack['conditions']
  readonly Mappings?: Stack['mappings']
}

export function readAssembly(folder: string): readonly Stack[] {
  const { artifacts } = readJson<{ artifacts: Record<string, Artifact> }>(join(folder, 'manifest.json'))
  return Object.entries(artifacts).flatMap(([id, { type, properties }]) => {
    if (type === 'cdk:cloud-assembly') return readAssembly(join(folder, properties?.directoryName ?? id))
    if (type !== 'aws:cloudformation:stack') return []
    const file = properties?.templateFile ?? `${id}.template.json`
    return [readStack(folder, file, properties?.stackName ?? id)]
  })
}

function readStack(folder: string, file: string, name: string): Stack {
  const template = readJson<Template>(join(folder, file))
  return {
    name,
    resources: template.Resources ?? {},
    outputs: template.Outputs ?? {},
    parameters: template.Parameters ?? {},
    conditions: template.Conditions ?? {},
    mappings: template.Mappings ?? {},
    assets: readAssets(folder, file.replace('.template.json', '.assets.json')),
  }
}

/** Assets are found through `<Stack>.assets.json`; `aws:asset:path` metadata is there only when the CDK CLI asks for it. */
function readAssets(folder: string, file: string): Stack['assets'] {
  const { files } = readJson<{ files: Record<string, { source: { path: string } }> }>(join(folder, file))
  return Object.fromEntries(Object.entries(files).map(([hash, { source }]) => [hash, join(folder, source.path)]))
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
