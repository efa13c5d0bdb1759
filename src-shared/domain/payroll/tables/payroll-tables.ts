/** How often somebody is paid. */
export type PayFrequency = 'weekly' | 'fortnightly' | 'four-weekly' | 'monthly'

/** A National Insurance category letter that HMRC publishes rates for. */
export type NiLetter =
  'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'S' | 'V' | 'X' | 'Z'

export type StudentLoanPlan = '1' | '2' | '4' | '5'

export type TaxRegime = 'rUK' | 'scotland' | 'wales'

/** Whole pence for one pay period of each length, and for the year. */
export type PeriodThresholds = Readonly<Record<PayFrequency | 'annual', number>>

/** The upper limit is in whole pounds above the free pay; the last band has none. Rates are basis points. */
type TaxBand = { readonly upToPounds: number; readonly rateBasisPoints: number }

export type RegimeTable = {
  readonly bands: readonly TaxBand[]
  /** Which band BR, D0, D1, D2 and D3 charge the whole pay at. A missing code does not exist in this regime. */
  readonly flatBands: Readonly<Partial<Record<FlatCode, number>>>
}

export type FlatCode = 'BR' | 'D0' | 'D1' | 'D2' | 'D3'

type NiThresholds = {
  readonly lowerEarningsLimit: PeriodThresholds
  readonly primaryThreshold: PeriodThresholds
  readonly secondaryThreshold: PeriodThresholds
  readonly upperEarningsLimit: PeriodThresholds
  /** Freeports and investment zones share one figure. */
  readonly zoneSecondaryThreshold: PeriodThresholds
}

/** From where an employer starts to pay: the secondary threshold, the upper limit (under 21 and so on), a zone's, or never. */
type EmployerStart = 'secondary' | 'upper' | 'zone' | 'never'

export type NiLetterRates = {
  readonly description: string
  readonly mainBasisPoints: number
  readonly upperBasisPoints: number
  readonly employerFrom: EmployerStart
}

export type MinimumWageRates = {
  readonly adultHundredths: number
  readonly age18To20Hundredths: number
  readonly under18Hundredths: number
  readonly apprenticeHundredths: number
  readonly accommodationOffsetPencePerDay: number
  readonly effectiveFrom: string
}

/** Everything the law fixes for one tax year. A pay run stores the year, so that it can name the figures it used. */
export type PayrollTables = {
  readonly taxYear: string
  readonly effectiveFrom: string
  readonly checkedOn: string
  readonly sources: Readonly<Record<string, string>>
  readonly incomeTax: Readonly<Record<TaxRegime, RegimeTable>>
  readonly nationalInsurance: {
    readonly thresholds: NiThresholds
    readonly letters: Readonly<Record<NiLetter, NiLetterRates>>
    readonly employerBasisPoints: number
  }
  readonly studentLoans: {
    readonly annualThresholdPence: Readonly<Partial<Record<StudentLoanPlan, number>>>
    readonly postgraduateAnnualThresholdPence: number
    readonly planBasisPoints: number
    readonly postgraduateBasisPoints: number
  }
  readonly autoEnrolment: {
    readonly earningsTrigger: PeriodThresholds
    readonly qualifyingLower: PeriodThresholds
    readonly qualifyingUpper: PeriodThresholds
  }
  readonly employmentAllowancePence: number
  readonly minimumWage: MinimumWageRates
  readonly statutoryPay: {
    readonly sickPayWeeklyPence: number
    readonly familyPayWeeklyPence: number
    readonly familyPayFrom: string
    readonly lowerEarningsLimitWeeklyPence: number
  }
  readonly statutoryRecovery: {
    readonly standardBasisPoints: number
    readonly smallEmployerBasisPoints: number
    readonly smallEmployerLimitPence: number
  }
}
