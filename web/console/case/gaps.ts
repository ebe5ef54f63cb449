import { TERRITORIES } from '../../../shared/dsa/territory.ts'
import { codesIn, type Draft, rulingsFor, type Seen } from './draft.ts'

export type Gap = 'required' | 'codes'

/** What is still missing, by JSON pointer in the decision that would be sent; the same pointers as the server's findings. */
export function gapsIn(draft: Draft, seen: Seen): ReadonlyMap<string, Gap> {
  const allowed = rulingsFor(draft.outcome)
  const needed: readonly (readonly [pointer: string, filled: boolean])[] = [
    ['/outcome', draft.outcome !== ''],
    ...seen.allegations.map((reason, n) => {
      const ruling = draft.rulings[reason]
      return [`/rulings/${n}/ruling`, ruling !== undefined && ruling !== '' && allowed.includes(ruling)] as const
    }),
    ...(draft.outcome === 'restricted' ? neededToRestrict(draft) : []),
    ['/toNotifiers', filled(draft.toNotifiers)],
  ]
  const gaps = new Map<string, Gap>(needed.filter(([, is]) => !is).map(([pointer]) => [pointer, 'required']))
  if (draft.outcome === 'restricted' && draft.scope === 'some' && filled(draft.territories) && !areTerritories(draft.territories))
    gaps.set('/restrictions/0/territories', 'codes')
  return gaps
}

function neededToRestrict(draft: Draft): readonly (readonly [pointer: string, filled: boolean])[] {
  const { scope, duration, ground } = draft
  const needed: readonly (readonly [path: string, filled: boolean])[] = [
    ['measure', filled(draft.measure)],
    ['description', !draft.measure.endsWith('.other') || filled(draft.description)],
    ['territories', scope === 'everywhere' || (scope === 'some' && filled(draft.territories))],
    ['duration', duration !== ''],
    ['duration/day', duration !== 'until-day' || filled(draft.day)],
    ['duration/condition', duration !== 'until-corrected' || filled(draft.condition)],
    ['ground', ground !== ''],
    ['ground/law', ground !== 'illegal-content' || filled(draft.law)],
    ['ground/clause', ground !== 'terms-and-conditions' || filled(draft.clause)],
    ['ground/termsVersion', ground !== 'terms-and-conditions' || filled(draft.termsVersion)],
    ['facts', filled(draft.facts)],
    ['explanation', filled(draft.explanation)],
  ]
  return needed.map(([path, is]) => [`/restrictions/0/${path}`, is])
}

const filled = (text: string): boolean => text.trim() !== ''
const areTerritories = (text: string): boolean => codesIn(text).every((code) => TERRITORIES.some((known) => known === code))
