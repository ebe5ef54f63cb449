import type { Letter, Part } from './letter.ts'

/** The letter as plain text. */
export const letterText = ({ parts, footer }: Letter): string =>
  `${parts.map(partText).join('\n\n')}\n\n-- \n${footer.join('\n')}\n`

function partText(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `${part.text}\n${'='.repeat(Math.min([...part.text].length, 72))}`
    case 'paragraph':
      return part.text
    case 'quote':
      return part.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n')
    case 'list':
    case 'addresses':
      return part.entries.map((entry) => `- ${entry}`).join('\n')
    case 'facts':
      return part.entries.map(([label, value]) => `${label}: ${value}`).join('\n')
    case 'link':
      return `${part.text}:\n${part.url}`
  }
}
