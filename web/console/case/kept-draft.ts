import { useCallback, useState } from 'react'
import { type Draft, emptyDraft } from './draft.ts'

/** Survives signing in again and loading the page again; ends with the browser's tab. */
export function useKeptDraft(caseId: string, termsVersion: string | undefined) {
  const key = `draft ${caseId}`
  const [draft, setDraft] = useState<Draft>(() => ({ ...emptyDraft(termsVersion), ...kept(key) }))
  const change = useCallback(
    (parts: Partial<Draft>) =>
      setDraft((before) => {
        const after = { ...before, ...parts }
        sessionStorage.setItem(key, JSON.stringify(after))
        return after
      }),
    [key],
  )
  const forget = useCallback(() => sessionStorage.removeItem(key), [key])
  return { draft, change, forget }
}

function kept(key: string): Partial<Draft> {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    return typeof found === 'object' && found !== null ? found : {}
  } catch {
    return {}
  }
}
