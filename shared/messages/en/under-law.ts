/** What a statement says about its ground: what the rule demands, and why content like this may not stay. */
export interface GroundSentences {
  readonly rule: string
  readonly consequence: string
}

/** `title` names the ground as it is cited: act and article, or the heading of a clause. Nothing about anyone goes in. */
export type SayGround = (parts: { readonly title: string }) => GroundSentences

/** For a regulation, which applies by itself. */
export const regulation =
  (rule: string, consequence: string): SayGround =>
  ({ title }) => ({ rule: `Under ${title}, ${rule}`, consequence })

/** For a directive or a framework decision, which each Member State carries out by laws of its own. */
export const directive =
  (rule: string, consequence: string): SayGround =>
  ({ title }) => ({ rule: `Under ${title} and the national laws based on it, ${rule}`, consequence })
