import { adds, changes, type FunctionSettings, reads } from './functions.ts'

const people = { lane: 'public', timeoutSeconds: 10 } as const
const platform = { lane: 'platform', timeoutSeconds: 10, table: adds } as const
const moderation = { lane: 'moderation', timeoutSeconds: 10 } as const

export const entryFunctions = {
  'submit-notice': {
    ...people,
    memory: 1024,
    table: ['GetItem', 'PutItem'],
    texts: 'writes',
    links: true,
    failureMeans: 'people and platforms cannot submit a notice through the API',
  },
  'follow-notice': {
    ...people,
    table: reads,
    texts: 'reads',
    links: true,
    failureMeans: 'notifiers cannot see what has happened to their notice',
  },
  'lodge-complaint': {
    ...people,
    table: changes,
    texts: 'writes',
    links: true,
    failureMeans: 'people cannot contest a decision through the API (Art. 20(1))',
  },
  'show-pages': {
    ...people,
    memory: 1024,
    table: changes,
    texts: 'writes',
    links: true,
    failureMeans: 'people cannot open or send the form, see the status of their notice, nor read and contest a decision',
  },
  'show-reference': { ...people, failureMeans: 'developers cannot read the reference of the API' },
  'refuse-unknown-route': { ...people, failureMeans: 'people with a wrong address get an error in place of an explanation' },
  'upsert-recipient': {
    ...platform,
    texts: 'writes',
    failureMeans: 'the platform cannot tell how to reach sellers, so statements of reasons wait',
  },
  'upsert-content': { ...platform, failureMeans: 'evidence of what contents looked like is not kept' },
  'record-signal': { ...platform, texts: 'writes', signIn: true, failureMeans: 'own findings of illegal content open no case' },
  'record-order': {
    ...platform,
    texts: 'writes',
    signIn: true,
    failureMeans: 'orders of authorities open no case, and their time runs',
  },
  'acknowledge-restriction': { ...platform, texts: 'reads', failureMeans: 'restrictions look as if they were not in force' },
  'list-review-queue': { ...moderation, index: 'queue', failureMeans: 'moderators see no cases, and time limits run' },
  'open-case': { ...moderation, table: reads, texts: 'reads', failureMeans: 'moderators cannot read cases' },
  'assign-case': { ...moderation, table: changes, texts: 'reads', failureMeans: 'moderators cannot claim cases' },
  'decide-case': {
    ...moderation,
    table: [...changes, 'ConditionCheckItem'],
    texts: 'writes',
    failureMeans: 'moderators cannot decide nor take a decision back, and time limits run',
  },
  'list-complaints': {
    ...moderation,
    table: ['GetItem'],
    index: 'queue',
    texts: 'reads',
    failureMeans: 'nobody sees which complaints wait, and people wait for an answer (Art. 20(4))',
  },
  'open-complaint': { ...moderation, table: reads, texts: 'reads', failureMeans: 'complaints cannot be read' },
  'assign-complaint': { ...moderation, table: changes, texts: 'reads', failureMeans: 'complaints cannot be claimed' },
  'decide-complaint': {
    ...moderation,
    table: changes,
    texts: 'writes',
    failureMeans: 'complaints cannot be answered, so wrong decisions stay (Art. 20(4))',
  },
  'list-duties': {
    ...moderation,
    index: 'queue',
    failureMeans: 'nobody sees what authorities and buyers still have to be told, and its time runs (Art. 18, 32)',
  },
  'show-duties': { ...moderation, table: reads, texts: 'reads', failureMeans: 'nobody sees what a decision obliges us to do' },
  'close-duty': {
    ...moderation,
    table: changes,
    texts: 'writes',
    failureMeans: 'what was done for authorities and buyers is not kept, and looks overdue',
  },
  'export-duty': {
    ...moderation,
    table: reads,
    texts: 'reads',
    failureMeans: 'what authorities and buyers have to be told must be put together by hand (Art. 18, 32)',
  },
  'record-notice': {
    ...moderation,
    table: adds,
    texts: 'writes',
    links: true,
    failureMeans: 'notices that came by letter or phone cannot be recorded',
  },
} as const satisfies Readonly<Record<string, FunctionSettings>>

export type EntryName = keyof typeof entryFunctions
