import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { LANGUAGES, type Language } from '../../shared/messages/languages.ts'
import type { Frame } from './frame.ts'

interface LayoutProps {
  readonly frame: Frame
  readonly title: string
  /** Screen readers say the title first: an error must be in it. */
  readonly failed?: boolean
  readonly children: Child
}

/** The whole document. No script anywhere: every page works without. */
export const Layout = ({ frame, title, failed = false, children }: LayoutProps) => {
  const { words, place } = frame
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={words.language}>
        <head>
          <meta charset="utf-8" />
          <title>{`${failed ? `${words.pages.errorPrefix} ` : ''}${title} – ${place.serviceName}`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <link rel="icon" href="data:," />
          <link rel="stylesheet" href={place.styleSheet} />
        </head>
        <body>
          <a href="#main" class="govuk-skip-link">
            {words.pages.skip}
          </a>
          <Top frame={frame} />
          <main class="sheet" id="main">
            {children}
          </main>
          <Bottom frame={frame} />
        </body>
      </html>
    </>
  )
}

const Top = ({ frame: { words, place, rest } }: { readonly frame: Frame }) => (
  <header class="bar">
    <div class="bar__row">
      <span class="bar__name">{place.serviceName}</span>
      <details class="languages">
        <summary>
          {words.pages.languages}: {LANGUAGES[words.language].name}
        </summary>
        <nav aria-label={words.pages.languages}>
          <ul>
            {languages.map(([language, { name }]) => (
              <li>
                <a
                  href={`/${language}${rest}`}
                  lang={language}
                  hreflang={language}
                  aria-current={language === words.language ? 'true' : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </details>
    </div>
  </header>
)

const Bottom = ({ frame: { words, place } }: { readonly frame: Frame }) => (
  <footer class="bar bar--end">
    <nav class="bar__row" aria-label={words.pages.more}>
      <ul>
        <li>
          <a href={`/${words.language}/help`}>{words.pages.help.title}</a>
        </li>
        <li>
          <a href={place.termsUrl}>{words.pages.help.terms}</a>
        </li>
        <li>
          <a href={`mailto:${place.contactEmail}`}>{place.contactEmail}</a>
        </li>
      </ul>
    </nav>
  </footer>
)

const languages = Object.entries(LANGUAGES) as [Language, (typeof LANGUAGES)[Language]][]
