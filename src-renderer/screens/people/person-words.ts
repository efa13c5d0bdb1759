import type { Output } from '../../../src-shared/contract/index.ts'
import type { CommunicationFormat, RecipientStatus } from '../../../src-shared/domain/recipients/words.ts'

export type Person = Output<'recipients.get'>
export type PersonRow = Output<'recipients.list'>['recipients'][number]

export const statusNames: Readonly<Record<RecipientStatus, string>> = {
  enquiry: 'Enquiry',
  'setting-up': 'Setting up',
  live: 'Live',
  suspended: 'Suspended',
  ending: 'Ending',
  closed: 'Closed',
}

export const formatNames: Readonly<Record<CommunicationFormat, string>> = {
  standard: 'Standard print',
  'large-16': 'Large print, 16 point',
  'large-18': 'Large print, 18 point',
  'large-24': 'Large print, 24 point',
  'plain-text': 'Plain text, for e-mail and screen readers',
}

export const roleOfRepresentative = {
  nominated: 'Nominated person',
  authorised: 'Authorised person',
  deputy: 'Court-appointed deputy',
  attorney: 'Attorney',
  carer: 'Carer',
  emergency: 'Emergency contact',
} as const

/** '3.5 weeks', from tenths; 'no budget' when there is none to measure by. */
export function weeksLeftWords(tenths: number | null): string {
  if (tenths === null) return 'no budget'
  const size = Math.abs(tenths)
  const words = `${String(Math.floor(size / 10))}.${String(size % 10)} weeks`
  return tenths < 0 ? `−${words}` : words
}

export const choicesOf = <Key extends string>(names: Readonly<Record<Key, string>>) =>
  Object.entries<string>(names).map(([value, label]) => ({ value, label }))
