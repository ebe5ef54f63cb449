import { createContext, useContext } from 'react'

/** One thing that is wrong in the decision, by JSON pointer: found here, or by the server. */
export interface Finding {
  readonly pointer: string
  readonly detail: string
}

const context = createContext<readonly Finding[]>([])

export const FindingsProvider = context.Provider

/** What is wrong at a field. It names every pointer that it answers for. */
export function useFindings(...pointers: readonly string[]): string | undefined {
  const found = useContext(context).filter(({ pointer }) => pointers.includes(pointer))
  return found.length > 0 ? found.map(({ detail }) => detail).join(' ') : undefined
}
