import { describe, expect, test } from 'vitest'
import { reviewsFrom } from '../../../src-shared/domain/recipients/reviews.ts'
import { careStart, isPayingStatus, statusOn } from '../../../src-shared/domain/recipients/statuses.ts'

const changes = [
  { fromDay: '2026-09-21', status: 'setting-up' },
  { fromDay: '2026-11-05', status: 'live' },
  { fromDay: '2026-11-05', status: 'suspended' },
] as const

describe('statuses', () => {
  test('of a day is the last change up to it, in the order they were made', () => {
    expect(statusOn(changes, '2026-01-01')).toBe('setting-up')
    expect(statusOn(changes, '2026-11-04')).toBe('setting-up')
    expect(statusOn(changes, '2026-11-05')).toBe('suspended')
    expect(() => statusOn([], '2026-11-05')).toThrow(RangeError)
  })

  test('say whether payments run', () => {
    const paying = ['setting-up', 'live', 'ending'] as const
    const stopped = ['enquiry', 'suspended', 'closed'] as const
    expect(paying.every((status) => isPayingStatus(status))).toBe(true)
    expect(stopped.some((status) => isPayingStatus(status))).toBe(false)
  })

  test('and the first budget give the start of care', () => {
    expect(careStart(changes, '2026-11-09')).toBe('2026-11-09')
    expect(careStart(changes, '2026-10-26')).toBe('2026-11-05')
    expect(careStart(changes, undefined)).toBe('2026-11-05')
    expect(careStart(changes.slice(0, 1), '2026-10-26')).toBe('2026-10-26')
    expect(careStart([], undefined)).toBeUndefined()
  })
})

describe('reviews', () => {
  const policy = { firstReviewWeeks: 6, reviewMonths: 12 }

  // Scenario 1, point 5.
  test('of Amina: six weeks, six months, then each year', () => {
    expect(reviewsFrom('2026-11-05', policy, '2026-11-05')).toEqual([
      { kind: 'first', dueOn: '2026-12-17' },
      { kind: 'legal-limit', dueOn: '2027-05-05' },
      { kind: 'yearly', dueOn: '2027-11-05' },
    ])
  })

  test('come round on the day itself, then a year on', () => {
    expect(reviewsFrom('2026-11-05', policy, '2027-11-05')[2]?.dueOn).toBe('2027-11-05')
    expect(reviewsFrom('2026-11-05', policy, '2027-11-06')[2]?.dueOn).toBe('2028-11-05')
    expect(() => reviewsFrom('2026-11-05', { ...policy, reviewMonths: 0 }, '2027-11-06')).toThrow(RangeError)
  })
})
