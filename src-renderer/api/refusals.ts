import { formatPounds } from '../../src-shared/domain/money.ts'
import { formatShortDate, isPlainDate } from '../../src-shared/domain/plain-date.ts'
import type { Details } from '../../src-shared/result.ts'
import { RefusedError, type AnyRefusal } from './client.ts'
import { areaRefusals } from './refusal-words-areas.ts'
import { payFigureRefusals } from './refusal-words-pay.ts'
import { statutoryPayRefusals } from './refusal-words-statutory.ts'
import { commonRefusals, type RefusalWords } from './refusal-words.ts'

/** Every code that the contract has, with its words: a code without a sentence does not compile. */
const refusals: Readonly<Record<AnyRefusal, RefusalWords>> = {
  ...commonRefusals,
  ...areaRefusals,
  ...payFigureRefusals,
  ...statutoryPayRefusals,
}

/** Where one code means something else in one operation. */
const inOperation: Readonly<Record<string, RefusalWords>> = {
  'recipients.add same-person': {
    happened: 'A person with this name and birth date is already here.',
    next: 'Find them with Ctrl+K. If it is somebody else, add a middle name to tell them apart.',
  },
  'payroll.approveRun same-person': {
    happened: 'You prepared this pay run yourself.',
    next: 'Ask a colleague who may approve pay to look at it.',
  },
}

const isRefusal = (code: string): code is AnyRefusal => Object.hasOwn(refusals, code)

const readableName = (key: string): string =>
  key
    .replace(/Pence$/, '')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase()

function readableValue(key: string, value: string | number): string {
  if (typeof value === 'number') return key.endsWith('Pence') ? formatPounds(value) : String(value)
  return isPlainDate(value) ? formatShortDate(value) : value
}

/** The figures that came with a refusal, for people: 'available: £5.00'. */
const detailWords = (details: Details): string[] =>
  Object.entries(details).map(([key, value]) => `${readableName(key)}: ${readableValue(key, value)}`)

/** Any error in words. A fault that is no refusal is told as one, without its text: that could hold personal data. */
export function explainError(error: Error): RefusalWords & { readonly details: readonly string[] } {
  if (!(error instanceof RefusedError)) return { ...refusals.unexpected, changed: 'unknown', details: [] }
  const words = inOperation[`${error.operation} ${error.code}`]
  const known = isRefusal(error.code) ? refusals[error.code] : refusals.unexpected
  return { ...(words ?? known), details: detailWords(error.details) }
}
