import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { refuseUnknownTypes, resourceTable, treatmentOf } from '../../local/resource-table.ts'
import { describeSystem } from '../../local/template/system.ts'
import { aSystem, PLACE } from './a-system.ts'
import { stacksOf } from './synthesised.ts'

const root = join(import.meta.dirname, '..', '..')

describe.each(['local', 'production'])('the template of the stage %s', (stage) => {
  const system = describeSystem(stacksOf(stage), PLACE)

  test('has nothing that the runner does not know', () => {
    expect(system.all().length).toBeGreaterThan(100)
    expect(() => refuseUnknownTypes(system)).not.toThrow()
  })
})

describe('a type that the runner does not know', () => {
  const bucket = { Type: 'AWS::S3::Bucket' }

  test('fails the start by its name, with where it is and where to add it', () => {
    const system = aSystem({
      Files: bucket,
      Search: { Type: 'AWS::OpenSearchService::Domain' },
      Cache: { Type: 'AWS::ElastiCache::CacheCluster' },
    })
    expect(() => refuseUnknownTypes(system)).toThrow(
      [
        'The template has resources that the local runner does not know:',
        '  AWS::OpenSearchService::Domain (Search in shop)',
        '  AWS::ElastiCache::CacheCluster (Cache in shop)',
        'Add each type to local/resource-table.ts: emulated, mapped, or inert with the reason.',
      ].join('\n'),
    )
  })

  test('does not matter where its condition leaves it out', () => {
    const conditions = { Never: { 'Fn::Equals': ['a', 'b'] } }
    const system = aSystem({ Search: { Type: 'AWS::OpenSearchService::Domain', Condition: 'Never' } }, { conditions })
    expect(() => refuseUnknownTypes(system)).not.toThrow()
  })
})

test('custom resources of any name are run, but those of the CDK that have a treatment of their own', () => {
  expect(treatmentOf('Custom::Secrets')).toEqual({ kind: 'emulated', by: 'local/custom-resources.ts' })
  expect(treatmentOf('AWS::CloudFormation::CustomResource')).toEqual({ kind: 'emulated', by: 'local/custom-resources.ts' })
  expect(treatmentOf('Custom::S3AutoDeleteObjects')?.kind).toBe('inert')
})

test('whatever is emulated by a file of ours is, and every exception says why', () => {
  for (const [type, treatment] of Object.entries(resourceTable)) {
    if (treatment.kind === 'inert') expect(treatment.because, type).toMatch(/\w+ \w+/)
    if (treatment.kind !== 'emulated') continue
    for (const [path] of treatment.by.matchAll(/local\/[\w./-]+/g))
      expect(existsSync(join(root, path)), `${type}: ${path}`).toBe(true)
  }
})
