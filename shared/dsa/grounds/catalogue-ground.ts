import type { Reason } from '../reason.ts'
import type { MemberState } from '../territory.ts'
import type { PublicCategory, PublicKeyword } from '../transparency-database.ts'

/** One provision that makes content illegal, as a moderator picks it and a statement names it (Art. 17(3)(d)). */
export interface CatalogueGround {
  readonly groundId: string
  /** The act as it is cited, for example `Regulation (EU) 2023/988`. */
  readonly act: string
  /** What people call the act, for the search. */
  readonly actTitle: string
  readonly article: string
  /** What the provision is about, in a few English words. */
  readonly title: string
  /** European Legislation Identifier of the act. Its text there is the one first published; amendments are linked from it. */
  readonly eli: string
  /** What notifiers call it; the reason it is the most usual ground for comes first. */
  readonly reasons: readonly Reason[]
  readonly category: PublicCategory
  readonly additionalCategories?: readonly PublicCategory[]
  /** What surely applies, and no more: a public record cannot be taken back. */
  readonly keywords: readonly PublicKeyword[]
  /** Whether a notice on it is one on product safety (GPSR Art. 22(8)); not so for food, medicines and plant protection (Art. 2(2)). */
  readonly clock: 'gpsr-22-8' | 'house-target'
  /** Where it is law; absent: in the whole Union. */
  readonly countries?: readonly MemberState[]
  /** The first day on which it, or for a directive the national law that carries it out, must be applied; absent: already. */
  readonly appliesFrom?: string
}
