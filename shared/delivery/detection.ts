import type { Stores } from '../storage/stores.ts'

/** Whether a detector found the content: Art. 16(6) and 17(3)(c) ask for it in every message about a decision. */
export async function detectedAutomatically(
  { cases, authorities }: Pick<Stores, 'cases' | 'authorities'>,
  caseId: string,
): Promise<boolean> {
  const signals = await Promise.all((await cases.signalsOf(caseId)).map((signalId) => authorities.findSignal(signalId)))
  return signals.some((signal) => signal?.detector !== undefined)
}
