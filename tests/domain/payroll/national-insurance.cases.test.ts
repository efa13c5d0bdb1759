import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { calculateDirectorsNationalInsurance } from '../../../src-shared/domain/payroll/directors-national-insurance.ts'
import { calculateNationalInsurance } from '../../../src-shared/domain/payroll/national-insurance.ts'
import { readCases } from './read-cases.ts'
import { frequency, maybePence, niLetter, pence } from './shapes.ts'

const groups = readCases('national-insurance', {
  taxYears: z.array(z.string()),
  frequency,
  niLetter,
  niablePayPence: pence,
  employeePence: pence,
  employerPence: maybePence,
  atLelPence: maybePence,
  lelToPtPence: maybePence,
  ptToUelPence: maybePence,
})

describe.each(groups)('National Insurance: $source', ({ cases }) => {
  test.each(cases)('$taxYears $frequency $niLetter on $niablePayPence', (one) => {
    for (const [index, taxYear] of one.taxYears.entries()) {
      const result = calculateNationalInsurance({ ...one, taxYear })
      expect(result.employeePence).toBe(one.employeePence)
      if (one.employerPence !== null) expect(result.employerPence).toBe(one.employerPence)
      // A later year the contributions also hold for has another lower earnings limit, so other bands.
      if (index > 0 || one.atLelPence === null) continue
      expect(result.atLelPence).toBe(one.atLelPence)
      expect(result.lelToPtPence).toBe(one.lelToPtPence)
      expect(result.ptToUelPence).toBe(one.ptToUelPence)
    }
  })
})

const directors = readCases('directors-national-insurance', {
  taxYear: z.string(),
  frequency,
  taxWeek: z.int(),
  niLetter,
  niablePayPence: pence,
  niablePayToDatePence: pence,
  proRataWeeks: z.int().nullable(),
  employeePence: pence,
  employerPence: pence,
  employeeToDatePence: pence,
  employerToDatePence: pence,
  atLelPence: pence,
  lelToPtPence: pence,
  ptToUelPence: pence,
})

/**
 * Week 52 of the first director is published as £58.94 employer, £58.94 employee and £58.94 in total: the employee's
 * figure three times. On £52,000 the year's employer contribution is £7,050.00, which leaves £134.40.
 */
const publishedWrongly = {
  taxWeek: 52,
  niablePayToDatePence: 5_200_000,
  employerPence: 13_440,
  employerToDatePence: 705_000,
}

describe.each(directors)('directors: $source', ({ cases }) => {
  test.each(cases)('week $taxWeek $niLetter on $niablePayToDatePence', (one) => {
    const { proRataWeeks, ...rest } = one
    const isWrong =
      one.taxWeek === publishedWrongly.taxWeek &&
      one.niablePayToDatePence === publishedWrongly.niablePayToDatePence
    const expected = isWrong ? { ...one, ...publishedWrongly } : one
    const result = calculateDirectorsNationalInsurance({
      ...rest,
      method: 'alternative',
      ...(proRataWeeks === null ? {} : { proRataWeeks }),
    })
    expect(result.employeePence).toBe(expected.employeePence)
    expect(result.employerPence).toBe(expected.employerPence)
    expect(result.employeeToDatePence).toBe(expected.employeeToDatePence)
    expect(result.employerToDatePence).toBe(expected.employerToDatePence)
    expect(result.atLelPence).toBe(expected.atLelPence)
    expect(result.lelToPtPence).toBe(expected.lelToPtPence)
    expect(result.ptToUelPence).toBe(expected.ptToUelPence)
  })
})

const yearly = readCases('annual-national-insurance', {
  taxYear: z.string(),
  payPence: pence,
  employeePence: pence,
  employerPence: maybePence,
})

describe.each(yearly)('a whole year: $source', ({ cases }) => {
  test.each(cases)('$taxYear on $payPence', ({ taxYear, payPence, employeePence, employerPence }) => {
    const result = calculateDirectorsNationalInsurance({
      taxYear,
      frequency: 'weekly',
      taxWeek: 1,
      niLetter: 'A',
      niablePayPence: payPence,
      niablePayToDatePence: payPence,
      method: 'standard',
    })
    expect(result.employeePence).toBe(employeePence)
    if (employerPence !== null) expect(result.employerPence).toBe(employerPence)
  })
})
