import { checkSettings, type Settings, type SettingsInput, type StageSettings } from '../shared/runtime/settings.ts'

/** One deployment of the whole system: its own settings beside those that all stages share. */
export interface Stage {
  readonly name: string
  readonly own: StageSettings
  readonly settings: Settings
}

interface Mistake {
  readonly field: string
  readonly mend: string
}

/** The stage of that name. Throws one error that names every field that cannot work, and what to write there. */
export function stageFrom(input: SettingsInput, name: string): Stage {
  const settings = checkSettings(input)
  const own = settings.stages[name]
  if (!own)
    refuse([{ field: `stages.${name}`, mend: `there is no such stage; there are: ${Object.keys(settings.stages).join(', ')}` }])
  const mistakes = [...inSettings(settings), ...inStage(own, `stages.${name}`)]
  if (mistakes.length > 0) refuse(mistakes)
  return { name, own, settings }
}

/** What each field may look like is in the schema; here is what only becomes wrong in a deployment. */
function inSettings({ clocks, groups, mail }: Settings): readonly Mistake[] {
  return [
    ...unless(
      isTimeZone(clocks.timeZone),
      'clocks.timeZone',
      `"${clocks.timeZone}" is no time zone; write one like Europe/Dublin`,
    ),
    ...unless(
      groups.roles.moderator !== undefined,
      'groups.roles.moderator',
      'nobody could decide a case; name the group whose members moderate',
    ),
    ...unless(groups.roles.admin !== undefined, 'groups.roles.admin', 'nobody could administer; name the group whose members do'),
    ...unless(
      groups.teams['child-safety'] !== undefined,
      'groups.teams.child-safety',
      'nobody could see these cases; name a group of its own for them',
    ),
    ...unless(
      mail.from.split('@')[1]?.includes('.') === true,
      'mail.from',
      'SES sends only from a domain that can be verified; write name@your-domain.example',
    ),
  ]
}

function inStage(own: StageSettings, at: string): readonly Mistake[] {
  const { domain, signIn, webhookUrl, wafRateLimit, region, production } = own
  return [
    ...unless(
      !domain || /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain.name),
      `${at}.domain.name`,
      'write the bare host name, without https:// and without a path',
    ),
    ...unless(
      !domain || domain.certificateArn.startsWith('arn:aws:acm:us-east-1:'),
      `${at}.domain.certificateArn`,
      'CloudFront takes certificates of ACM in us-east-1 only; make one there',
    ),
    ...unless(
      !wafRateLimit || region === 'us-east-1',
      `${at}.wafRateLimit`,
      'a firewall for CloudFront must lie in us-east-1; set the region of this stage to us-east-1, or leave the limit out',
    ),
    ...unless(
      !production || !webhookUrl || isPublic(webhookUrl),
      `${at}.webhookUrl`,
      'in production this must be a public https:// address',
    ),
    ...unless(
      !production || !signIn || signIn.issuer.startsWith('https:'),
      `${at}.signIn.issuer`,
      'in production the issuer must have an https:// address',
    ),
  ]
}

function unless(right: boolean, field: string, mend: string): readonly Mistake[] {
  return right ? [] : [{ field, mend }]
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

function isPublic(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return (
    protocol === 'https:' && hostname.includes('.') && !/^\[|^[\d.]+$|^localhost$|\.(local|internal|localhost)$/.test(hostname)
  )
}

function refuse(mistakes: readonly Mistake[]): never {
  throw new Error(
    `notice-and-action.config.ts needs a correction:\n${mistakes.map(({ field, mend }) => `  ${field}: ${mend}`).join('\n')}`,
  )
}
