import { resolve } from 'node:path'

/** Where a local run keeps its tables, keys and mails. */
export const stateDirFrom = (env: NodeJS.ProcessEnv): string => resolve(import.meta.dirname, '..', env['STATE_DIR'] ?? '.local')
