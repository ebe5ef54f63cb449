import { config } from '../runtime/config.ts'
import { log } from '../runtime/logger.ts'
import type { Outline } from './surroundings.ts'

/** What every function has, even one without a store. */
export const liveOutline = (): Outline => ({ baseUrl: config().require('BASE_URL'), log: log() })
