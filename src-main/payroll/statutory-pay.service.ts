import type { statutoryPayOperations } from '../../src-shared/contract/statutory-pay.contract.ts'
import {
  calculateAdoptionPay,
  calculateMaternityPay,
} from '../../src-shared/domain/payroll/family-pay-maternity.ts'
import {
  calculatePaternityPay,
  type ChildEvent,
  relevantWeekEndOf,
} from '../../src-shared/domain/payroll/family-pay-paternity.ts'
import { qualifyingWeekEnd, weekEnd } from '../../src-shared/domain/payroll/family-pay-result.ts'
import {
  calculateBereavementPay,
  calculateNeonatalCarePay,
  calculateSharedParentalPay,
  MOST_BEREAVEMENT_WEEKS,
  neonatalWeeks,
  sharedParentalWeeksLeft,
} from '../../src-shared/domain/payroll/family-pay-weeks.ts'
import { calculateNotice } from '../../src-shared/domain/payroll/notice.ts'
import { calculateRedundancy, hasRedundancyCap } from '../../src-shared/domain/payroll/redundancy.ts'
import { calculateSickPay } from '../../src-shared/domain/payroll/sick-pay.ts'
import type { PlainDate } from '../../src-shared/domain/plain-date.ts'
import { refuse, succeed } from '../../src-shared/result.ts'
import type { HandlersOf } from '../desk/context.ts'
import {
  averageOf,
  checkAbsence,
  checkEarnings,
  checkFamilyDays,
  checkLeave,
  checkLinked,
  inOrderOfDays,
} from './statutory-pay-checks.ts'

type DueOrMatch = { readonly dueDate?: PlainDate | undefined; readonly matchDate?: PlainDate | undefined }

function eventOf({ dueDate, matchDate }: DueOrMatch): ChildEvent | undefined {
  if (dueDate !== undefined && matchDate === undefined) return { kind: 'birth', dueDate }
  return matchDate !== undefined && dueDate === undefined ? { kind: 'adoption', matchDate } : undefined
}

const fieldOf = (event: ChildEvent): string => (event.kind === 'birth' ? 'dueDate' : 'matchDate')

const refuseEvent = () =>
  refuse('due-or-match-date-needed', {
    field: 'dueDate',
    whatToDo: 'Give the day the baby is due, or for an adoption the day of the match.',
  })

function checkService({ start, end }: { readonly start: PlainDate; readonly end: PlainDate }) {
  if (end >= start) return undefined
  return refuse('leaving-before-start', { field: 'end', whatToDo: 'Give a last day after the first day.' })
}

type PaternityWeeks = {
  readonly leaveStart: PlainDate
  readonly weeks: number
  readonly secondLeaveStart?: PlainDate | undefined
}

function paternityLeave({ leaveStart, weeks, secondLeaveStart }: PaternityWeeks) {
  const second = secondLeaveStart === undefined ? [] : [{ firstDay: secondLeaveStart, weeks: 1 }]
  return inOrderOfDays([{ firstDay: leaveStart, weeks: second.length === 0 ? weeks : 1 }, ...second])
}
/** The calculators of sick pay, family pay and leaving: no sign-in, no data, the very functions the pay run calls. */
export const statutoryPayHandlers: HandlersOf<typeof statutoryPayOperations> = {
  'payroll.calculateSickPay': (_context, input) => {
    const refused = checkAbsence(input) ?? checkLinked(input) ?? checkEarnings(input)
    if (refused !== undefined) return refused
    const qualifyingWeekdays = [...new Set(input.qualifyingWeekdays)]
    return succeed(
      calculateSickPay({ ...input, qualifyingWeekdays, weeklyHundredThousandths: averageOf(input) }),
    )
  },
  'payroll.calculateMaternityPay': (_context, input) => {
    const relevantWeekEnd = qualifyingWeekEnd(input.dueDate)
    return (
      checkEarnings(input) ??
      checkFamilyDays(relevantWeekEnd, 'dueDate', input.leaveStart, 'leaveStart') ??
      succeed(calculateMaternityPay({ ...input, weeklyHundredThousandths: averageOf(input) }))
    )
  },
  'payroll.calculateAdoptionPay': (_context, input) =>
    checkEarnings(input) ??
    checkFamilyDays(weekEnd(input.matchDate), 'matchDate', input.leaveStart, 'leaveStart') ??
    succeed(calculateAdoptionPay({ ...input, weeklyHundredThousandths: averageOf(input) })),
  'payroll.calculatePaternityPay': (_context, input) => {
    const event = eventOf(input)
    if (event === undefined) return refuseEvent()
    const leave = paternityLeave(input)
    return (
      checkEarnings(input) ??
      checkLeave(leave, 2, 'secondLeaveStart') ??
      checkFamilyDays(relevantWeekEndOf(event), fieldOf(event), leave[0].firstDay, 'leaveStart') ??
      succeed(calculatePaternityPay({ ...input, event, leave, weeklyHundredThousandths: averageOf(input) }))
    )
  },
  'payroll.calculateSharedParentalPay': (_context, input) => {
    const event = eventOf(input)
    if (event === undefined) return refuseEvent()
    const leave = inOrderOfDays(input.leave)
    const weeksLeft = sharedParentalWeeksLeft(input.maternityWeeksTaken, input.otherParentWeeks)
    return (
      checkEarnings(input) ??
      checkLeave(leave, weeksLeft, 'leave') ??
      checkFamilyDays(relevantWeekEndOf(event), fieldOf(event), leave[0].firstDay, 'leave') ??
      succeed(
        calculateSharedParentalPay({ ...input, event, leave, weeklyHundredThousandths: averageOf(input) }),
      )
    )
  },
  'payroll.calculateBereavementPay': (_context, input) => {
    const leave = inOrderOfDays(input.leave)
    return (
      checkEarnings(input) ??
      checkLeave(leave, MOST_BEREAVEMENT_WEEKS, 'leave') ??
      checkFamilyDays(input.deathDate, 'deathDate', leave[0].firstDay, 'leave') ??
      succeed(calculateBereavementPay({ ...input, leave, weeklyHundredThousandths: averageOf(input) }))
    )
  },
  'payroll.calculateNeonatalCarePay': (_context, input) => {
    const leave = inOrderOfDays(input.leave)
    return (
      checkEarnings(input) ??
      checkLeave(leave, neonatalWeeks(input.careFirstDay, input.careLastDay), 'leave') ??
      checkFamilyDays(input.careFirstDay, 'careFirstDay', leave[0].firstDay, 'leave') ??
      succeed(calculateNeonatalCarePay({ ...input, leave, weeklyHundredThousandths: averageOf(input) }))
    )
  },
  'payroll.redundancy': (_context, input) => {
    const refused = checkService(input)
    if (refused !== undefined) return refused
    if (input.birthDate > input.start) {
      const whatToDo = 'Give a birth date before the first day of the employment.'
      return refuse('invalid-birth-date', { field: 'birthDate', whatToDo })
    }
    if (!hasRedundancyCap(input.end)) {
      const whatToDo = 'The cap on a week’s pay is known for the tax years 2024-25 to 2026-27.'
      return refuse('no-tables-for-year', { field: 'end', whatToDo })
    }
    return succeed(calculateRedundancy(input))
  },
  'payroll.notice': (_context, input) => checkService(input) ?? succeed(calculateNotice(input)),
}
