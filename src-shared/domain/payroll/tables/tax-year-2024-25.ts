import { autoEnrolmentFigures, poundsByPeriod, scottishBands, threeBands } from './bands.ts'
import { niLetters } from './ni-letters.ts'
import type { PayrollTables } from './payroll-tables.ts'

/** The tax year from 6 April 2024 to 5 April 2025. */
export const taxYear2024To2025: PayrollTables = {
  taxYear: '2024-25',
  effectiveFrom: '2024-04-06',
  checkedOn: '2026-11-21',
  sources: {
    incomeTax: 'HMRC tax-kalculator TaxBands; Payetools reference data 2024-25',
    nationalInsurance: 'HMRC NIC test data v2.0 2024-25',
    studentLoans: 'HMRC tax-kalculator student loan rates 2024-25',
    autoEnrolment: 'Payetools reference data 2024-25',
    employmentAllowance: 'GOV.UK further guidance for employers: 5,000 from 6 April 2022',
    minimumWage: 'Payetools reference data 2024-25; the accommodation offset is from memory',
    statutoryPay: 'GOV.UK statutory pay calculators',
  },
  incomeTax: {
    rUK: threeBands(37_700, 125_140),
    wales: threeBands(37_700, 125_140),
    scotland: scottishBands(2_306, 13_991),
  },
  nationalInsurance: {
    thresholds: {
      // Two and four weeks are the year × 2/52 and 4/52 rounded up to the pound, not the week times 2 or 4.
      lowerEarningsLimit: poundsByPeriod(123, 246, 492, 533, 6_396),
      primaryThreshold: poundsByPeriod(242, 484, 967, 1_048, 12_570),
      secondaryThreshold: poundsByPeriod(175, 350, 700, 758, 9_100),
      upperEarningsLimit: poundsByPeriod(967, 1_934, 3_867, 4_189, 50_270),
      zoneSecondaryThreshold: poundsByPeriod(481, 962, 1_924, 2_083, 25_000),
    },
    letters: niLetters,
    employerBasisPoints: 1380,
  },
  studentLoans: {
    annualThresholdPence: { '1': 2_499_000, '2': 2_729_500, '4': 3_139_500 },
    postgraduateAnnualThresholdPence: 2_100_000,
    planBasisPoints: 900,
    postgraduateBasisPoints: 600,
  },
  autoEnrolment: autoEnrolmentFigures,
  employmentAllowancePence: 500_000,
  minimumWage: {
    adultHundredths: 114_400,
    age18To20Hundredths: 86_000,
    under18Hundredths: 64_000,
    apprenticeHundredths: 64_000,
    accommodationOffsetPencePerDay: 999,
    effectiveFrom: '2024-04-01',
  },
  statutoryPay: {
    sickPayWeeklyPence: 11_675,
    familyPayWeeklyPence: 18_403,
    familyPayFrom: '2024-04-07',
    lowerEarningsLimitWeeklyPence: 12_300,
  },
  statutoryRecovery: {
    standardBasisPoints: 9_200,
    smallEmployerBasisPoints: 10_300,
    smallEmployerLimitPence: 4_500_000,
  },
}
