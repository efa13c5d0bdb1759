import type { payrollCalculationOperations } from '../../src-shared/contract/payroll-calculations.contract.ts'
import { calculateDirectorsNationalInsurance } from '../../src-shared/domain/payroll/directors-national-insurance.ts'
import { accrueHoliday, type HolidayAccrualInput } from '../../src-shared/domain/payroll/holiday-pay.ts'
import { calculateIncomeTax } from '../../src-shared/domain/payroll/income-tax.ts'
import { checkMinimumWage, hasMinimumWageRates } from '../../src-shared/domain/payroll/minimum-wage.ts'
import { calculateNationalInsurance } from '../../src-shared/domain/payroll/national-insurance.ts'
import { addUpPay } from '../../src-shared/domain/payroll/pay-lines.ts'
import { readPayPeriod } from '../../src-shared/domain/payroll/pay-period.ts'
import { assessPension } from '../../src-shared/domain/payroll/pension-assessment.ts'
import { calculatePension } from '../../src-shared/domain/payroll/pension.ts'
import type { PayslipInput } from '../../src-shared/domain/payroll/payslip-types.ts'
import { calculatePayslip } from '../../src-shared/domain/payroll/payslip.ts'
import { calculateStudentLoan } from '../../src-shared/domain/payroll/student-loan.ts'
import { taxYearOf } from '../../src-shared/domain/plain-date.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { HandlersOf } from '../desk/context.ts'
import {
  checkLoanPlans,
  checkNiLetter,
  checkPayToDate,
  checkTaxCode,
  checkTaxPeriod,
  checkTaxYear,
} from './payroll-checks.ts'

function checkPay(input: PayslipInput) {
  const unclear = input.payLines.findIndex(({ minutes, ratePerHourHundredths, amountPence }) => {
    const isTime = minutes !== undefined && ratePerHourHundredths !== undefined
    const isAmount = minutes === undefined && ratePerHourHundredths === undefined
    return amountPence === undefined ? !isTime : !isAmount
  })
  if (unclear !== -1) {
    const whatToDo = 'Give minutes and an hourly rate, or an amount, not both.'
    return refuse('invalid-pay-line', { field: `payLines.${String(unclear)}`, whatToDo })
  }
  const { grossPence, taxablePence, niablePence, pensionablePence } = addUpPay(input)
  if (Math.min(grossPence, taxablePence, niablePence, pensionablePence) < 0) {
    const whatToDo = 'Pay cannot be below nothing. Take the rest back in a later period.'
    return refuse('negative-pay', { field: 'payLines', whatToDo })
  }
  const isFromTaxedPay = input.pension !== undefined && input.pension.reliefMethod !== 'relief-at-source'
  if (isFromTaxedPay && pensionablePence > Math.min(taxablePence, niablePence)) {
    const whatToDo =
      'Under this pension only pay that is taxed and counts for National Insurance can be pensionable.'
    return refuse('invalid-pay-line', { field: 'payLines', whatToDo })
  }
  return undefined
}

/** A loan that is right in form but that employers did not take in that year. */
function checkCollectedLoans({ taxYear, studentLoanPlans }: PayslipInput) {
  if (taxYear >= '2026-27' || !studentLoanPlans.includes('5')) {
    return checkLoanPlans(taxYear, studentLoanPlans, 'studentLoanPlans')
  }
  const whatToDo = 'Employers take plan 5 only from 6 April 2026. Leave it out until then.'
  return refuse('invalid-student-loan-plan', { field: 'studentLoanPlans', whatToDo })
}

function checkLeaveYear(input: HolidayAccrualInput) {
  if (input.kind !== 'leave-year') return undefined
  const { leaveYearStart, employmentStart, leavingDate } = input
  const isPart = employmentStart !== undefined || leavingDate !== undefined
  const firstDay = leavingDate === undefined ? leaveYearStart : (employmentStart ?? leaveYearStart)
  if (isPart && firstDay === undefined) {
    const whatToDo = 'Give the first day of the leave year.'
    return refuse('leave-year-start-needed', { field: 'leaveYearStart', whatToDo })
  }
  if (leavingDate !== undefined && firstDay !== undefined && leavingDate < firstDay) {
    const whatToDo = 'Give a last day after the first day.'
    return refuse('leaving-before-start', { field: 'leavingDate', whatToDo })
  }
  return undefined
}

/** The payroll calculators: no sign-in, no data, the very functions the pay run calls. */
export const payrollCalculationHandlers: HandlersOf<typeof payrollCalculationOperations> = {
  'payroll.calculateIncomeTax': (_context, input) => {
    const { frequency, taxPeriod, taxCode, payInPeriodPence, payToDatePence } = input
    const isAlone = input.week1Month1 || readPayPeriod(frequency, taxPeriod)?.standsAlone === true
    return (
      checkTaxYear(input.taxYear) ??
      checkTaxPeriod(frequency, taxPeriod) ??
      checkTaxCode(taxCode) ??
      (isAlone ? undefined : checkPayToDate(payInPeriodPence, payToDatePence, 'payToDatePence')) ??
      succeed(calculateIncomeTax(input))
    )
  },
  'payroll.calculateNationalInsurance': (_context, input) =>
    checkTaxYear(input.taxYear) ?? checkNiLetter(input) ?? succeed(calculateNationalInsurance(input)),
  'payroll.calculateDirectorsNationalInsurance': (_context, input) => {
    const { niablePayPence, niablePayToDatePence, taxWeek } = input
    if (taxWeek < 1 || taxWeek > 53) {
      return refuse('invalid-tax-period', {
        field: 'taxWeek',
        whatToDo: 'Give the tax week of the pay date, 1 to 53.',
      })
    }
    return (
      checkTaxYear(input.taxYear) ??
      checkNiLetter(input) ??
      checkPayToDate(niablePayPence, niablePayToDatePence, 'niablePayToDatePence') ??
      succeed(calculateDirectorsNationalInsurance(input))
    )
  },
  'payroll.calculateStudentLoan': (_context, input) =>
    checkTaxYear(input.taxYear) ??
    checkLoanPlans(input.taxYear, input.plans, 'plans') ??
    succeed(calculateStudentLoan(input)),
  'payroll.calculatePension': (_context, input) =>
    checkTaxYear(input.taxYear) ?? succeed(calculatePension(input)),
  'payroll.assessPension': (_context, input) => {
    const refused = checkTaxYear(input.taxYear)
    if (refused !== undefined) return refused
    if (taxYearOf(input.payDate) !== input.taxYear) {
      const whatToDo = `Choose a pay date in the tax year ${input.taxYear}.`
      return refuse('pay-date-outside-year', { field: 'payDate', whatToDo })
    }
    if (input.birthDate > input.payDate) {
      return refuse('invalid-birth-date', {
        field: 'birthDate',
        whatToDo: 'Give a birth date before the pay date.',
      })
    }
    return succeed(assessPension(input))
  },
  'payroll.checkMinimumWage': (_context, input) => {
    if (!hasMinimumWageRates(input.periodStart)) {
      const whatToDo = 'Choose a first day there are rates for: from 1 April 2024 to 31 March 2027.'
      return refuse('no-rates-for-day', { field: 'periodStart', whatToDo })
    }
    if ((input.birthDate === undefined) === (input.age === undefined)) {
      const whatToDo = 'Give the birth date, or the age on the first day of the pay period.'
      return refuse('age-needed', { field: 'birthDate', whatToDo })
    }
    if (input.accommodation !== undefined && input.accommodationAdjustmentPence !== undefined) {
      const whatToDo = 'Give the charge and nights, or the adjustment worked out, not both.'
      return refuse('accommodation-given-twice', { field: 'accommodation', whatToDo })
    }
    return succeed(checkMinimumWage(input))
  },
  'payroll.accrueHoliday': (_context, input) => checkLeaveYear(input) ?? succeed(accrueHoliday(input)),
  'payroll.calculatePayslip': (_context, input) => {
    const refused =
      checkTaxYear(input.taxYear) ??
      checkTaxPeriod(input.frequency, input.taxPeriod) ??
      checkTaxCode(input.taxCode) ??
      checkNiLetter(input) ??
      checkCollectedLoans(input) ??
      checkPay(input)
    if (refused !== undefined) return refused
    const payslip = calculatePayslip(input)
    if (payslip.netPence < 0) {
      const whatToDo = 'The deductions are more than the pay. Lower the pension contribution.'
      return refuse('deductions-above-pay', { field: 'pension', whatToDo })
    }
    return succeed(payslip)
  },
}
