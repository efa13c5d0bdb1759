import type { FlatCode, TaxRegime } from './tables/payroll-tables.ts'

/** A tax code, read. `allowance` is the number in the code; `isAddition` (K) adds it to pay instead of taking it off. */
export type TaxCode =
  | {
      readonly kind: 'allowance'
      readonly regime: TaxRegime
      readonly allowance: number
      readonly isAddition: boolean
    }
  | { readonly kind: 'flat'; readonly regime: TaxRegime; readonly flatCode: FlatCode }
  | { readonly kind: 'no-tax'; readonly regime: TaxRegime }

export type ReadTaxCode = {
  readonly code: TaxCode
  /** The code itself asks for week 1 or month 1: it ended in W1, M1 or X. */
  readonly week1Month1: boolean
}

const pattern = /^([SC]?)(?:(0T)|(NT)|(BR|D[0-3])|K([1-9]\d{0,5})|([1-9]\d{0,5})[LMNTPY]) ?(W1|M1|W1\/M1|X)?$/

const isFlatCode = (text: string): text is FlatCode =>
  text === 'BR' || text === 'D0' || text === 'D1' || text === 'D2' || text === 'D3'

const regimeOf = (prefix: string | undefined): TaxRegime =>
  prefix === 'S' ? 'scotland' : prefix === 'C' ? 'wales' : 'rUK'

function readCode(match: RegExpExecArray): TaxCode | undefined {
  const [, prefix, zero, none, flat, addition, allowance] = match
  const regime = regimeOf(prefix)
  if (zero !== undefined) return { kind: 'allowance', regime, allowance: 0, isAddition: false }
  if (none !== undefined) return { kind: 'no-tax', regime }
  if (flat !== undefined && isFlatCode(flat)) {
    const isScottishOnly = flat === 'D2' || flat === 'D3'
    return isScottishOnly && regime !== 'scotland' ? undefined : { kind: 'flat', regime, flatCode: flat }
  }
  const isAddition = addition !== undefined
  return { kind: 'allowance', regime, allowance: Number(addition ?? allowance), isAddition }
}

/**
 * Reads a tax code: 1257L, S1257L, C0T, K475, SBR, D0, NT, with or without W1, M1 or X at the end. Capitals and spaces
 * around do not matter. Anything else, D2 and D3 outside Scotland among it, gives undefined: refused, never guessed.
 * Source: HMRC RTI data item guide (tax code); letters P and Y are no longer issued but still read.
 */
export function readTaxCode(text: string): ReadTaxCode | undefined {
  const match = pattern.exec(text.trim().toUpperCase())
  const code = match === null ? undefined : readCode(match)
  return code === undefined ? undefined : { code, week1Month1: match?.[7] !== undefined }
}
