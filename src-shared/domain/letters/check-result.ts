export type LetterCheck = `K${number}`

export type CheckOutcome = 'pass' | 'warn' | 'block'

export type CheckResult = {
  readonly check: LetterCheck
  readonly outcome: CheckOutcome
  /** What was measured. */
  readonly figure: number
  /** The most (for K2, the least) that passes. */
  readonly limit: number
  /** The words it is about. */
  readonly place?: string
  readonly suggestion?: string
}

type Found = { readonly place?: string | undefined; readonly suggestion?: string | undefined }

/** A result with only the words that are known. */
export function resultOf(
  check: LetterCheck,
  outcome: CheckOutcome,
  measured: { readonly figure: number; readonly limit: number },
  { place, suggestion }: Found = {},
): CheckResult {
  return {
    check,
    outcome,
    figure: measured.figure,
    limit: measured.limit,
    ...(place === undefined || outcome === 'pass' ? {} : { place }),
    ...(suggestion === undefined || outcome === 'pass' ? {} : { suggestion }),
  }
}

/** For figures that should be small: passes up to the first limit, warns up to the second. */
export function atMost(
  check: LetterCheck,
  figure: number,
  [pass, warn]: readonly [number, number],
  found?: Found,
) {
  const outcome = figure <= pass ? 'pass' : figure <= warn ? 'warn' : 'block'
  return resultOf(check, outcome, { figure, limit: pass }, found)
}

/** For things that must be there: 1 when they are, 0 when one is missing. */
export function mustHave(check: LetterCheck, present: boolean, found?: Found) {
  return resultOf(check, present ? 'pass' : 'block', { figure: present ? 1 : 0, limit: 1 }, found)
}
