/** Characters that turn the direction of what follows, or that nobody sees: with them a text can look like another. */
const DECEIVING = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu
const SCHEME = /^[a-z][a-z0-9+.-]*:/iu

/** A text of strangers as it is, with what would deceive the eye made visible. */
export const inert = (text: string): string => text.replace(DECEIVING, '\u25a1')

/**
 * An address that no program takes for a link and no eye for another host: `https://shop[.]example/item/1`. Letters of other
 * scripts in a host are shown in their ASCII form.
 */
export function defanged(location: string): string {
  const text = inert(location)
  const url = SCHEME.test(text) && URL.canParse(text) ? new URL(text) : undefined
  if (url?.host) {
    const user = url.username || url.password ? `${url.username}[@]` : ''
    return `${url.protocol}//${user}${url.host.replaceAll('.', '[.]')}${url.pathname === '/' ? '' : url.pathname}${url.search}${url.hash}`
  }
  return text.replaceAll('.', '[.]').replace(/^(\w+):/u, '$1[:]')
}
