import type { Frame } from './frame.ts'

/** What somebody wrote does not get lost because it came too late. */
export const NotSent = ({ frame, typed }: { readonly frame: Frame; readonly typed: string }) =>
  typed === '' ? null : (
    <>
      <h3>{frame.words.pages.complain.notSent}</h3>
      <blockquote class="words">{typed}</blockquote>
    </>
  )
