import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { createClient, ProblemError } from '../../shared/api/client.ts'
import { type ConsoleLanguage, type ConsoleWords, loadConsoleWords } from '../../shared/messages/load-console.ts'
import { ExpiredProvider } from './expired.ts'
import { keepLanguage } from './language.ts'
import { makeRouter } from './router.tsx'
import type { RuntimeConfig } from './runtime-config.ts'
import { type Session, SessionProvider } from './session.ts'
import type { SignIn } from './sign-in.ts'

interface AppProps {
  readonly config: RuntimeConfig
  readonly person: SignIn
  readonly firstWords: ConsoleWords
}

export const App = ({ config, person, firstWords }: AppProps) => {
  const [words, setWords] = useState(firstWords)
  const [expired, setExpired] = useState(false)
  const [queries] = useState(() => queryClient(() => setExpired(true)))
  const [router] = useState(makeRouter)
  useEffect(() => {
    document.documentElement.lang = words.language
  }, [words.language])
  const session = useMemo<Session>(() => {
    const client = createClient({ baseUrl: config.apiBase, token: person.token })
    return { config, client, person, words, setLanguage: (language) => void change(language, setWords) }
  }, [config, person, words])
  return (
    <SessionProvider value={session}>
      <ExpiredProvider value={expired}>
        <I18nProvider locale={words.language}>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </I18nProvider>
      </ExpiredProvider>
    </SessionProvider>
  )
}

async function change(language: ConsoleLanguage, setWords: (words: ConsoleWords) => void): Promise<void> {
  keepLanguage(language)
  setWords(await loadConsoleWords(language))
}

/** What the server has answered is not asked again by itself; what it has not is, three times. */
function queryClient(expire: () => void): QueryClient {
  const onError = (error: Error) => {
    if (error instanceof ProblemError && error.problem.status === 401) expire()
  }
  const retry = (failures: number, error: Error) =>
    failures < 3 && !(error instanceof ProblemError && error.problem.status < 500 && error.problem.status !== 429)
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: { queries: { retry, staleTime: 5000 }, mutations: { retry: false } },
  })
}
