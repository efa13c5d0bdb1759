import type { PeriodThresholds, RegimeTable } from './payroll-tables.ts'

/** Whole pounds, in the order weekly, fortnightly, four-weekly, monthly, annual. */
export const poundsByPeriod = (
  weekly: number,
  fortnightly: number,
  fourWeekly: number,
  monthly: number,
  annual: number,
): PeriodThresholds => ({
  weekly: weekly * 100,
  fortnightly: fortnightly * 100,
  'four-weekly': fourWeekly * 100,
  monthly: monthly * 100,
  annual: annual * 100,
})

/** England, Northern Ireland and Wales: 20%, 40% and 45%. Wales sets its own rates, so that each has its own table. */
export const threeBands = (basicUpToPounds: number, higherUpToPounds: number): RegimeTable => ({
  bands: [
    { upToPounds: basicUpToPounds, rateBasisPoints: 2000 },
    { upToPounds: higherUpToPounds, rateBasisPoints: 4000 },
    { upToPounds: Infinity, rateBasisPoints: 4500 },
  ],
  flatBands: { BR: 0, D0: 1, D1: 2 },
})

/** Scotland: starter 19%, basic 20%, intermediate 21%, higher 42%, advanced 45%, top 48%. */
export const scottishBands = (starterUpToPounds: number, basicUpToPounds: number): RegimeTable => ({
  bands: [
    { upToPounds: starterUpToPounds, rateBasisPoints: 1900 },
    { upToPounds: basicUpToPounds, rateBasisPoints: 2000 },
    { upToPounds: 31_092, rateBasisPoints: 2100 },
    { upToPounds: 62_430, rateBasisPoints: 4200 },
    { upToPounds: 125_140, rateBasisPoints: 4500 },
    { upToPounds: Infinity, rateBasisPoints: 4800 },
  ],
  flatBands: { BR: 1, D0: 2, D1: 3, D2: 4, D3: 5 },
})

/** Automatic enrolment figures have not moved from 2024-25 to 2026-27. Source: DWP yearly review, CIPP 2026. */
export const autoEnrolmentFigures = {
  earningsTrigger: poundsByPeriod(192, 384, 768, 833, 10_000),
  qualifyingLower: poundsByPeriod(120, 240, 480, 520, 6_240),
  qualifyingUpper: poundsByPeriod(967, 1_934, 3_867, 4_189, 50_270),
}
