/** How often a message is tried before it goes to the dead-letter queue. The template and the workers read the same number. */
export const MAX_RECEIVES = 5

/** SQS takes so many messages in one call. */
export const BATCH = 10

/** The longest that SQS holds a message back. */
export const LONGEST_DELAY_SECONDS = 900
