import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BANK_HOLIDAYS_ENGLAND_AND_WALES as holidays } from '../../../src-shared/domain/bank-holidays.ts'
import {
  arrearsSteps,
  type ClockStop,
  DEFAULT_ARREARS_POLICY as policy,
  nextStep,
  stepReached,
} from '../../../src-shared/domain/contributions/arrears-steps.ts'
import { addDays, daysBetween } from '../../../src-shared/domain/plain-date.ts'

const daysOf = (missed: readonly string[], stops: readonly ClockStop[] = []) =>
  arrearsSteps(missed, policy, holidays, stops).map(({ onDay }) => onDay)
const stop = (fromDay: string, toDay: string | null): ClockStop => ({ reason: 'in-hospital', fromDay, toDay })

test('nothing missed, no steps', () => {
  expect(daysOf([])).toEqual([])
})

describe('grace in working days', () => {
  test.each([
    ['over a weekend', '2026-10-22', '2026-10-27'],
    ['over Christmas', '2026-12-24', '2026-12-31'],
    ['over Easter', '2026-04-02', '2026-04-09'],
  ])('%s: due %s, first step %s', (_, dueOn, first) => {
    expect(daysOf([dueOn])[0]).toBe(first)
  })

  test('no step is inside it, whatever the chart says', () => {
    const slow = { ...policy, graceWorkingDays: 10 }
    const steps = arrearsSteps(['2026-07-27'], slow, holidays)
    expect(steps.map(({ onDay }) => onDay)).toEqual([
      '2026-08-10',
      '2026-08-10',
      '2026-08-17',
      '2026-08-31',
      '2026-09-14',
    ])
  })
})

describe('the second missed payment', () => {
  test('weekly payments: the council comes in when the second has had its own first letter', () => {
    const steps = arrearsSteps(['2026-08-03', '2026-07-27'], policy, holidays)
    expect(steps[3]).toMatchObject({ step: 3, onDay: '2026-08-10', because: 'second missed payment' })
    expect(steps[2]?.onDay).toBe('2026-08-17')
  })

  test('a second one far later changes nothing', () => {
    expect(arrearsSteps(['2026-07-27', '2026-10-19'], policy, holidays)[3]).toMatchObject({
      onDay: '2026-08-31',
      because: 'day 35',
    })
  })
})

describe('the clock stops', () => {
  test('ten days in hospital move every later step by ten days', () => {
    expect(daysOf(['2026-07-27'], [stop('2026-08-05', '2026-08-14')])).toEqual([
      '2026-07-30',
      '2026-08-03',
      '2026-08-27',
      '2026-09-10',
      '2026-09-24',
    ])
  })

  test('still stopped: no later step has a day', () => {
    expect(daysOf(['2026-07-27'], [stop('2026-08-05', null)])).toEqual([
      '2026-07-30',
      '2026-08-03',
      null,
      null,
      null,
    ])
  })

  test('stopped from before it was due', () => {
    expect(daysOf(['2026-07-27'], [stop('2026-07-01', null)])).toEqual([null, null, null, null, null])
  })

  test('two stops on the same days count once', () => {
    const twice = [stop('2026-08-05', '2026-08-14'), stop('2026-08-05', '2026-08-14')]
    expect(daysOf(['2026-07-27'], twice)[2]).toBe('2026-08-27')
  })
})

test.each([
  ['2026-07-29', undefined, 0],
  ['2026-07-30', 0, 1],
  ['2026-08-16', 1, 2],
  ['2026-08-17', 2, 3],
  ['2027-01-01', 4, undefined],
])('on %s step %s is reached and %s comes next', (today, reached, next) => {
  const steps = arrearsSteps(['2026-07-27'], policy, holidays)
  expect(stepReached(steps, today)?.step).toBe(reached)
  expect(nextStep(steps, today)?.step).toBe(next)
})

const day = fc.nat(900).map((days) => addDays('2026-01-01', days))
const stops = fc.array(
  fc
    .record({ fromDay: day, length: fc.nat(60) })
    .map(({ fromDay, length }) => stop(fromDay, addDays(fromDay, length))),
  { maxLength: 3 },
)

test('a stop never brings a step forward, and a step never comes on a stopped day', () => {
  fc.assert(
    fc.property(day, stops, (dueOn, list) => {
      const plain = daysOf([dueOn])
      const late = daysOf([dueOn], list)
      for (const [index, onDay] of late.entries()) {
        expect(daysBetween(plain[index] ?? '', onDay ?? '')).toBeGreaterThanOrEqual(0)
        if (index === 0) continue
        expect(
          list.every(({ fromDay, toDay }) => (onDay ?? '') < fromDay || (onDay ?? '') > (toDay ?? '')),
        ).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
