import type { Pages } from '../../shared/messages/en/pages.ts'
import type { Frame } from './frame.ts'
import { Layout } from './layout.tsx'

export type PageProblem = keyof Pages['problems']

/** What went wrong and what to do; never whether a notice exists. */
export const ProblemPage = ({ frame, problem }: { readonly frame: Frame; readonly problem: PageProblem }) => {
  const { pages, language } = frame.words
  const { title, text } = pages.problems[problem]
  return (
    <Layout frame={frame} title={title} failed>
      <h1>{title}</h1>
      <p>{text}</p>
      <p>
        <a href={`/${language}`}>{pages.help.start}</a>
      </p>
    </Layout>
  )
}
