import './without-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadConsoleWords } from '../../shared/messages/load-console.ts'
import { App } from './app.tsx'
import { firstLanguage } from './language.ts'
import { loadRuntimeConfig } from './runtime-config.ts'
import { signIn } from './sign-in.ts'
import './console.css'

const place = document.getElementById('app')
if (!place) throw new Error('the page has no place for the console')

void start(place)

async function start(element: HTMLElement): Promise<void> {
  const words = await loadConsoleWords(firstLanguage())
  try {
    const config = await loadRuntimeConfig()
    const person = await signIn(config)
    createRoot(element).render(
      <StrictMode>
        <App config={config} person={person} firstWords={words} />
      </StrictMode>,
    )
  } catch {
    createRoot(element).render(
      <main className="alone">
        <h1>{words.console.name}</h1>
        <p role="alert">{words.console.trouble.signInFailed}</p>
        <p>
          <a href="/console/">{words.console.trouble.again}</a>
        </p>
      </main>,
    )
  }
}
