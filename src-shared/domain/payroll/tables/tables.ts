import type { PayrollTables } from './payroll-tables.ts'
import { taxYear2024To2025 } from './tax-year-2024-25.ts'
import { taxYear2025To2026 } from './tax-year-2025-26.ts'
import { taxYear2026To2027 } from './tax-year-2026-27.ts'

const byTaxYear: ReadonlyMap<string, PayrollTables> = new Map(
  [taxYear2024To2025, taxYear2025To2026, taxYear2026To2027].map((tables) => [tables.taxYear, tables]),
)

/** The tax years there are figures for, oldest first. */
export const knownTaxYears: readonly string[] = [...byTaxYear.keys()]

/** The figures of a tax year written '2026-27'. Throws RangeError when there are none: a later year is never guessed. */
export function payrollTables(taxYear: string): PayrollTables {
  const tables = byTaxYear.get(taxYear)
  if (tables === undefined) throw new RangeError(`no payroll figures for the tax year ${taxYear}`)
  return tables
}
