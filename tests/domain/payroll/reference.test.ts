import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calculatePayslip } from '../../../src-shared/domain/payroll/payslip.ts'
import {
  referenceLoansPence,
  referenceNationalInsurance,
  referencePension,
  referenceTaxPence,
} from '../../support/payroll-reference.ts'

const RUNS = 100_000
const anyPeriod = fc.oneof(
  fc.record({ frequency: fc.constant('weekly' as const), taxPeriod: fc.integer({ min: 1, max: 53 }) }),
  fc
    .integer({ min: 1, max: 27 })
    .map((period) => ({ frequency: 'fortnightly' as const, taxPeriod: period * 2 })),
  fc
    .integer({ min: 1, max: 14 })
    .map((period) => ({ frequency: 'four-weekly' as const, taxPeriod: period * 4 })),
  fc.record({ frequency: fc.constant('monthly' as const), taxPeriod: fc.integer({ min: 1, max: 12 }) }),
)
/** Mostly the pay of part-time work, now and then far up the bands. */
const anyPay = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 250_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3_000_000 }) },
)
const anyCode = fc.oneof(
  fc.constantFrom(
    '1257L',
    'S1257L',
    'C1257L',
    'BR',
    'SBR',
    'D0',
    'D1',
    'SD0',
    'SD1',
    'SD2',
    'SD3',
    '0T',
    'S0T',
    'NT',
  ),
  fc
    .tuple(fc.constantFrom('', 'S', 'C'), fc.integer({ min: 1, max: 3_000 }))
    .map(([p, n]) => `${p}${String(n)}L`),
  fc
    .tuple(fc.constantFrom('', 'S', 'C'), fc.integer({ min: 1, max: 3_000 }))
    .map(([p, n]) => `${p}K${String(n)}`),
)
const anyCase = fc.record({
  period: anyPeriod,
  taxYear: fc.constantFrom('2024-25', '2025-26', '2026-27'),
  taxCode: anyCode,
  week1Month1: fc.boolean(),
  niLetter: fc.constantFrom('A', 'C', 'F', 'J', 'M', 'X'),
  payPence: anyPay,
  payToDateBeforePence: fc.integer({ min: 0, max: 12_000_000 }),
  taxToDateBeforePence: fc.integer({ min: 0, max: 3_000_000 }),
  studentLoanPlan: fc.constantFrom(undefined, '1', '2', '4'),
  hasPostgraduateLoan: fc.boolean(),
  isMember: fc.boolean(),
})

test(`${String(RUNS)} random payslips agree with the plain reference to the penny`, () => {
  fc.assert(
    fc.property(anyCase, ({ period, ...rest }) => {
      const input = { ...rest, ...period }
      const slip = calculatePayslip({
        taxYear: input.taxYear,
        frequency: input.frequency,
        taxPeriod: input.taxPeriod,
        taxCode: input.taxCode,
        week1Month1: input.week1Month1,
        niLetter: input.niLetter,
        payLines: [{ label: 'Pay', amountPence: input.payPence }],
        paysRolledUpHoliday: false,
        payToDateBeforePence: input.payToDateBeforePence,
        taxToDateBeforePence: input.taxToDateBeforePence,
        studentLoanPlans: input.studentLoanPlan === undefined ? [] : [input.studentLoanPlan],
        hasPostgraduateLoan: input.hasPostgraduateLoan,
        pension: input.isMember
          ? {
              basis: 'qualifying-earnings',
              reliefMethod: 'relief-at-source',
              employerBasisPoints: 300,
              employeeBasisPoints: 500,
            }
          : undefined,
      })
      const taxPence = referenceTaxPence(input)
      const ni = referenceNationalInsurance(input)
      const loansPence = referenceLoansPence(input)
      const pension = referencePension(input)
      const ours = [
        slip.taxPence,
        slip.employeeNiPence,
        slip.employerNiPence,
        slip.studentLoanPence + slip.postgraduateLoanPence,
        slip.pensionDeductedPence,
        slip.pensionEmployerPence,
        slip.netPence,
      ]
      const netPence = input.payPence - taxPence - ni.employee - loansPence - pension.deducted
      const plain = [
        taxPence,
        ni.employee,
        ni.employer,
        loansPence,
        pension.deducted,
        pension.employer,
        netPence,
      ]
      if (ours.join() !== plain.join()) expect(ours).toEqual(plain)
    }),
    { numRuns: RUNS },
  )
})
