/** A letter before it is text or HTML: one source for both, so that they cannot say different things. */
export interface Letter {
  readonly language: string
  readonly subject: string
  readonly parts: readonly Part[]
  /** Who writes, and how to reach a person there. */
  readonly footer: readonly string[]
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Words of others, kept as they are, line breaks included. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly entries: readonly string[] }
  /** Addresses that others wrote: shown, never to be clicked. */
  | { readonly kind: 'addresses'; readonly entries: readonly string[] }
  | { readonly kind: 'facts'; readonly entries: readonly (readonly [label: string, value: string])[] }
  /** Our own link. */
  | { readonly kind: 'link'; readonly text: string; readonly url: string }

export const heading = (text: string): Part => ({ kind: 'heading', text })
export const paragraph = (text: string): Part => ({ kind: 'paragraph', text })
export const quote = (text: string): Part => ({ kind: 'quote', text })
export const list = (entries: readonly string[]): Part => ({ kind: 'list', entries })
export const addresses = (entries: readonly string[]): Part => ({ kind: 'addresses', entries })
export const facts = (entries: readonly (readonly [string, string])[]): Part => ({ kind: 'facts', entries })
export const link = (text: string, url: string): Part => ({ kind: 'link', text, url })
