import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readAssembly } from '../../../local/template/assembly.ts'
import { aStateFolder } from '../a-system.ts'

/** A folder with these files, as JSON. */
function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = aStateFolder()
  for (const [name, value] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), JSON.stringify(value))
  }
  return folder
}

const stack = (templateFile: string, stackName?: string) => ({
  type: 'aws:cloudformation:stack',
  properties: { templateFile, ...(stackName && { stackName }) },
})

test('every stack of an assembly is read, those of the assemblies inside it too, and nothing else', () => {
  const folder = folderWith({
    'manifest.json': {
      artifacts: {
        Tree: { type: 'cdk:tree' },
        Storage: stack('Storage.template.json', 'shop-Storage'),
        'Storage.assets': { type: 'cdk:asset-manifest' },
        'assembly-Eu': { type: 'cdk:cloud-assembly', properties: { directoryName: 'eu' } },
      },
    },
    'Storage.template.json': {
      Resources: { Table: { Type: 'AWS::DynamoDB::Table' } },
      Outputs: { Name: { Value: 1 } },
      Parameters: { Version: { Default: '/x' } },
      Conditions: { A: true },
      Mappings: { M: {} },
    },
    'Storage.assets.json': { files: {} },
    'eu/manifest.json': { artifacts: { Web: stack('Web.template.json') } },
    'eu/Web.template.json': {},
    'eu/Web.assets.json': { files: { abc: { source: { path: 'asset.abc' } }, def: { source: { path: '../asset.def' } } } },
  })
  expect(readAssembly(folder)).toEqual([
    {
      name: 'shop-Storage',
      resources: { Table: { Type: 'AWS::DynamoDB::Table' } },
      outputs: { Name: { Value: 1 } },
      parameters: { Version: { Default: '/x' } },
      conditions: { A: true },
      mappings: { M: {} },
      assets: {},
    },
    {
      name: 'Web',
      resources: {},
      outputs: {},
      parameters: {},
      conditions: {},
      mappings: {},
      assets: { abc: join(folder, 'eu', 'asset.abc'), def: join(folder, 'asset.def') },
    },
  ])
})
