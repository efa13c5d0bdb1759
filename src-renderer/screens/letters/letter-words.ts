import { letterCode } from '../../../src-shared/contract/letters.contract.ts'
import type { CallInput, Output } from '../../../src-shared/contract/index.ts'

export type LetterCode = CallInput<'letters.preview'>['code']
export type LetterInput = Omit<CallInput<'letters.preview'>, 'format'>
export type Preview = Output<'letters.preview'>
export type LetterCheck = Preview['checks'][number]
export type ProposedLetter = Output<'letters.recent'>['proposed'][number]
export type MadeLetter = Output<'letters.recent'>['made'][number]

export const letterNames: Readonly<Record<LetterCode, string>> = {
  W1: 'Welcome',
  A1: 'Statement of account',
  C1: 'A payment we have not had',
}

export const letterCodeOf = (text: string | undefined): LetterCode | undefined =>
  letterCode.safeParse(text).data

/** The name of a letter by its code; the code itself for one that this version does not write. */
export const letterName = (code: string): string => {
  const known = letterCodeOf(code)
  return known === undefined ? code : letterNames[known]
}
