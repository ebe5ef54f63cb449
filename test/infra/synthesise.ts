import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { makeApp } from '../../infra/app.ts'
import { config } from '../../notice-and-action.config.ts'
import type { SettingsInput } from '../../shared/runtime/settings.ts'

type Stage = SettingsInput['stages'][string]
export type Resource = {
  readonly Type: string
  readonly Properties: Readonly<Record<string, unknown>>
  readonly DeletionPolicy?: string
}

export interface Templates {
  readonly storage: Template
  readonly web: Template
  readonly service: Template
}

/** What is in the bundles does not matter to a template: a folder for each function will do. */
let made: string | undefined

/** One folder for all tests of a file, which nobody changes. */
export function emptyBundles(): string {
  if (made) return made
  const dist = mkdtempSync(join(tmpdir(), 'bundles-'))
  process.once('exit', () => rmSync(dist, { recursive: true, force: true }))
  const functions = readdirSync(join(import.meta.dirname, '..', '..', 'functions'))
  for (const name of [...functions, 'console', 'assets']) {
    mkdirSync(join(dist, name))
    writeFileSync(join(dist, name, name === 'console' ? 'index.html' : 'handler.mjs'), 'export const handler = () => {}\n')
  }
  made = dist
  return dist
}

export const withStage = (stage: Stage): SettingsInput => ({ ...config, stages: { tried: stage } })

export const appWith = (stage: Stage) =>
  makeApp({ stage: 'tried', settings: withStage(stage), dist: emptyBundles(), outdir: mkdtempSync(join(tmpdir(), 'assembly-')) })

/** The three templates, without the checks of the policies: they have a test of their own. */
export function templatesFor(stage: Stage): Templates {
  process.env['CDK_VALIDATION'] = 'false'
  const app = appWith(stage)
  const [storage, web, service] = ['Storage', 'Web', 'Service'].map((name) => templateOf(app.node.findChild(`tried-${name}`)))
  if (!storage || !web || !service) throw new Error('a stack is missing')
  return { storage, web, service }
}

function templateOf(found: unknown): Template {
  if (!Stack.isStack(found)) throw new Error('that is no stack')
  return Template.fromStack(found)
}

export const resourcesOf = (template: Template, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(template.findResources(type) as Record<string, Resource>)

/** Properties of the only one of its kind, or of the one with this name under that property. */
export function propertiesOf(
  template: Template,
  type: string,
  named: Readonly<Record<string, string>> = {},
): Resource['Properties'] {
  const fits = (properties: Resource['Properties']) => Object.entries(named).every(([name, value]) => properties[name] === value)
  const [, found] = resourcesOf(template, type).find(([, { Properties }]) => fits(Properties)) ?? []
  if (!found) throw new Error(`the template has no such ${type}`)
  return found.Properties
}

interface Statement {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: unknown
}

/** Name of a function → what its role may do. */
export function statementsByFunction(service: Template): ReadonlyMap<string, readonly Statement[]> {
  const policies = resourcesOf(service, 'AWS::IAM::Policy').map(
    ([, { Properties }]) =>
      Properties as {
        readonly Roles: readonly { readonly Ref: string }[]
        readonly PolicyDocument: { readonly Statement: readonly Statement[] }
      },
  )
  return new Map(
    resourcesOf(service, 'AWS::Lambda::Function').map(([, { Properties }]) => {
      const {
        'Fn::GetAtt': [role],
      } = Properties['Role'] as { readonly 'Fn::GetAtt': readonly [string, string] }
      const own = policies.filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
      return [
        String(Properties['FunctionName']).replace('tried-', ''),
        own.flatMap(({ PolicyDocument }) => PolicyDocument.Statement),
      ]
    }),
  )
}

export const actionsOf = ({ Action }: Statement): readonly string[] => [Action].flat()
