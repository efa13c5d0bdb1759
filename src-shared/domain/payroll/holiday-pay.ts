import { basisPointsOf, mulDiv } from '../money.ts'
import { holidayEntitlementHundredths, type LeaveYearPart } from './holiday-entitlement.ts'
import type { PayFrequency } from './tables/payroll-tables.ts'
import type { WorkingLine } from './working.ts'

/** 12.07% is 5.6 weeks of the 46.4 that are worked. */
const ROLLED_UP_BASIS_POINTS = 1_207

/**
 * Rolled-up holiday pay: 12.07% of the pay for work done, half up to the penny. Lawful only for irregular hours and
 * part-year work; it is its own line on the payslip and nothing is paid again when leave is taken.
 * Source: Working Time Regulations 1998 reg. 16A, from 1 April 2024.
 */
export const rolledUpHolidayPence = (payForWorkPence: number): number =>
  basisPointsOf(payForWorkPence, ROLLED_UP_BASIS_POINTS, 'half-up')

/**
 * Leave earned by irregular hours or part-year work: 12.07% of the time worked in the pay period, to the nearest whole hour
 * with half an hour going up. The time is counted in parts of an hour: 60 for minutes, 100 for hundredths.
 * Source: Working Time Regulations 1998 reg. 15B; GOV.UK holiday calculator.
 */
export const irregularAccrualHours = (worked: number, partsOfAnHour: number): number =>
  mulDiv(worked, ROLLED_UP_BASIS_POINTS, 10_000 * partsOfAnHour, 'half-up')

const periodsOfYear: Readonly<Record<PayFrequency, number>> = {
  weekly: 52,
  fortnightly: 26,
  'four-weekly': 13,
  monthly: 12,
}

/**
 * Leave earned in one pay period by somebody with regular hours: 5.6 weeks a year, spread evenly. Minutes half up; the
 * value is worked on the exact time, half up to the penny: 22 hours a week is 9.48 hours in four weeks, £125.10 at £13.20.
 * Source: Working Time Regulations 1998 regs. 13 to 15.
 */
export function regularAccrual(
  weeklyMinutes: number,
  frequency: PayFrequency,
  ratePerHourHundredths: number,
): { readonly minutes: number; readonly valuePence: number } {
  const periods = periodsOfYear[frequency]
  return {
    minutes: mulDiv(weeklyMinutes, 56, 10 * periods, 'half-up'),
    valuePence: mulDiv(weeklyMinutes, 56 * ratePerHourHundredths, 60_000 * periods, 'half-up'),
  }
}

export type HolidayAccrualInput =
  | {
      readonly kind: 'regular'
      readonly weeklyMinutes: number
      readonly frequency: PayFrequency
      readonly ratePerHourHundredths: number
    }
  | {
      readonly kind: 'irregular' | 'part-year'
      readonly minutesWorked: number
      readonly payForWorkPence: number
    }
  | ({
      readonly kind: 'leave-year'
      readonly weeklyMinutes: number
      readonly daysPerWeek: number
    } & LeaveYearPart)

export type HolidayAccrual = {
  readonly accruedMinutes: number
  /** What the leave earned is worth, owed until it is taken. Nothing where rolled-up pay is paid instead: no rate is known. */
  readonly valuePence: number
  /** Lawful for irregular hours and part-year work only; 0 for regular hours. */
  readonly rolledUpPence: number
  /** For a leave year or part of one: the same leave in weeks and in usual days, in hundredths. */
  readonly weeksHundredths?: number
  readonly daysHundredths?: number
  readonly working: readonly WorkingLine[]
}

type LeaveYear = Extract<HolidayAccrualInput, { kind: 'leave-year' }>

function accrueLeaveYear(input: LeaveYear): HolidayAccrual {
  const { daysPerWeek, weeklyMinutes } = input
  const hours = holidayEntitlementHundredths({ unit: 'hours', daysPerWeek, weeklyMinutes }, input)
  const daysHundredths = holidayEntitlementHundredths({ unit: 'days', daysPerWeek }, input)
  const weeksHundredths = holidayEntitlementHundredths({ unit: 'weeks' }, input)
  const accruedMinutes = (hours * 60) / 100
  return {
    accruedMinutes,
    valuePence: 0,
    rolledUpPence: 0,
    weeksHundredths,
    daysHundredths,
    working: [
      { label: 'Usual week', text: `${String(weeklyMinutes)} minutes on ${String(daysPerWeek)} days` },
      {
        label: '5.6 weeks, at most 28 days, for the part of the year',
        text: `${String(accruedMinutes)} minutes`,
      },
    ],
  }
}

/** Leave earned in a pay period or a leave year, by the rule for the kind of worker. Minutes and whole pence; see above. */
export function accrueHoliday(input: HolidayAccrualInput): HolidayAccrual {
  if (input.kind === 'leave-year') return accrueLeaveYear(input)
  if (input.kind === 'regular') {
    const earned = regularAccrual(input.weeklyMinutes, input.frequency, input.ratePerHourHundredths)
    return {
      accruedMinutes: earned.minutes,
      valuePence: earned.valuePence,
      rolledUpPence: 0,
      working: [
        { label: 'Usual week', text: `${String(input.weeklyMinutes)} minutes` },
        { label: '5.6 weeks a year, for this period', text: `${String(earned.minutes)} minutes` },
        { label: 'Worth', pence: earned.valuePence },
      ],
    }
  }
  const accruedMinutes = irregularAccrualHours(input.minutesWorked, 60) * 60
  const rolledUpPence = rolledUpHolidayPence(input.payForWorkPence)
  return {
    accruedMinutes,
    valuePence: 0,
    rolledUpPence,
    working: [
      { label: 'Worked', text: `${String(input.minutesWorked)} minutes` },
      { label: '12.07% of it, to the nearest hour', text: `${String(accruedMinutes)} minutes` },
      { label: 'Or rolled up: 12.07% of the pay', pence: rolledUpPence },
    ],
  }
}
