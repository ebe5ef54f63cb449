/** Roles that decide cases and record what came in another way. */
export const DECIDING = ['moderator', 'senior'] as const

/** Roles that read the queue and the cases. */
export const READING = ['viewer', 'moderator', 'senior', 'appeals', 'admin', 'auditor'] as const
