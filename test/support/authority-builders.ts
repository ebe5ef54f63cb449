import type { Order, OrderSubmission, Signal } from '../../shared/dsa/authority.ts'
import { NOON } from './builders.ts'

export const aSignal = (parts: Partial<Signal> = {}): Signal => ({
  signalId: 'signal-1',
  location: 'https://shop.example/item/88213',
  reasons: ['counterfeit-or-copied'],
  explanation: 'The picture matches a known counterfeit.',
  detector: { name: 'picture-match', version: '3' },
  by: 'platform',
  receivedAt: NOON,
  recordedAt: NOON,
  ...parts,
})

export const anOrderSubmission = (parts: Partial<OrderSubmission> = {}): OrderSubmission => ({
  locations: ['https://shop.example/item/88213'],
  reasons: ['unsafe-product'],
  authority: { name: 'Market Surveillance Authority', memberState: 'IE', email: 'orders@authority.example' },
  orderReference: 'MSA-2026-17',
  legalBasis: 'Regulation (EU) 2019/1020, Art. 16',
  statement: 'The charger fails the insulation test.',
  territories: ['IE'],
  receivedAt: NOON,
  ...parts,
})

export const anOrder = (parts: Partial<Order> = {}): Order => ({
  ...anOrderSubmission(),
  orderId: 'order-1',
  recordedAt: NOON,
  recordedBy: 'platform',
  ...parts,
})
