import { createContext, useContext } from 'react'
import type { Client } from '../../shared/api/client.ts'
import type { ConsoleLanguage, ConsoleWords } from '../../shared/messages/load-console.ts'
import type { RuntimeConfig } from './runtime-config.ts'
import type { SignIn } from './sign-in.ts'

/** Who sits here, in which language, and how the API is called. */
export interface Session {
  readonly config: RuntimeConfig
  readonly client: Client
  readonly person: SignIn
  readonly words: ConsoleWords
  readonly setLanguage: (language: ConsoleLanguage) => void
}

const context = createContext<Session | undefined>(undefined)

export const SessionProvider = context.Provider

export function useSession(): Session {
  const session = useContext(context)
  if (!session) throw new Error('there is no session')
  return session
}

/** The texts in the moderator's language. */
export const useWords = () => useSession().words
