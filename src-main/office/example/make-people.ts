import { mulDiv } from '../../../src-shared/domain/money.ts'
import { addDays, type PlainDate } from '../../../src-shared/domain/plain-date.ts'
import type { Input } from '../../../src-shared/contract/index.ts'
import type { World } from './actors.ts'
import type { ExampleCouncil } from './make-councils.ts'
import { AGENCY_RATE, behaviourOf } from './behaviour.ts'
import { inventPerson } from './names.ts'
import type { Random } from './random.ts'

type Hire = Input<'employment.hire'>

/** £15.60 an hour and the other rates of the worked scenarios, in hundredths of a penny. */
const PA_RATE = 156_000
const WAGES = [132_000, 135_000, 138_000] as const

const frequencies = [
  'four-weekly',
  'four-weekly',
  'four-weekly',
  'four-weekly',
  'four-weekly',
  'four-weekly',
  'four-weekly',
  'monthly',
  'weekly',
  'fortnightly',
] as const

function hireOf(
  random: Random,
  nth: number,
  minutesPerWeek: number,
  firstDay: PlainDate,
): Omit<Hire, 'requestId' | 'recipientId'> {
  const person = inventPerson(random, nth * 3 + 1, 'Leaford')
  const isYoung = random.oneIn100(8)
  const isIrregular = random.oneIn100(30)
  const isEnrolled = !isYoung && minutesPerWeek >= 16 * 60 && random.oneIn100(85)
  return {
    name: person.name,
    birthDate: isYoung
      ? `2007-0${String(random.between(1, 9))}-15`
      : `${String(random.between(1968, 1999))}-0${String(random.between(1, 9))}-1${String(random.below(9))}`,
    // Letters ZZ are never issued; the field allows only real forms, so the number stays empty in the example.
    nationalInsuranceNumber: '',
    address: person.address,
    phone: person.phone,
    sortCode: '090128',
    accountNumber: String(10_000_000 + nth),
    accountName: person.name.replaceAll(/[^A-Za-z ]/g, '').slice(0, 18),
    startedOn: addDays(firstDay, -35),
    frequency: random.pick(frequencies),
    ratePerHourHundredths: random.pick(WAGES),
    usualMinutesPerWeek: minutesPerWeek,
    holidayKind: isIrregular ? 'irregular' : 'regular',
    taxCode: random.oneIn100(6) ? 'BR' : random.oneIn100(5) ? 'K50' : '1257L',
    isWeek1Month1: random.oneIn100(3),
    niLetter: isYoung ? 'M' : 'A',
    studentLoanPlans: random.oneIn100(7) ? ['2'] : [],
    hasPostgraduateLoan: false,
    pension: isEnrolled ? 'enrolled' : 'not-enrolled',
    pensionProvider: isEnrolled ? 'NEST' : '',
    opening: null,
  }
}

const formats = ['standard', 'standard', 'standard', 'standard', 'large-16', 'large-18', 'large-24'] as const

function personOf(
  random: Random,
  nth: number,
  council: ExampleCouncil,
  firstDay: PlainDate,
): Omit<Input<'recipients.add'>, 'requestId'> {
  const invented = inventPerson(random, nth, council.name)
  return {
    name: invented.name,
    knownAs: invented.given,
    birthDate: `19${String(random.between(35, 99))}-0${String(random.between(1, 9))}-${String(random.between(10, 28))}`,
    councilId: council.councilId,
    councilReference: `${council.name.slice(0, 2).toUpperCase()}${String(40_000 + nth)}`,
    address: invented.address,
    phone: invented.phone,
    format: random.pick(formats),
    language: 'English',
    isPhoneFirst: random.oneIn100(10),
    payeReference: `475/${String.fromCharCode(65 + (nth % 26))}A${String(10_000 + nth)}`,
    accountsOfficeReference: `475P${String.fromCharCode(65 + (nth % 8))}0${String(1_000_000 + nth)}`,
    claimsEmploymentAllowance: true,
    bankAccountId: council.bankAccountId,
    askedOn: addDays(firstDay, -60),
  }
}

function budgetLines(
  hours: number,
  hasDayCentre: boolean,
  agencyHours: number,
): Input<'budgets.agree'>['lines'] {
  const perWeek = (description: string, weeklyHours: number, ratePerHourHundredths: number) =>
    ({ kind: 'hours', description, minutesPerWeek: weeklyHours * 60, ratePerHourHundredths }) as const
  return [
    perWeek('Help from a personal assistant', hours, PA_RATE),
    ...(hasDayCentre
      ? [{ kind: 'units' as const, description: 'Day centre', unitsPerWeek: 1, ratePence: 5_800 }]
      : []),
    ...(agencyHours > 0 ? [perWeek('Cover from an agency', agencyHours, AGENCY_RATE)] : []),
    { kind: 'one-off', description: 'Insurance', amountPence: 11_000 },
  ]
}

/** Makes one person with budget, personal assistants and the money they had when the office took them on. */
async function makePerson(
  world: World,
  random: Random,
  nth: number,
  council: ExampleCouncil,
  firstDay: PlainDate,
): Promise<void> {
  const { act } = world
  const { recipientId } = await act('caseworker', 'recipients.add', personOf(random, nth, council, firstDay))
  const hours = random.between(12, 45)
  const lines = budgetLines(hours, random.oneIn100(40), behaviourOf(recipientId).agencyHoursPerWeek)
  const weeklyContributionPence = random.oneIn100(70) ? random.between(20, 90) * 100 + 40 : 0
  await act('caseworker', 'budgets.agree', {
    recipientId,
    fromDay: firstDay,
    lines,
    weeklyContributionPence,
    note: '',
  })
  const weeklyPence = mulDiv(hours * 60, PA_RATE, 6_000, 'half-up')
  await act('finance-officer', 'ledger.recordOpeningBalance', {
    recipientId,
    bankAccountId: council.bankAccountId,
    amountPence: weeklyPence * random.between(3, 8) + random.below(10_000),
    onDay: firstDay,
  })
  await act('caseworker', 'recipients.changeStatus', {
    recipientId,
    status: 'live',
    fromDay: firstDay,
    reason: 'First payment',
  })
  const assistants = random.oneIn100(45) ? 2 : 1
  for (let index = 0; index < assistants; index += 1) {
    const hire = hireOf(random, nth * 2 + index, Math.floor((hours * 60) / assistants), firstDay)
    await act('payroll-officer', 'employment.hire', { recipientId, ...hire })
  }
}

export async function makePeople(
  world: World,
  random: Random,
  councils: readonly ExampleCouncil[],
  count: number,
  firstDay: PlainDate,
): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    const council = councils[nth % 5 < 3 ? 0 : (nth % 5) - 2]
    if (council === undefined) throw new RangeError('the example needs three councils')
    await makePerson(world, random, nth, council, firstDay)
    await world.say(nth + 1, count, `Person ${String(nth + 1)} of ${String(count)}`)
  }
}
