import * as z from 'zod'
import { clauses } from '../dsa/grounds/clause.ts'
import { day } from '../dsa/identifiers.ts'
import { ROLES, TEAMS } from '../dsa/moderator.ts'
import { euLanguage, language, memberState } from '../dsa/territory.ts'

const webAddress = z.url({ protocol: /^https?$/ })

const redressBody = z.strictObject({
  name: z.string().min(1).max(200),
  url: webAddress,
  languages: z.array(language).min(1),
  country: memberState,
})

const stage = z.strictObject({
  /** AWS account and region; without them the template is made for whichever account deploys it. */
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  region: z
    .string()
    .regex(/^[a-z]{2}-[a-z]+-\d$/)
    .optional(),
  /** Own domain of the public pages, with its certificate in us-east-1. */
  domain: z.strictObject({ name: z.string().min(3), certificateArn: z.string().startsWith('arn:') }).optional(),
  /** Where the platform receives signed webhooks. */
  webhookUrl: webAddress.optional(),
  /** The DSA Transparency Database, sandbox or production, once there is access; its address comes with the access. */
  transparencyDatabaseUrl: webAddress.optional(),
  /** Whom alarms are sent to. */
  alarmEmail: z.email().optional(),
  /** Sign-in of moderators; without it a Cognito user pool is made. */
  signIn: z.strictObject({ issuer: webAddress, audience: z.string().min(1), clientId: z.string().min(1) }).optional(),
  /** Loopback and private webhook targets are refused where this is true. */
  production: z.boolean(),
  wafRateLimit: z.int().min(100).max(2_000_000_000).optional(),
})

/** Everything a platform sets. `npm run synth` refuses a mistake with the field and the mend. */
export const settingsSchema = z.strictObject({
  service: z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
    name: z.string().min(1).max(80),
    /** Where contents live; links elsewhere are kept and marked as not of this service. */
    hosts: z.array(z.string().regex(/^[a-z0-9.-]+(:\d+)?$/)).min(1),
    providerClass: z.enum(['micro-or-small', 'online-platform', 'very-large']),
    terms: z.strictObject({
      version: z.string().min(1).max(60),
      url: webAddress,
      /** Clauses that can be a ground; moderators are offered them. */
      clauses: clauses.default([]),
    }),
    defaultLanguage: euLanguage,
    /** Member State of the main establishment or of the legal representative (Art. 13): suspected crimes go there in doubt (Art. 18(2)). */
    establishedIn: memberState.optional(),
  }),
  contact: z.strictObject({
    /** Single point of contact for the public (Art. 12). */
    email: z.email(),
    /** Where complaints are received (Art. 20). */
    complaints: z.email(),
    /** Address line for letters. */
    postal: z.string().min(1).max(300),
  }),
  mail: z.strictObject({ from: z.email(), fromName: z.string().min(1).max(80) }),
  /** Whether the platform can write to every buyer; if not, it also has to publish what they must know (Art. 32(2)). */
  buyerContacts: z.enum(['all', 'not-all']).default('not-all'),
  /** How sellers get statements of reasons: by e-mail, or the platform delivers them after a signed webhook. */
  sellerChannel: z.enum(['email', 'platform-delivers']),
  clocks: z.strictObject({
    timeZone: z.string().min(1),
    /** Public holidays of the place of action (Regulation 1182/71, Art. 2). */
    holidays: z.array(day),
    /** House targets in hours where no law gives a limit; never shown as law. */
    houseTargetHours: z.strictObject({
      'trusted-flagger': z.int().min(1),
      safety: z.int().min(1),
      rest: z.int().min(1),
      /** For complaints, "without undue delay" (Art. 20(4), (5)). */
      complaint: z.int().min(1).default(336),
    }),
  }),
  /** Seconds between a decision and its effect, in which it can be undone. None where someone's safety is at stake. */
  undoSeconds: z.int().min(0).max(900).default(60),
  leaseMinutes: z.int().min(1).max(60).default(10),
  /** Certified out-of-court dispute settlement bodies (Art. 21). */
  redressBodies: z.array(redressBody),
  /** Which groups of the identity provider give which role and team. */
  groups: z.strictObject({
    roles: z.partialRecord(z.enum(ROLES), z.array(z.string().min(1)).min(1)),
    teams: z.partialRecord(z.enum(TEAMS), z.array(z.string().min(1)).min(1)),
  }),
  retention: z.strictObject({ noticeMonths: z.int().min(6).max(120), contactMonths: z.int().min(6).max(120) }),
  stages: z.record(z.string().regex(/^[a-z][a-z0-9]{1,15}$/), stage),
})

export type Settings = z.infer<typeof settingsSchema>
export type SettingsInput = z.input<typeof settingsSchema>
export type StageSettings = z.infer<typeof stage>

/** Types the configuration while it is written; `checkSettings` validates it. */
export const defineConfig = (settings: SettingsInput): SettingsInput => settings

/** Throws one error that names every wrong field and what is expected there. */
export function checkSettings(input: SettingsInput): Settings {
  const parsed = settingsSchema.safeParse(input)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(root)'}: ${issue.message}`)
  throw new Error(`notice-and-action.config.ts needs a correction:\n${lines.join('\n')}`)
}
