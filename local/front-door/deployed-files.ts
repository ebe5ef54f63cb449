import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { System } from '../template/system.ts'

interface Deployment {
  readonly SourceObjectKeys: readonly string[]
  readonly SourceMarkers?: readonly Readonly<Record<string, unknown>>[]
  readonly DestinationBucketName: string
  readonly DestinationBucketKeyPrefix?: string
}

/** Does what BucketDeployment does: copies the asset folders to each bucket's folder and puts the resolved values in. */
export function deployFiles(system: System, folder: string, localise: (text: string) => string): void {
  rmSync(folder, { recursive: true, force: true })
  for (const deployment of system.ofType('Custom::CDKBucketDeployment')) {
    const properties = system.properties<Deployment>(deployment)
    const target = join(folder, properties.DestinationBucketName, properties.DestinationBucketKeyPrefix ?? '')
    mkdirSync(target, { recursive: true })
    for (const [position, key] of properties.SourceObjectKeys.entries()) {
      const source = system.asset(deployment.stack, key)
      if (!statSync(source).isDirectory())
        throw new Error(`Asset ${key} of ${deployment.id} is an archive; the local runner serves folders only.`)
      cpSync(source, target, { recursive: true })
      substitute(source, target, { markers: properties.SourceMarkers?.[position] ?? {}, localise })
    }
  }
}

/** `jsonData` assets hold markers where the value was not known at synthesis. Such an asset is one small file. */
function substitute(
  source: string,
  target: string,
  { markers, localise }: { readonly markers: Readonly<Record<string, unknown>>; localise(text: string): string },
): void {
  if (Object.keys(markers).length === 0) return
  for (const name of filesIn(source)) {
    const before = readFileSync(join(source, name), 'utf8')
    const after = Object.entries(markers).reduce(
      (text, [marker, value]) => text.replaceAll(marker, JSON.stringify(String(value)).slice(1, -1)),
      before,
    )
    writeFileSync(join(target, name), localise(after))
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}
