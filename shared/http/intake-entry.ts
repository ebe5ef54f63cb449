import { submitNotice } from '../api/submit-notice-route.ts'
import type { Respond } from './input.ts'
import { liveIntake } from './live-intake.ts'
import { type HttpHandler, httpStack } from './stack.ts'
import type { Guard, Intake } from './surroundings.ts'

/** The Lambda handler of the one call that everybody may make. There is nobody to turn away, so it brings no guard. */
export const intakeEntry = (respond: Respond<typeof submitNotice, Intake>): HttpHandler =>
  httpStack(submitNotice, respond, { needs: liveIntake, guard: noGuard })

function noGuard(): Guard {
  throw new Error('the call is for anyone')
}
