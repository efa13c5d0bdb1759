import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { irregularAccrualHours } from '../../../src-shared/domain/payroll/holiday-pay.ts'
import { checkMinimumWage } from '../../../src-shared/domain/payroll/minimum-wage.ts'
import { calculatePension } from '../../../src-shared/domain/payroll/pension.ts'
import {
  calculateStudentLoan,
  loanDeductionPence,
  loanThresholdPence,
} from '../../../src-shared/domain/payroll/student-loan.ts'
import { knownTaxYears, payrollTables } from '../../../src-shared/domain/payroll/tables/tables.ts'
import { readCases } from './read-cases.ts'
import { frequency, maybePence, pence } from './shapes.ts'

const loans = readCases('student-loan', {
  taxYear: z.string(),
  frequency,
  plans: z.array(z.enum(['1', '2', '4', '5'])),
  postgraduate: z.boolean(),
  niablePayPence: pence,
  studentLoanPence: pence,
  postgraduateLoanPence: pence,
  thresholdPence: maybePence,
  postgraduateThresholdPence: maybePence,
})

/** Thresholds of the years before our tables, to run the older published cases on the same rule. */
const olderYears: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '2022-23': { '1': 2_019_500, '2': 2_729_500, '4': 2_537_500, postgraduate: 2_100_000 },
  '2023-24': { '1': 2_201_500, '2': 2_729_500, '4': 2_766_000, postgraduate: 2_100_000 },
}

describe.each(loans)('student loans: $source', ({ cases }) => {
  test.each(cases)('$taxYear $frequency $plans $postgraduate on $niablePayPence', (one) => {
    if (knownTaxYears.includes(one.taxYear)) {
      const result = calculateStudentLoan(one)
      expect(result.studentLoanPence).toBe(one.studentLoanPence)
      expect(result.postgraduateLoanPence).toBe(one.postgraduateLoanPence)
      return
    }
    const older = olderYears[one.taxYear]
    for (const [plan, thresholdPence, expected, rate] of [
      [one.plans[0], one.thresholdPence, one.studentLoanPence, 900],
      [
        one.postgraduate ? 'postgraduate' : undefined,
        one.postgraduateThresholdPence,
        one.postgraduateLoanPence,
        600,
      ],
    ] as const) {
      if (plan === undefined) continue
      const yearPence = older?.[plan]
      const periodPence =
        yearPence === undefined ? (thresholdPence ?? 175_000) : loanThresholdPence(yearPence, one.frequency)
      if (thresholdPence !== null) expect(periodPence).toBe(thresholdPence)
      expect(loanDeductionPence(one.niablePayPence, periodPence, rate)).toBe(expected)
    }
  })
})

const pensions = readCases('pension', {
  taxYears: z.array(z.string()),
  frequency,
  basis: z.enum(['qualifying-earnings', 'pensionable-pay']),
  reliefMethod: z.enum(['relief-at-source', 'net-pay-arrangement', 'salary-exchange']),
  pensionablePayPence: pence,
  employerBasisPoints: pence,
  employeeBasisPoints: pence,
  savingReinvestedBasisPoints: pence,
  employerPence: pence,
  deductedPence: pence,
})

describe.each(pensions)('pension: $source', ({ cases }) => {
  test.each(cases)('$basis $reliefMethod on $pensionablePayPence', (one) => {
    // Cases on the whole pay name no year: no limit of a year takes part in them.
    const years = one.taxYears.length > 0 ? one.taxYears : knownTaxYears
    for (const taxYear of years) {
      const result = calculatePension({ ...one, taxYear })
      expect(result.employerPence).toBe(one.employerPence)
      expect(result.deductedPence).toBe(one.deductedPence)
    }
  })
})

const wages = readCases('minimum-wage', {
  taxYear: z.string(),
  age: z.int(),
  apprentice: z.boolean(),
  basicMinutes: z.int(),
  basicPayPence: pence,
  accommodationAdjustmentPence: maybePence,
  chargePencePerDay: maybePence,
  nights: z.int().nullable(),
  ratePerHourHundredths: z.int().nullable(),
  entitlementPence: pence,
  paidPence: pence,
  compliant: z.boolean(),
})

describe.each(wages)('minimum wage: $source', ({ cases }) => {
  test.each(cases)('$taxYear, age $age, $basicMinutes minutes for $basicPayPence', (one) => {
    const { chargePencePerDay, nights, accommodationAdjustmentPence } = one
    const result = checkMinimumWage({
      periodStart: payrollTables(one.taxYear).effectiveFrom,
      age: one.age,
      apprentice: one.apprentice,
      basicMinutes: one.basicMinutes,
      basicPayPence: one.basicPayPence,
      ...(accommodationAdjustmentPence === null ? {} : { accommodationAdjustmentPence }),
      ...(chargePencePerDay === null || nights === null
        ? {}
        : { accommodation: { chargePencePerDay, nights } }),
    })
    if (one.ratePerHourHundredths !== null)
      expect(result.ratePerHourHundredths).toBe(one.ratePerHourHundredths)
    expect(result.entitlementPence).toBe(one.entitlementPence)
    expect(result.paidPence).toBe(one.paidPence)
    expect(result.compliant).toBe(one.compliant)
  })
})

const holidays = readCases('irregular-holiday', { hundredthsOfHoursWorked: z.int(), accruedHours: z.int() })

describe.each(holidays)('leave for irregular hours: $source', ({ cases }) => {
  test.each(cases)(
    '$hundredthsOfHoursWorked hundredths of an hour',
    ({ hundredthsOfHoursWorked, accruedHours }) => {
      expect(irregularAccrualHours(hundredthsOfHoursWorked, 100)).toBe(accruedHours)
    },
  )
})
