import { canonicalLocation, shownLocation } from '../../shared/domain/canonical-location.ts'
import { CONTENT_HASH_LENGTH, caseFor } from '../../shared/domain/case-id.ts'
import { contentKeyOf } from '../../shared/domain/content-key.ts'
import { openCase } from '../../shared/domain/open-case.ts'
import type { Case } from '../../shared/dsa/case.ts'
import { symbolsOf } from '../../shared/runtime/hashing.ts'
import { isDone, joinCase } from './join.ts'
import { type Named, type Needs, type Placing, raisedBy } from './placing.ts'

/** As many locations at once as do not crowd out others. */
const AT_ONCE = 5

export async function placeEverywhere(needs: Needs, placing: Placing, locations: readonly string[]): Promise<void> {
  for (let from = 0; from < locations.length; from += AT_ONCE) {
    const some = locations.slice(from, from + AT_ONCE)
    await Promise.all(some.map(async (location, index) => place(needs, placing, await nameOf(needs, location, from + index))))
  }
}

/** A case that was decided while we joined it is followed by the next one; a handful of turns is already extraordinary. */
const TURNS = 8

async function place(needs: Needs, placing: Placing, named: Named): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    const latest = await needs.cases.latest(named.contentHash)
    if (turn === 0 && latest?.status === 'decided' && (await isDone(needs, placing, latest.caseId))) return
    const { caseId, isNew } = caseFor(named.contentHash, latest)
    if (isNew) await needs.cases.open(newCase(needs, placing, { named, caseId }))
    const parts = await needs.cases.find(caseId)
    if (parts && (await joinCase(needs, placing, { named, state: parts.state }))) return
  }
  throw new Error('every case on this content was decided before we could join it')
}

async function nameOf({ contents, settings }: Needs, raw: string, locationNumber: number): Promise<Named> {
  const location = canonicalLocation(raw, settings.service)
  const registered =
    location.kind === 'address'
      ? await contents.findByUrl(location.url)
      : location.kind === 'number'
        ? location.number
        : undefined
  const content = registered === undefined ? undefined : await contents.latest(registered)
  const contentKey = contentKeyOf(location, content?.contentId)
  return {
    contentKey,
    contentHash: symbolsOf(contentKey, CONTENT_HASH_LENGTH),
    location: shownLocation(location),
    locationNumber,
    content,
  }
}

function newCase(
  { settings, now }: Needs,
  placing: Placing,
  { named, caseId }: { readonly named: Named; readonly caseId: string },
): Case {
  const { contentKey, location, content } = named
  return openCase(
    {
      ...raisedBy(placing),
      caseId,
      contentKey,
      location,
      serviceId: settings.service.id,
      at: now(),
      contentId: content?.contentId,
      contentType: content?.type,
      contentVersion: content?.version,
    },
    settings.clocks,
  )
}
