/** As AWS does it: an environment has one event at a time. The default of `npm start`. */
export const ONE_AT_A_TIME = { name: '4 environments × 1 event, as deployed', env: { PER_ENV: '1', MAX_ENVS: '4' } } as const

/** Two cores can run no more than two environments; in each, one event waits for the table while another is worked on. */
export const MANY_AT_ONCE = { name: '2 environments × 25 events', env: { PER_ENV: '25', MAX_ENVS: '2' } } as const
