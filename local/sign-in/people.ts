/** One person per role, so that every screen can be seen with other eyes. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  /** What `npm run token` and the tests call this person. */
  readonly role: string
  /** As the identity provider names them: from the configuration's own group-to-role map. */
  readonly groups: readonly string[]
  readonly may: string
}

/** Which groups of the identity provider give which role and team. */
export interface GroupMap {
  readonly roles: Readonly<Partial<Record<string, readonly string[]>>>
  readonly teams: Readonly<Partial<Record<string, readonly string[]>>>
}

const seeded = [
  { id: 'vera', name: 'Vera Lind', role: 'viewer', may: 'sees cases, decides nothing' },
  { id: 'mila', name: 'Mila Novak', role: 'moderator', may: 'decides cases' },
  { id: 'jonas', name: 'Jonas Weber', role: 'child-safety', may: 'decides cases, also those of child safety' },
  { id: 'sofia', name: 'Sofia Rossi', role: 'senior', may: 'decides cases, approves what needs two' },
  { id: 'aino', name: 'Aino Korhonen', role: 'appeals', may: 'decides complaints about decisions of others' },
  { id: 'adam', name: 'Adam Kowalski', role: 'admin', may: 'sets up teams and settings' },
  { id: 'odile', name: 'Odile Martin', role: 'auditor', may: 'reads the history of everything' },
] as const

export type People = readonly Person[]

export function peopleOf({ roles, teams }: GroupMap): People {
  const groupsOf = (role: string) =>
    role === 'child-safety'
      ? [...(roles['moderator'] ?? ['moderator']), ...(teams['child-safety'] ?? ['child-safety'])]
      : (roles[role] ?? [role])
  return seeded.map((one) => ({ ...one, id: `${one.id}-local`, email: `${one.id}@example.com`, groups: groupsOf(one.role) }))
}

export function personFor(people: People, role: string): Person | undefined {
  return people.find((one) => one.role === role || one.id === role)
}
