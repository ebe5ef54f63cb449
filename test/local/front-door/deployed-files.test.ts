import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { deployFiles } from '../../../local/front-door/deployed-files.ts'
import { aStateFolder, aSystem } from '../a-system.ts'

function anAsset(files: Readonly<Record<string, string>>): string {
  const folder = join(aStateFolder(), 'asset')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

function deployed(properties: object, assets: Readonly<Record<string, string>>) {
  const folder = join(aStateFolder(), 'buckets')
  const system = aSystem(
    { Deployment: { Type: 'Custom::CDKBucketDeployment', Properties: { DestinationBucketName: 'files', ...properties } } },
    { assets },
  )
  deployFiles(system, folder, (text) => text.replace('https://people.example', 'http://127.0.0.1:8083'))
  return { folder, read: (name: string) => readFileSync(join(folder, 'files', name), 'utf8'), system }
}

describe('files of a deployment', () => {
  test('lie in the bucket under their prefix, folders included', () => {
    const { read } = deployed(
      { SourceObjectKeys: ['abc.zip'], DestinationBucketKeyPrefix: 'console' },
      { abc: anAsset({ 'index.html': 'page', 'assets/app.js': 'code' }) },
    )
    expect([read('console/index.html'), read('console/assets/app.js')]).toEqual(['page', 'code'])
  })

  test('have the values that were not known before, as JSON and with the addresses of this machine', () => {
    const marker = '<<marker:0xbaba:0>>'
    const { read } = deployed(
      { SourceObjectKeys: ['abc.zip', 'def.zip'], SourceMarkers: [{}, { [marker]: 'https://people.example/"quoted"' }] },
      { abc: anAsset({ 'page.html': marker }), def: anAsset({ 'config.json': `{"issuer":"${marker}"}` }) },
    )
    expect(JSON.parse(read('config.json'))).toEqual({ issuer: 'http://127.0.0.1:8083/"quoted"' })
    expect(read('page.html')).toBe(marker)
  })

  test('of an earlier start are gone', () => {
    const assets = { abc: anAsset({ 'a.html': 'new' }) }
    const { folder, system } = deployed({ SourceObjectKeys: ['abc.zip'] }, assets)
    writeFileSync(join(folder, 'files', 'old.html'), 'old')
    deployFiles(system, folder, String)
    expect(existsSync(join(folder, 'files', 'old.html'))).toBe(false)
  })

  test('in an archive cannot be shown, and that fails the start', () => {
    const archive = join(anAsset({ 'a.zip': '' }), 'a.zip')
    expect(() => deployed({ SourceObjectKeys: ['abc.zip'] }, { abc: archive })).toThrow(
      'Asset abc.zip of Deployment is an archive; the local runner serves folders only.',
    )
  })
})
