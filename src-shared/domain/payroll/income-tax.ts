import { assertWhole } from '../money.ts'
import { readPayPeriod, unitsInPeriod } from './pay-period.ts'
import { readTaxCode, type TaxCode } from './tax-code.ts'
import type { PayFrequency, PayrollTables, RegimeTable } from './tables/payroll-tables.ts'
import { payrollTables } from './tables/tables.ts'
import type { WorkingLine } from './working.ts'

export type IncomeTaxInput = {
  readonly taxYear: string
  readonly frequency: PayFrequency
  readonly taxPeriod: number
  readonly taxCode: string
  readonly week1Month1: boolean
  readonly payInPeriodPence: number
  /** This tax year's taxable pay, this period's with it. Not used on a week 1 or month 1 basis. */
  readonly payToDatePence: number
  readonly taxDeductedBeforePence: number
}

export type IncomeTax = {
  /** Negative is a refund. */
  readonly taxThisPeriodPence: number
  readonly taxToDatePence: number
  readonly working: readonly WorkingLine[]
}

/** Ten-thousandths of a pound: HMRC's routines cut every step to four decimals. */
const TEN_THOUSANDTHS = 10_000

/**
 * Free pay (or, for K, additional pay) of a code for `periods` weeks or months, in pence.
 * Blocks of 500 carry a fixed amount each; the rest is (number × 10 + 9) ÷ 52 or 12, up to the penny; then times the
 * periods. 1257 is £241.92 a week and £1,048.26 a month.
 * Source: HMRC, Specification for PAYE tax table routines v24.0, stage 1.
 */
export function freePayPence(allowance: number, periods: number, periodsInYear: 52 | 12): number {
  if (allowance === 0) return 0
  const blocks = Math.floor((allowance - 1) / 500)
  const rest = ((allowance - 1) % 500) + 1
  const blockPence = periodsInYear === 52 ? 9_616 : 41_667
  const restPence = Math.ceil(((rest * 10 + 9) * 100) / periodsInYear)
  return (restPence + blocks * blockPence) * periods
}

/**
 * Tax on taxable pay under the bands, in pence. The band is chosen on the pay before it is cut to the pound, against
 * each band's share of the year rounded up to the pound; the tax on the whole pounds is cut to the penny.
 * Source: HMRC, Specification for PAYE tax table routines v24.0, stages 3 to 6.
 */
function bandedTaxPence(
  table: RegimeTable,
  taxablePence: number,
  periods: number,
  periodsInYear: number,
): number {
  const taxable = Math.floor(taxablePence / 100) * TEN_THOUSANDTHS
  let floorPounds = 0
  let floor = 0
  let yearTaxPence = 0
  let taxBelow = 0
  for (const { upToPounds, rateBasisPoints } of table.bands) {
    const top = Math.floor((upToPounds * TEN_THOUSANDTHS * periods) / periodsInYear)
    if (Math.ceil(top / TEN_THOUSANDTHS) * 100 >= taxablePence) {
      const within = Math.floor(((taxable - floor) * rateBasisPoints) / 10_000)
      return Math.floor((taxBelow + within) / 100)
    }
    yearTaxPence += ((upToPounds - floorPounds) * rateBasisPoints) / 100
    taxBelow = Math.floor((yearTaxPence * 100 * periods) / periodsInYear)
    floorPounds = upToPounds
    floor = top
  }
  throw new RangeError('the last tax band must have no upper limit')
}

type Basis = {
  readonly payPence: number
  readonly periods: number
  readonly periodsInYear: 52 | 12
  readonly unit: string
}

/** Tax due on the pay of the basis, before the limit of half the pay; each step goes into `working`. */
function taxDuePence(code: TaxCode, regimes: IncomeTaxTables, basis: Basis, working: WorkingLine[]): number {
  const { payPence, periods, periodsInYear, unit } = basis
  if (code.kind === 'no-tax') {
    working.push({ label: 'No tax is due on this code', pence: 0 })
    return 0
  }
  const table = regimes[code.regime]
  if (code.kind === 'flat') {
    const rate = table.bands[table.flatBands[code.flatCode] ?? -1]?.rateBasisPoints
    if (rate === undefined) throw new RangeError(`no band for ${code.flatCode} in ${code.regime}`)
    const pounds = Math.floor(payPence / 100)
    working.push(
      { label: 'Whole pay, in whole pounds', pence: pounds * 100 },
      { label: 'Rate', text: `${String(rate / 100)}%` },
    )
    return Math.floor((pounds * rate) / 100)
  }
  const freePay = freePayPence(code.allowance, periods, periodsInYear)
  const taxablePence = code.isAddition ? payPence + freePay : payPence - freePay
  const taxPence = taxablePence <= 0 ? 0 : bandedTaxPence(table, taxablePence, periods, periodsInYear)
  working.push(
    { label: code.isAddition ? `Added to pay for ${unit}` : `Tax-free pay for ${unit}`, pence: freePay },
    { label: 'Taxable, in whole pounds', pence: Math.max(0, Math.floor(taxablePence / 100) * 100) },
  )
  return taxPence
}

type IncomeTaxTables = PayrollTables['incomeTax']

const positive = (figure: number, name: string): number => {
  if (assertWhole(figure, name) < 0) throw new RangeError(`${name} must not be negative`)
  return figure
}

type Check = { readonly code: TaxCode; readonly isAlone: boolean; readonly basis: Basis }

/** Reads the code and the period, and chooses what the tax is worked on. */
function basisOf(input: IncomeTaxInput): Check {
  const read = readTaxCode(input.taxCode)
  if (read === undefined) throw new RangeError(`not a tax code: ${input.taxCode}`)
  const period = readPayPeriod(input.frequency, input.taxPeriod)
  if (period === undefined)
    throw new RangeError(`no ${input.frequency} pay period ${String(input.taxPeriod)}`)
  const isAlone = input.week1Month1 || read.week1Month1 || period.standsAlone
  const { periodsInYear } = period
  const periods = isAlone ? unitsInPeriod(input.frequency) : period.periods
  const unitName = periodsInYear === 12 ? 'month' : 'week'
  const unit = isAlone
    ? `this period alone (${unitName} 1 basis)`
    : `the year to ${unitName} ${String(periods)}`
  const payPence = isAlone ? input.payInPeriodPence : positive(input.payToDatePence, 'payToDatePence')
  return { code: read.code, isAlone, basis: { payPence, periods, periodsInYear, unit } }
}

/**
 * Income tax for one pay period under PAYE, whole pence; negative is a refund.
 * Cumulative codes work on the year to date. Week 1 and month 1 codes, and weeks 53, 54 and 56, look at this period alone
 * and never refund. No code takes more than half of the pay in the period; what is not taken is caught up by a
 * cumulative code later.
 * Throws: RangeError for a year without figures, a code or period that does not exist, or negative or broken pence.
 * Source: HMRC, Specification for PAYE tax table routines v24.0; Income Tax (PAYE) Regulations 2003 reg. 2 (overriding limit).
 */
export function calculateIncomeTax(input: IncomeTaxInput): IncomeTax {
  const inPeriodPence = positive(input.payInPeriodPence, 'payInPeriodPence')
  const beforePence = positive(input.taxDeductedBeforePence, 'taxDeductedBeforePence')
  const { code, isAlone, basis } = basisOf(input)
  const working: WorkingLine[] = [
    { label: isAlone ? 'Pay in this period' : 'Pay to date', pence: basis.payPence },
  ]
  const duePence = taxDuePence(code, payrollTables(input.taxYear).incomeTax, basis, working)
  working.push({ label: isAlone ? 'Tax on this period' : 'Tax to date', pence: duePence })
  if (!isAlone) working.push({ label: 'Tax taken before', pence: beforePence })
  const unlimitedPence = isAlone ? duePence : duePence - beforePence
  const limitPence = Math.floor(inPeriodPence / 2)
  const taxThisPeriodPence = Math.min(unlimitedPence, limitPence)
  if (unlimitedPence > limitPence) working.push({ label: 'Not more than half of the pay', pence: limitPence })
  working.push({
    label: taxThisPeriodPence < 0 ? 'Tax refunded' : 'Tax this period',
    pence: taxThisPeriodPence,
  })
  return { taxThisPeriodPence, taxToDatePence: beforePence + taxThisPeriodPence, working }
}
