import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  holidayEntitlementHundredths,
  type WorkPattern,
} from '../../../src-shared/domain/payroll/holiday-entitlement.ts'
import { readCases } from './read-cases.ts'

const day = z.string().nullable()
const figure = z.int().nullable()
const groups = readCases('holiday-entitlement', {
  unit: z.enum(['weeks', 'days', 'hours', 'shifts']),
  daysPerWeek: figure,
  weeklyMinutes: figure,
  shiftsInPattern: figure,
  daysInPattern: figure,
  leaveYearStart: day,
  employmentStart: day,
  leavingDate: day,
  hundredths: z.int(),
})

type Case = (typeof groups)[number]['cases'][number]

function patternOf({ unit, daysPerWeek, weeklyMinutes, shiftsInPattern, daysInPattern }: Case): WorkPattern {
  if (unit === 'weeks') return { unit }
  if (unit === 'days') return { unit, daysPerWeek: daysPerWeek ?? 0 }
  if (unit === 'hours') return { unit, daysPerWeek: daysPerWeek ?? 0, weeklyMinutes: weeklyMinutes ?? 0 }
  return { unit, shiftsInPattern: shiftsInPattern ?? 0, daysInPattern: daysInPattern ?? 0 }
}

describe.each(groups)('leave of a year: $source', ({ cases }) => {
  test.each(cases)('$unit from $leaveYearStart or $employmentStart to $leavingDate: $hundredths', (one) => {
    const part = {
      leaveYearStart: one.leaveYearStart ?? undefined,
      employmentStart: one.employmentStart ?? undefined,
      leavingDate: one.leavingDate ?? undefined,
    }
    expect(holidayEntitlementHundredths(patternOf(one), part)).toBe(one.hundredths)
  })
})

test('nonsense is refused', () => {
  expect(() => holidayEntitlementHundredths({ unit: 'days', daysPerWeek: 0 }, {})).toThrow(RangeError)
  expect(() => holidayEntitlementHundredths({ unit: 'weeks' }, { leavingDate: '2026-11-13' })).toThrow(
    RangeError,
  )
  expect(() => holidayEntitlementHundredths({ unit: 'weeks' }, { employmentStart: '2026-11-13' })).toThrow(
    RangeError,
  )
  const backwards = { leaveYearStart: '2026-11-14', leavingDate: '2026-11-13' }
  expect(() => holidayEntitlementHundredths({ unit: 'weeks' }, backwards)).toThrow(RangeError)
})
