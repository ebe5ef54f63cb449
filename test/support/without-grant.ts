import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { readSettings } from '../../local/settings.ts'
import { synthesise } from '../../local/synthesise.ts'

const statement = z.looseObject({ Effect: z.string(), Action: z.union([z.string(), z.array(z.string())]) })
const policy = z.looseObject({ PolicyDocument: z.looseObject({ Statement: z.array(statement) }) })
const template = z.looseObject({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string(), Properties: z.unknown() })),
})

/** The template that would be deployed, but for one action that a function is allowed; its folder. */
export async function assemblyWithout(functionName: string, action: string): Promise<string> {
  const { assembly } = await synthesise(readSettings({}, []))
  const changed = mkdtempSync(join(tmpdir(), 'without-grant-'))
  cpSync(assembly, changed, { recursive: true })
  const files = readdirSync(changed).filter((name) => name.endsWith('.template.json'))
  const removed = files.map((name) => dropFrom(join(changed, name), `Entry${functionName.replaceAll('-', '')}`, action))
  if (!removed.some((count) => count > 0)) throw new Error(`${functionName} has no grant for ${action}`)
  return changed
}

function dropFrom(file: string, owner: string, action: string): number {
  const whole = template.parse(JSON.parse(readFileSync(file, 'utf8')))
  let removed = 0
  for (const [id, resource] of Object.entries(whole.Resources)) {
    if (resource.Type !== 'AWS::IAM::Policy' || !id.startsWith(owner)) continue
    const parsed = policy.parse(resource.Properties)
    for (const one of parsed.PolicyDocument.Statement) {
      const kept = [one.Action].flat().filter((given) => one.Effect !== 'Allow' || given !== action)
      removed += [one.Action].flat().length - kept.length
      one.Action = kept
    }
    resource.Properties = parsed
  }
  writeFileSync(file, JSON.stringify(whole))
  return removed
}
