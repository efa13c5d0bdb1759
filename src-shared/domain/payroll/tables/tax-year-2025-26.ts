import { autoEnrolmentFigures, poundsByPeriod, scottishBands, threeBands } from './bands.ts'
import { niLetters } from './ni-letters.ts'
import type { PayrollTables } from './payroll-tables.ts'

/** The tax year from 6 April 2025 to 5 April 2026. */
export const taxYear2025To2026: PayrollTables = {
  taxYear: '2025-26',
  effectiveFrom: '2025-04-06',
  checkedOn: '2026-11-21',
  sources: {
    incomeTax: 'HMRC tax test data 2025-26; Payetools reference data 2025-26',
    nationalInsurance: 'HMRC NIC test data v1.1 2025-26',
    studentLoans:
      'HMRC tax-kalculator student loan rates 2025-26. Employers take plan 5 only from 6 April 2026',
    autoEnrolment: 'Payetools reference data 2025-26',
    employmentAllowance: 'GOV.UK further guidance for employers: 10,500 from 6 April 2025',
    minimumWage: 'GOV.UK minimum wage calculator',
    statutoryPay: 'GOV.UK statutory pay calculators',
  },
  incomeTax: {
    rUK: threeBands(37_700, 125_140),
    wales: threeBands(37_700, 125_140),
    scotland: scottishBands(2_827, 14_921),
  },
  nationalInsurance: {
    thresholds: {
      // Two and four weeks are the year × 2/52 and 4/52 rounded up to the pound, not the week times 2 or 4.
      lowerEarningsLimit: poundsByPeriod(125, 250, 500, 542, 6_500),
      primaryThreshold: poundsByPeriod(242, 484, 967, 1_048, 12_570),
      secondaryThreshold: poundsByPeriod(96, 193, 385, 417, 5_000),
      upperEarningsLimit: poundsByPeriod(967, 1_934, 3_867, 4_189, 50_270),
      zoneSecondaryThreshold: poundsByPeriod(481, 962, 1_924, 2_083, 25_000),
    },
    letters: niLetters,
    employerBasisPoints: 1500,
  },
  studentLoans: {
    annualThresholdPence: { '1': 2_606_500, '2': 2_847_000, '4': 3_274_500, '5': 2_500_000 },
    postgraduateAnnualThresholdPence: 2_100_000,
    planBasisPoints: 900,
    postgraduateBasisPoints: 600,
  },
  autoEnrolment: autoEnrolmentFigures,
  employmentAllowancePence: 1_050_000,
  minimumWage: {
    adultHundredths: 122_100,
    age18To20Hundredths: 100_000,
    under18Hundredths: 75_500,
    apprenticeHundredths: 75_500,
    accommodationOffsetPencePerDay: 1_066,
    effectiveFrom: '2025-04-01',
  },
  statutoryPay: {
    sickPayWeeklyPence: 11_875,
    familyPayWeeklyPence: 18_718,
    familyPayFrom: '2025-04-06',
    lowerEarningsLimitWeeklyPence: 12_500,
  },
  statutoryRecovery: {
    standardBasisPoints: 9_200,
    smallEmployerBasisPoints: 10_850,
    smallEmployerLimitPence: 4_500_000,
  },
}
