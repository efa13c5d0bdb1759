import type { Output } from '../../../src-shared/contract/index.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'

export const councilId = 1

const names = [
  ['Marta Kowalska', 'Marta'],
  ['Leonard Okafor', 'Len'],
  ['Bethan Price', 'Beth'],
  ['Dorothy Achterberg-Whitfield', 'Dot'],
  ['Samir Haddad', 'Samir'],
  ['Joan Tully', 'Joan'],
] as const

export const people: Output<'recipients.list'>['recipients'] = Array.from({ length: 240 }, (_, index) => {
  const [name, knownAs] = names[index % names.length]!
  const cashPence = 412_350 - index * 2_317
  return {
    id: index + 1,
    reference: `NB${String(1001 + index)}`,
    name: index < names.length ? name : `${name} ${String(index + 1)}`,
    knownAs,
    councilName: index % 3 === 0 ? 'Eastmere County Council' : 'Northbridge City Council',
    status: (['live', 'live', 'setting-up', 'live', 'suspended', 'ending'] as const)[index % 6]!,
    cashPence,
    freeToSpendPence: cashPence - 180_000,
    weeksLeftTenths: index % 11 === 0 ? null : 61 - index,
  }
})

export const person: Output<'recipients.get'> = {
  askedOn: '2025-07-14',
  id: 1,
  reference: 'NB1001',
  name: 'Marta Kowalska',
  knownAs: 'Marta',
  birthDate: '1984-03-09',
  councilId,
  councilReference: 'EC-77120',
  councilName: 'Eastmere County Council',
  address: '14 Tannery Row\nEastmere\nEM4 2QT',
  phone: '01632 960114',
  format: 'large-18',
  language: 'English',
  isPhoneFirst: true,
  payeReference: '961/ZA44120',
  accountsOfficeReference: '961PA00441209',
  claimsEmploymentAllowance: true,
  status: 'live',
  statuses: [
    { fromDay: '2025-09-01', status: 'live', reason: 'First budget in force' },
    { fromDay: '2025-08-04', status: 'setting-up', reason: 'Agreement signed' },
    { fromDay: '2025-07-14', status: 'enquiry', reason: 'Asked by the council' },
  ],
  representatives: [
    { id: 1, name: 'Piotr Kowalski', role: 'nominated', phone: '01632 960331', fromDay: '2025-08-04' },
  ],
  reviews: [{ kind: 'yearly', dueOn: '2026-12-01' }],
  cashPence: 412_350,
  freeToSpendPence: 98_214,
  weeklyGrossPence: 41_280,
  weeklyContributionPence: 3_650,
  weeksLeftTenths: 24,
  assistantCount: 2,
}

const weekly = Array.from({ length: 26 }, (_, index) => ({
  weekEnding: addDays('2026-05-31', index * 7),
  inPence: index % 4 === 0 ? 150_520 : 0,
  outPence: 36_000 + ((index * 7) % 5) * 900,
  balancePence: 330_000 + (index % 4 === 0 ? 90_000 : 60_000 - (index % 4) * 35_000) + index * 1_400,
}))

export const account: Output<'ledger.account'> = {
  cashPence: 412_350,
  openingPence: 330_000,
  closingPence: 412_350,
  inPence: 1_053_640,
  outPence: 971_290,
  spokenFor: [
    {
      expectedItemId: 1,
      kind: 'wages',
      description: 'Wages to 15 Nov 2026',
      dueOn: '2026-11-27',
      amountPence: 121_416,
    },
    {
      expectedItemId: 2,
      kind: 'tax',
      description: 'Tax and National Insurance, November',
      dueOn: '2026-12-19',
      amountPence: 27_600,
    },
  ],
  spokenForPence: 149_016,
  freeToSpendPence: 98_214,
  contingencyPence: 165_120,
  rows: Array.from({ length: 40 }, (_, index) => ({
    entryId: 900 - index,
    postingId: 1900 - index,
    postedOn: addDays('2026-11-20', -index * 4),
    description: index % 4 === 0 ? 'Eastmere County Council, four weeks' : 'Wages, Ola Bielska',
    category: index % 4 === 0 ? ('council-payment' as const) : ('wages' as const),
    amountPence: index % 4 === 0 ? 150_520 : -40_112,
    balanceAfterPence: 412_350 - index * 1_000,
    isReversal: false,
    isReversed: index === 6,
  })),
  weekly,
  byCategory: [
    { category: 'council-payment', amountPence: 978_380 },
    { category: 'contribution', amountPence: 75_260 },
    { category: 'wages', amountPence: -842_400 },
    { category: 'tax', amountPence: -128_890 },
  ],
}

export const figures = {
  weeklyGrossPence: 41_280,
  weeklyContributionPence: 3_650,
  weeklyNetPence: 37_630,
  fourWeeklyGrossPence: 165_120,
  fourWeeklyContributionPence: 14_600,
  fourWeeklyNetPence: 150_520,
  yearlyGrossPence: 2_146_560,
  yearlyWithOneOffsPence: 2_146_560,
}

export const policy: Output<'recipients.listCouncils'>['councils'][number]['current'] = {
  fromDay: '2025-04-07',
  directPaymentBasis: 'net',
  cycle: 'four-weekly',
  cycleAnchorDay: '2025-04-07',
  weeksInAdvance: 4,
  contingencyWeeks: 4,
  firstReviewWeeks: 8,
  reviewMonths: 12,
  receiptThresholdPence: 5_000,
  weeksInYearHundredths: 5200,
  graceWorkingDays: 5,
  arrearsSteps: [
    { step: 1, daysAfterDue: 7, action: 'Call the person', letterCode: '' },
    { step: 2, daysAfterDue: 14, action: 'Write to the person', letterCode: 'C1' },
  ],
}

export const employments: Output<'employment.ofRecipient'>['employments'] = [
  {
    id: 1,
    recipientId: 1,
    assistantId: 1,
    name: 'Ola Bielska',
    birthDate: '1992-05-17',
    nationalInsuranceNumber: 'QQ123456C',
    address: '3 Weir Court, Eastmere',
    phone: '01632 960477',
    sortCode: '••••••',
    accountNumber: '••••8841',
    accountName: 'O Bielska',
    startedOn: '2025-09-01',
    frequency: 'four-weekly',
    ratePerHourHundredths: 134_500,
    usualMinutesPerWeek: 1_350,
    holidayKind: 'irregular',
    taxCode: '1257L',
    isWeek1Month1: false,
    niLetter: 'A',
    studentLoanPlans: [],
    hasPostgraduateLoan: false,
    pension: 'enrolled',
    pensionProvider: 'NEST',
    worksNumber: 'NB1001-1',
    endedOn: null,
    opening: null,
  },
]
