import * as z from 'zod'

/** What a person may do, from least to most; `auditor` reads everything and changes nothing. */
export const ROLES = ['viewer', 'moderator', 'senior', 'appeals', 'admin', 'auditor'] as const
export const role = z.enum(ROLES)

/** Who a case waits for. Child safety is its own team from the start: nobody else sees its cases. */
export const TEAMS = ['general', 'product-safety', 'ip', 'medicines', 'child-safety', 'legal', 'language'] as const
export const team = z.enum(TEAMS)

/** A person who decides, as the identity provider tells it. `id` is the token's subject. */
export const moderator = z.strictObject({
  id: z.string().min(1).max(200),
  roles: z.array(role),
  teams: z.array(team),
})

/** What a platform's own key allows. */
export const SCOPES = ['contents:write', 'recipients:write', 'signals:write', 'orders:write', 'acknowledgements:write'] as const
export const scope = z.enum(SCOPES)

export type Role = z.infer<typeof role>
export type Team = z.infer<typeof team>
export type Moderator = z.infer<typeof moderator>
export type Scope = z.infer<typeof scope>
