import { expect, test } from 'vitest'
import { makeCleanUp } from '../../local/clean-up.ts'

test('what was started ends, last first and once', async () => {
  const ended: string[] = []
  const { add, run } = makeCleanUp()
  for (const name of ['database', 'queues', 'functions']) add(() => void ended.push(name))
  await run()
  await run()
  expect(ended).toEqual(['functions', 'queues', 'database'])
})

test('what cannot be ended keeps nothing else from ending', async () => {
  const ended: string[] = []
  const { add, run } = makeCleanUp()
  add(() => void ended.push('database'))
  add(() => Promise.reject(new Error('already gone')))
  add(() => {
    throw new Error('never started')
  })
  await run()
  expect(ended).toEqual(['database'])
})
