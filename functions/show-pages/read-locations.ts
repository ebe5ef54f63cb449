const LINK = /(?:https?:\/\/|www\.)[^\s<>"'«»„“”‘’]+/giu
/** What prose puts behind a link, and no link ends with. */
const TRAILING = /[.,;:!?)\]}*]$/u

/**
 * What people paste when they are asked for links: one per line, several in a sentence, a whole message. Every link in a line
 * counts, the words around it do not; a line without one is a number, an address without `https://`, or what someone wrote.
 */
export function readLocations(text: string): string[] {
  const found = text.split(/\r\n?|\n/u).flatMap(inLine)
  return [...new Set(found)]
}

function inLine(line: string): string[] {
  const links = line.match(LINK)
  if (links) return links.map(withoutTrailing).filter((link) => link !== '')
  const parts = line.split(/[\s,;]+/u).filter((part) => part !== '')
  const several = parts.length > 1 && parts.every((part) => /^#?\d{3,}$/u.test(part) || /^[\w-]+(\.[\w-]+)+\/\S+$/u.test(part))
  if (several) return parts
  const whole = line.trim()
  return whole === '' ? [] : [whole]
}

/** A bracket is part of the link if the link opened it: `…/Mercury_(planet)`. */
function withoutTrailing(link: string): string {
  let rest = link
  while (TRAILING.test(rest)) {
    if (rest.endsWith(')') && rest.includes('(')) break
    rest = rest.slice(0, -1)
  }
  return rest
}
