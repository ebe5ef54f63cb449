import { config } from '../runtime/config.ts'
import type { Claims } from './staff.ts'

export const verifySignIn = async (_t: string): Promise<Claims | undefined> => (config(), undefined)
