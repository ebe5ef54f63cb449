import type { Frame } from './frame.ts'
import { Layout } from './layout.tsx'

export const HelpPage = ({ frame }: { readonly frame: Frame }) => {
  const { help } = frame.words.pages
  const { contactEmail } = frame.place
  return (
    <Layout frame={frame} title={help.title}>
      <h1>{help.title}</h1>
      {help.paragraphs.map((text) => (
        <p>{text}</p>
      ))}
      <p>
        {help.contact}: <a href={`mailto:${contactEmail}`}>{contactEmail}</a>
      </p>
      <p>
        <a href={`/${frame.words.language}`}>{help.start}</a>
      </p>
    </Layout>
  )
}
