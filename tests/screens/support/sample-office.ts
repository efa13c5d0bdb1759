import type { Output } from '../../../src-shared/contract/index.ts'
import { isAllowed, permissions, type Role } from '../../../src-shared/domain/office/roles.ts'
import { addDays } from '../../../src-shared/domain/plain-date.ts'
import { makeFakeDesk, type FakeDesk } from './fake-desk.ts'

export const userOf = (role: Role, name = 'Priya Nair'): NonNullable<Output<'office.state'>['user']> => ({
  id: 1,
  name,
  role,
  permissions: permissions.filter((permission) => isAllowed(role, permission)),
})

export const stateOf = (changes: Partial<Output<'office.state'>> = {}): Output<'office.state'> => ({
  state: 'open',
  officeName: 'Northbridge Direct Payment Support',
  userNames: ['Priya Nair', 'Tom Fielding'],
  user: userOf('manager'),
  today: '2026-11-21',
  detail: '',
  ...changes,
})

const councilId = 1

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
    { expectedItemId: 1, kind: 'wages', description: 'Wages to 15 Nov 2026', dueOn: '2026-11-27', amountPence: 121_416 },
    { expectedItemId: 2, kind: 'tax', description: 'Tax and National Insurance, November', dueOn: '2026-12-19', amountPence: 27_600 },
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

const figures = {
  weeklyGrossPence: 41_280,
  weeklyContributionPence: 3_650,
  weeklyNetPence: 37_630,
  fourWeeklyGrossPence: 165_120,
  fourWeeklyContributionPence: 14_600,
  fourWeeklyNetPence: 150_520,
  yearlyGrossPence: 2_146_560,
  yearlyWithOneOffsPence: 2_146_560,
}

const policy: Output<'recipients.listCouncils'>['councils'][number]['current'] = {
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

const today: Output<'office.today'> = {
  tasks: [
    {
      kind: 'contributions-late',
      title: 'Contributions that are late',
      count: 7,
      advice: 'Most often the standing order is on the old date. Call before you write.',
      address: '/money/tray',
      isOverdue: true,
      people: people.slice(0, 4).map(({ id, name }) => ({
        recipientId: id,
        name,
        note: '£36.50, 9 days',
        address: `/people/${String(id)}`,
      })),
    },
    {
      kind: 'low-balances',
      title: 'Accounts that will run short',
      count: 2,
      advice: 'The council payment may not have come yet. Look at the bank lines first.',
      address: '/people',
      isOverdue: true,
      people: people.slice(4, 6).map(({ id, name }) => ({
        recipientId: id,
        name,
        note: 'lasts 0.8 weeks',
        address: `/people/${String(id)}`,
      })),
    },
    {
      kind: 'unmatched-lines',
      title: 'Bank lines in the tray',
      count: 11,
      advice: 'Money that nobody has been given yet, oldest from Monday.',
      address: '/money/tray',
      isOverdue: false,
      people: [],
    },
    {
      kind: 'sheets-missing',
      title: 'Timesheets not here yet',
      count: 23,
      advice: 'The cut-off is Wednesday. Employers who send by post are often a day behind.',
      address: '/care/sheets',
      isOverdue: false,
      people: [],
    },
  ],
  figures: { recipients: 240, assistants: 391, heldPence: 71_204_318, lastBackupAt: '2026-11-21T09:10:00.000Z' },
}

/** A fictional office, open for a manager, that answers everything the first screens ask. */
export const makeSampleDesk = (state: Output<'office.state'> = stateOf()): FakeDesk =>
  makeFakeDesk({
    'office.state': () => state,
    'office.lock': () => ({}),
    'office.today': () => today,
    'office.search': ({ text }) => ({
      results: people
        .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
        .slice(0, 8)
        .map(({ id, name, reference }) => ({
          kind: 'person' as const,
          title: name,
          detail: reference,
          address: `/people/${String(id)}`,
        })),
    }),
    'office.settings': () => ({
      name: 'Northbridge Direct Payment Support',
      address: '2 Corn Street\nNorthbridge\nNB1 1AA',
      phone: '01632 960000',
      hours: 'Monday to Friday, 9 to 5',
      contactName: 'Priya Nair',
      independentAdvice: 'Northbridge Advice Centre, 01632 960555',
      idleLockMinutes: 15,
      bacsServiceUserNumber: '',
    }),
    'office.changeSettings': () => ({}),
    'office.listUsers': () => ({
      users: [
        { id: 1, name: 'Priya Nair', role: 'manager', isActive: true },
        { id: 2, name: 'Tom Fielding', role: 'caseworker', isActive: true },
        { id: 3, name: 'Ros Lindqvist', role: 'finance-officer', isActive: false },
      ],
    }),
    'office.auditTrail': () => ({
      rows: [
        {
          id: 2,
          at: '2026-11-21T09:31:00.000Z',
          userName: 'Tom Fielding',
          operation: 'recipients.changeStatus',
          subject: 'NB1001 Marta Kowalska',
          details: 'live from 1 Sep 2025',
        },
      ],
      hasMore: false,
    }),
    'office.verify': () => ({
      isClean: true,
      checks: [
        { name: 'Every entry balances', isTrue: true, counted: 18_212, detail: 'Postings of each entry sum to nothing' },
        { name: "People's money equals the bank", isTrue: true, counted: 240, detail: 'Difference £0.00' },
      ],
      firstBroken: '',
    }),
    'office.recoveryKeyPage': () => ({
      document: { fileName: 'recovery-key.pdf', mediaType: 'application/pdf', base64: '' },
    }),
    'recipients.list': ({ text, status }) => ({
      recipients: people.filter(
        (row) =>
          row.name.toLowerCase().includes((text ?? '').toLowerCase()) &&
          (status === undefined || row.status === status),
      ),
    }),
    'recipients.get': () => person,
    'recipients.listCouncils': () => ({
      councils: [{ id: councilId, name: 'Eastmere County Council', current: policy, policies: [policy] }],
    }),
    'ledger.listBankAccounts': () => ({
      bankAccounts: [
        {
          id: 1,
          name: 'Northbridge pooled account',
          kind: 'pooled',
          recipientId: null,
          sortCode: '000099',
          accountNumber: '00123456',
          balancePence: 71_300_000,
          peoplePence: 71_204_318,
          unallocatedPence: 95_682,
          inTransitPence: 0,
        },
      ],
    }),
    'ledger.account': () => account,
    'ledger.entry': ({ entryId }) => ({
      entryId,
      postedOn: '2026-11-20',
      kind: 'payment',
      description: 'Wages, Ola Bielska',
      source: 'Pay run of 20 Nov 2026',
      recordedAt: '2026-11-20T10:02:00.000Z',
      recordedBy: 'Tom Fielding',
      reversesEntryId: null,
      reversedByEntryId: null,
      postings: [
        { accountName: 'Marta Kowalska', category: 'wages', amountPence: -40_112 },
        { accountName: 'Northbridge pooled account', category: 'bank', amountPence: 40_112 },
      ],
    }),
    'budgets.ofRecipient': () => ({
      budgets: [
        {
          id: 1,
          fromDay: '2026-04-06',
          toDay: null,
          lines: [
            { kind: 'hours', description: 'Personal care', minutesPerWeek: 1_350, ratePerHourHundredths: 165_000 },
            { kind: 'units', description: 'Day centre', unitsPerWeek: 1, ratePence: 4_155 },
          ],
          note: '',
          ...figures,
        },
      ],
      cycles: [
        {
          id: 1,
          firstDay: '2026-11-02',
          lastDay: '2026-11-29',
          days: 28,
          grossPence: 165_120,
          contributionPence: 14_600,
          netPence: 150_520,
          councilPaysPence: 150_520,
          personPaysPence: 14_600,
        },
      ],
    }),
    'budgets.calculate': () => figures,
    'employment.ofRecipient': () => ({ employments }),
    'letters.ofRecipient': () => ({
      letters: [
        {
          id: 1,
          code: 'W1',
          title: 'Welcome to your direct payment',
          format: 'large-18',
          madeAt: '2025-09-02T08:15:00.000Z',
          madeBy: 'Tom Fielding',
          overrideReason: '',
        },
      ],
    }),
  })
