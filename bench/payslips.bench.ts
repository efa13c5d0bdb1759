import { calculatePayslip } from '../src-shared/domain/payroll/payslip.ts'
import type { PayslipInput } from '../src-shared/domain/payroll/payslip-types.ts'

/** How many payslips one core works out in a second, working and all. The limit is 20,000. */
const LIMIT = 20_000
const COUNT = 200_000

const payslipOf = (index: number): PayslipInput => ({
  taxYear: '2026-27',
  frequency: 'four-weekly',
  taxPeriod: 32,
  taxCode: index % 3 === 0 ? 'S1257L' : '1257L',
  week1Month1: false,
  niLetter: index % 5 === 0 ? 'M' : 'A',
  payLines: [{ label: 'Basic pay', minutes: 1_200 + (index % 5_000), ratePerHourHundredths: 132_000 }],
  paysRolledUpHoliday: index % 2 === 0,
  payToDateBeforePence: 700_000,
  taxToDateBeforePence: 20_000,
  studentLoanPlans: index % 7 === 0 ? ['2'] : [],
  hasPostgraduateLoan: false,
  pension: {
    basis: 'qualifying-earnings',
    reliefMethod: 'relief-at-source',
    employerBasisPoints: 300,
    employeeBasisPoints: 500,
  },
  employmentAllowance: { usedBeforePence: 80_000 },
})

let netPence = 0
const start = performance.now()
for (let index = 0; index < COUNT; index += 1) netPence += calculatePayslip(payslipOf(index)).netPence
const perSecond = Math.round((COUNT * 1_000) / (performance.now() - start))
process.stdout.write(`${String(perSecond)} payslips a second (net in all ${String(netPence)} pence)\n`)
if (perSecond < LIMIT) process.exitCode = 1
