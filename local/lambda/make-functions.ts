import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import type { System } from '../template/system.ts'
import { type Faults, noFaults } from './faults.ts'
import type { Answer } from './messages.ts'
import type { OutgoingRules } from './outgoing-rules.ts'
import { planFunctions } from './plan-functions.ts'
import { type LocalFunction, makeFunction } from './pool.ts'

/** All Node functions of the template, ready to be invoked; none is running before its first event. */
export interface Functions {
  readonly all: readonly LocalFunction[]
  /** By name or ARN, with or without version or alias. */
  find(reference: string): LocalFunction | undefined
  invoke(reference: string, event: object): Promise<Answer>
  faults(): Faults
  use(faults: Faults): void
}

export interface Making {
  readonly settings: Settings
  readonly entry: string
  readonly rules: Omit<OutgoingRules, 'grants'>
  localise(text: string): string
}

export function makeFunctions(system: System, making: Making): Functions {
  const logFile = join(making.settings.stateDir, 'functions.log')
  let current = noFaults
  const forFunction = (id: string) =>
    current.functions.length === 0 || current.functions.some((name) => id.startsWith(name)) ? current : noFaults
  const all = planFunctions(system, { ...making, logFile, faultsFor: forFunction }).map((plan) =>
    makeFunction(plan, (text) => tell(`[${plan.id}] ${text}`, logFile, making.settings.log)),
  )
  const find = (reference: string) => all.find(({ plan }) => plan.name === nameIn(reference))
  return {
    all,
    find,
    faults: () => current,
    use: (faults) => {
      current = faults
      for (const fn of all) fn.use(forFunction(fn.plan.id))
    },
    invoke: async (reference, event) =>
      find(reference)?.invoke(event) ?? {
        ok: false,
        failure: { errorType: 'ResourceNotFoundException', errorMessage: `There is no function ${reference}.` },
      },
  }
}

/** `arn:aws:lambda:region:account:function:name:alias`, `name:alias` or `name`. */
function nameIn(reference: string): string {
  const parts = reference.split(':')
  return (reference.startsWith('arn:') ? parts[6] : parts[0]) ?? reference
}

function tell(text: string, logFile: string, toTerminal: boolean): void {
  const line = text.endsWith('\n') ? text : `${text}\n`
  if (toTerminal) process.stdout.write(line)
  try {
    appendFileSync(logFile, line)
  } catch {
    // A full disk loses log lines, never work.
  }
}
