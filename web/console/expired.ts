import { createContext, useContext } from 'react'

/** Whether the API no longer knows who is asking. What was typed stays where it is. */
const context = createContext(false)

export const ExpiredProvider = context.Provider
export const useExpired = (): boolean => useContext(context)
