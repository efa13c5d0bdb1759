import { autoEnrolmentFigures, poundsByPeriod, scottishBands, threeBands } from './bands.ts'
import { niLetters } from './ni-letters.ts'
import type { PayrollTables } from './payroll-tables.ts'

/** The tax year from 6 April 2026 to 5 April 2027. */
export const taxYear2026To2027: PayrollTables = {
  taxYear: '2026-27',
  effectiveFrom: '2026-04-06',
  checkedOn: '2026-11-21',
  sources: {
    incomeTax: 'HMRC tax test data examples 2026-27 v1.1; PAYE tax table routines v24.0',
    nationalInsurance:
      'HMRC tax-kalculator 2026-27; two and four weeks by the rule HMRC test data 2025-26 proves',
    studentLoans: 'HMRC tax-kalculator student loan rates 2026-27',
    autoEnrolment: 'CIPP rates 2026; four-week figures from Payetools reference data',
    employmentAllowance: 'GOV.UK further guidance for employers',
    minimumWage: 'GOV.UK minimum wage calculator',
    statutoryPay: 'GOV.UK statutory pay calculators; SI 2026/148',
  },
  incomeTax: {
    rUK: threeBands(37_700, 125_140),
    wales: threeBands(37_700, 125_140),
    scotland: scottishBands(3_967, 16_956),
  },
  nationalInsurance: {
    thresholds: {
      // Two and four weeks are the year × 2/52 and 4/52 rounded up to the pound, not the week times 2 or 4.
      lowerEarningsLimit: poundsByPeriod(129, 258, 516, 559, 6_708),
      primaryThreshold: poundsByPeriod(242, 484, 967, 1_048, 12_570),
      secondaryThreshold: poundsByPeriod(96, 193, 385, 417, 5_000),
      upperEarningsLimit: poundsByPeriod(967, 1_934, 3_867, 4_189, 50_270),
      zoneSecondaryThreshold: poundsByPeriod(481, 962, 1_924, 2_083, 25_000),
    },
    letters: niLetters,
    employerBasisPoints: 1500,
  },
  studentLoans: {
    annualThresholdPence: { '1': 2_690_000, '2': 2_938_500, '4': 3_379_500, '5': 2_500_000 },
    postgraduateAnnualThresholdPence: 2_100_000,
    planBasisPoints: 900,
    postgraduateBasisPoints: 600,
  },
  autoEnrolment: autoEnrolmentFigures,
  employmentAllowancePence: 1_050_000,
  minimumWage: {
    adultHundredths: 127_100,
    age18To20Hundredths: 108_500,
    under18Hundredths: 80_000,
    apprenticeHundredths: 80_000,
    accommodationOffsetPencePerDay: 1_110,
    effectiveFrom: '2026-04-01',
  },
  statutoryPay: {
    sickPayWeeklyPence: 12_325,
    familyPayWeeklyPence: 19_432,
    familyPayFrom: '2026-04-05',
    lowerEarningsLimitWeeklyPence: 12_900,
  },
  statutoryRecovery: {
    standardBasisPoints: 9_200,
    smallEmployerBasisPoints: 10_900,
    smallEmployerLimitPence: 4_500_000,
  },
}
