import type { GroundId } from '../../dsa/grounds/catalogue.ts'
import { onConduct } from './grounds-on-conduct.ts'
import { onGoods } from './grounds-on-goods.ts'
import type { SayGround } from './under-law.ts'

/**
 * What each ground demands, and why, for letters and the public record alike. A reason still needs the facts of its own case: these
 * sentences stand beside them. The master of its kind: every other language has the same shape, or does not compile.
 */
export const sentences: Readonly<Record<GroundId | 'clause', SayGround>> = {
  ...onGoods,
  ...onConduct,
  clause: ({ title }) => ({
    rule: `Our terms have a rule on this: ${title}.`,
    consequence: 'Everyone who offers something here has agreed to keep to it.',
  }),
}

export type GroundMessages = typeof sentences
