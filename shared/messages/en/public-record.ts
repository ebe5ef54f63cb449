import type { GroundSentences } from './under-law.ts'

/**
 * What the public reads of a decision in the DSA Transparency Database: whole sentences, chosen by codes. Nothing that anyone
 * wrote goes in, so nothing personal can.
 */
export const publicRecord = {
  noticed: 'The content was notified to us as illegal (Article 16 of Regulation (EU) 2022/2065).',
  ownInitiative: 'We found the content on our own initiative.',
  both: 'The content was notified to us as illegal, and we found more than was notified.',
  examined: 'A person examined the content as it was shown to buyers, and what was said about it.',
  assisted: 'A person examined the content with the help of automated means.',
  result: 'The examination confirmed what the ground below describes.',
  /** Of a restriction that none of the other kinds names. */
  otherMeasures: {
    visibility: 'Another restriction of how visible the content is.',
    payment: 'Another restriction of payments for the content.',
  },
  /** Where the provision is not one of our catalogue. */
  otherLaw: (title: string): GroundSentences => ({
    rule: `The content is not compatible with ${title}.`,
    consequence: 'Such content may not be offered.',
  }),
}

export type PublicRecordMessages = typeof publicRecord
