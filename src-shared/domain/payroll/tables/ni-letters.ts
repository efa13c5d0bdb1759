import type { NiLetter, NiLetterRates } from './payroll-tables.ts'

/**
 * National Insurance letters: the same from 2024-25 to 2026-27. Rates are the employee's, in basis points, between the
 * primary threshold and the upper limit and above it; `employerFrom` is where the employer starts to pay.
 * Source: HMRC National Insurance test data 2024-25 and 2025-26.
 */
export const niLetters: Readonly<Record<NiLetter, NiLetterRates>> = {
  A: { description: 'standard', mainBasisPoints: 800, upperBasisPoints: 200, employerFrom: 'secondary' },
  B: {
    description: 'reduced rate for married women and widows',
    mainBasisPoints: 185,
    upperBasisPoints: 200,
    employerFrom: 'secondary',
  },
  C: {
    description: 'over State Pension age',
    mainBasisPoints: 0,
    upperBasisPoints: 0,
    employerFrom: 'secondary',
  },
  D: {
    description: 'investment zone, pays elsewhere',
    mainBasisPoints: 200,
    upperBasisPoints: 200,
    employerFrom: 'zone',
  },
  E: {
    description: 'investment zone, reduced rate',
    mainBasisPoints: 185,
    upperBasisPoints: 200,
    employerFrom: 'zone',
  },
  F: { description: 'freeport', mainBasisPoints: 800, upperBasisPoints: 200, employerFrom: 'zone' },
  H: {
    description: 'apprentice under 25',
    mainBasisPoints: 800,
    upperBasisPoints: 200,
    employerFrom: 'upper',
  },
  I: {
    description: 'freeport, reduced rate',
    mainBasisPoints: 185,
    upperBasisPoints: 200,
    employerFrom: 'zone',
  },
  J: {
    description: 'pays elsewhere',
    mainBasisPoints: 200,
    upperBasisPoints: 200,
    employerFrom: 'secondary',
  },
  K: {
    description: 'investment zone, over State Pension age',
    mainBasisPoints: 0,
    upperBasisPoints: 0,
    employerFrom: 'zone',
  },
  L: {
    description: 'freeport, pays elsewhere',
    mainBasisPoints: 200,
    upperBasisPoints: 200,
    employerFrom: 'zone',
  },
  M: { description: 'under 21', mainBasisPoints: 800, upperBasisPoints: 200, employerFrom: 'upper' },
  N: { description: 'investment zone', mainBasisPoints: 800, upperBasisPoints: 200, employerFrom: 'zone' },
  S: {
    description: 'freeport, over State Pension age',
    mainBasisPoints: 0,
    upperBasisPoints: 0,
    employerFrom: 'zone',
  },
  V: {
    description: 'veteran in the first year of civilian work',
    mainBasisPoints: 800,
    upperBasisPoints: 200,
    employerFrom: 'upper',
  },
  X: { description: 'no National Insurance', mainBasisPoints: 0, upperBasisPoints: 0, employerFrom: 'never' },
  Z: {
    description: 'under 21, pays elsewhere',
    mainBasisPoints: 200,
    upperBasisPoints: 200,
    employerFrom: 'upper',
  },
}
