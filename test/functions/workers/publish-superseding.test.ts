import { describe, expect, test } from 'vitest'
import type { DecisionSubmission } from '../../../shared/dsa/decision.ts'
import { after, aRestriction, aRuling, aRulingToLeave } from '../../support/builders.ts'
import { renew } from './arranging.ts'
import { acknowledge, aDecided, aPublisher, type PublishingTest, publishedFacts, waiting } from './publishing.ts'

const toDemote = aRuling({ restrictions: [aRestriction({ measure: 'demoted' })] })
const measures = async ({ database }: PublishingTest) =>
  (await database.stored()).map(({ statement }) => statement['decision_visibility'])
const outdated = ({ factsOf }: PublishingTest) =>
  factsOf('PublishedStatementOutdated').map(({ decisionId, supersededBy }) => [decisionId, supersededBy])

/** Decided, published, and an hour later decided otherwise. */
async function published(second: DecisionSubmission) {
  const publisher = aPublisher()
  const standing = await aDecided(publisher)
  const message = await acknowledge(publisher, standing)
  await publisher.publish(message)
  publisher.clock.now = after(60)
  const renewed = await renew(publisher, standing, second)
  return { publisher, standing, message, renewed }
}

describe('a decision that takes the place of a published one', () => {
  test('publishes its own restrictions, and marks the earlier one as outdated, once however often we are told', async () => {
    const { publisher, standing, message, renewed } = await published(toDemote)
    expect(outdated(publisher)).toEqual([])
    const again = await acknowledge(publisher, renewed)
    for (let time = 0; time < 20; time++) {
      publisher.clock.now = after(1, publisher.clock.now)
      await publisher.publish(again, message)
    }
    expect(await measures(publisher)).toEqual([['DECISION_VISIBILITY_CONTENT_REMOVED'], ['DECISION_VISIBILITY_CONTENT_DEMOTED']])
    expect(publishedFacts(publisher)).toEqual([standing.decisionId, renewed.decisionId])
    expect(outdated(publisher)).toEqual([[standing.decisionId, renewed.decisionId]])
    expect(publisher.counted).toEqual([{ metric: 'PublishedStatementOutdated', value: 1 }])
    expect(await waiting(publisher)).toEqual([])
  })

  test('and restricts nothing: nothing more is published, and the earlier one is outdated', async () => {
    const { publisher, standing, renewed } = await published(aRulingToLeave())
    await publisher.publish(await acknowledge(publisher, renewed))
    expect(await measures(publisher)).toHaveLength(1)
    expect(outdated(publisher)).toEqual([[standing.decisionId, renewed.decisionId]])
  })
})

describe('a decision that is published only after another has taken its place', () => {
  test.each([
    ['acknowledged', true],
    ['decided, and not acknowledged yet', false],
  ])(
    'which is %s: it is published all the same, for it was in force, and outdated from the beginning',
    async (_when, isKnown) => {
      const publisher = aPublisher({ transparencyDatabase: undefined })
      const standing = await aDecided(publisher)
      await publisher.publish(await acknowledge(publisher, standing))
      publisher.clock.now = after(60)
      const renewed = await renew(publisher, standing, toDemote)
      const known = isKnown ? await acknowledge(publisher, renewed) : undefined
      if (known) await publisher.publish(known)
      expect(outdated(publisher)).toEqual([])

      Object.assign(publisher.work, { transparencyDatabase: async () => publisher.database.connection })
      await publisher.pass(48 * 60, 60)
      await publisher.publish(known ?? (await acknowledge(publisher, renewed)))
      expect(publishedFacts(publisher).toSorted()).toEqual([standing.decisionId, renewed.decisionId].toSorted())
      expect(outdated(publisher)).toEqual([[standing.decisionId, renewed.decisionId]])
      expect(publisher.counted).toEqual([{ metric: 'PublishedStatementOutdated', value: 1 }])
    },
  )

  test('the first of three, after both others: each but the last is outdated by the next', async () => {
    const { publisher, standing, renewed } = await published(toDemote)
    publisher.clock.now = after(60, publisher.clock.now)
    const last = await renew(publisher, renewed, aRulingToLeave())
    await publisher.publish(await acknowledge(publisher, last))
    await publisher.publish(await acknowledge(publisher, renewed))
    expect(outdated(publisher).toSorted()).toEqual(
      [
        [standing.decisionId, renewed.decisionId],
        [renewed.decisionId, last.decisionId],
      ].toSorted(),
    )
  })
})
