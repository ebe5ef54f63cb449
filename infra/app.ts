import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, CrossStackReferences, ReferenceStrength, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { config } from '../notice-and-action.config.ts'
import type { SettingsInput } from '../shared/runtime/settings.ts'
import { ServiceStack } from './service-stack.ts'
import { type Stage, stageFrom } from './stages.ts'
import { StorageStack } from './storage-stack.ts'
import { WebStack } from './web-stack.ts'

const root = join(import.meta.dirname, '..')

interface AppChoice {
  /** A key of `stages` in the configuration. */
  readonly stage?: string
  readonly outdir?: string
  /** Folder of the bundles, if not `dist`. */
  readonly dist?: string
  /** Another configuration than the platform's own, for tests. */
  readonly settings?: SettingsInput
}

/** The whole system as three stacks. Throws where the configuration cannot work. */
export function makeApp({ stage: named, outdir, settings = config, dist = join(root, 'dist') }: AppChoice = {}): App {
  const app = new App({ ...(outdir !== undefined && { outdir }), context: featureFlags() })
  const stage = stageFrom(settings, named ?? app.node.tryGetContext('stage') ?? 'production')
  // What another stack still uses cannot be taken away: CloudFormation refuses it.
  CrossStackReferences.of(app).consume(ReferenceStrength.STRONG)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  Tags.of(app).add('notice-and-action:stage', stage.name)
  build(app, stage, dist)
  return app
}

function build(app: App, stage: Stage, dist: string): void {
  const storage = new StorageStack(app, `${stage.name}-Storage`, { stage })
  const web = new WebStack(app, `${stage.name}-Web`, { stage, dist })
  new ServiceStack(app, `${stage.name}-Service`, { stage, storage, web, dist })
}

/** The CLI passes them on; whoever makes the app by itself (tests, the local runner) gets the same template. */
function featureFlags(): Record<string, unknown> {
  return (JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { readonly context: Record<string, unknown> }).context
}

if (import.meta.main) {
  try {
    makeApp()
  } catch (error) {
    process.exitCode = 1
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  }
}
