import type { Letter, Part } from '../../shared/delivery/letter.ts'

/** The letter's parts: a page greets nobody, and does not lead to itself. */
export const partsOnPage = ({ parts }: Letter): readonly Part[] =>
  parts.slice(1).filter((part) => part.kind !== 'link' || !part.url.includes('/decision/'))
