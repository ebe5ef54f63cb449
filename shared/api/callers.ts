/** Roles that decide cases and record what came in another way. */
export const DECIDING = ['moderator', 'senior'] as const

/** Those who decide on complaints (Art. 20(6)). */
export const APPEALS = ['appeals'] as const

/** Roles that read the queue and the cases. */
export const READING = ['viewer', 'moderator', 'senior', 'appeals', 'admin', 'auditor'] as const
