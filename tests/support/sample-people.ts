import { insertBankAccount } from '../../src-main/ledger/accounts.repository.ts'
import { DEFAULT_ARREARS_POLICY } from '../../src-shared/domain/contributions/arrears-steps.ts'
import type { TestDesk } from './desk.ts'

/** Northbridge, as in the scenarios: net, four-weekly from 26 October 2026, six weeks of contingency. */
export const northbridgePolicy = {
  fromDay: '2026-01-01',
  directPaymentBasis: 'net',
  cycle: 'four-weekly',
  cycleAnchorDay: '2026-10-26',
  weeksInAdvance: 4,
  contingencyWeeks: 6,
  firstReviewWeeks: 6,
  reviewMonths: 12,
  receiptThresholdPence: 50_00,
  weeksInYearHundredths: 5200,
  graceWorkingDays: 3,
  arrearsSteps: DEFAULT_ARREARS_POLICY.arrearsSteps.map((step) => ({ ...step })),
} as const

export const amina = {
  name: 'Amina Patel',
  knownAs: 'Amina',
  birthDate: '1979-05-02',
  councilReference: 'NB 00417',
  address: '14 Mill Lane\nNorthbridge',
  phone: '0116 496 0001',
  format: 'large-18',
  language: 'English',
  isPhoneFirst: true,
  payeReference: '120/AP417',
  accountsOfficeReference: '120PA00000417',
  claimsEmploymentAllowance: true,
} as const

/** Package A of the scenarios: gross £370.00 a week, contribution £62.40, and £110.00 of insurance a year. */
export const packageA = {
  lines: [
    {
      kind: 'hours',
      description: 'Personal assistant',
      minutesPerWeek: 1200,
      ratePerHourHundredths: 156_000,
    },
    { kind: 'units', description: 'Day centre', unitsPerWeek: 1, ratePence: 58_00 },
    { kind: 'one-off', description: 'Insurance', amountPence: 110_00 },
  ],
  weeklyContributionPence: 62_40,
  note: 'Plan agreed as outcomes',
} as const

/** A contract like Beth's in scenario 2. */
export const bethsContract = {
  startedOn: '2024-01-08',
  frequency: 'four-weekly',
  ratePerHourHundredths: 132_000,
  usualMinutesPerWeek: 1320,
  holidayKind: 'regular',
  taxCode: '1257L',
  isWeek1Month1: false,
  niLetter: 'A',
  studentLoanPlans: ['2' as const],
  hasPostgraduateLoan: false,
  pension: 'enrolled',
  pensionProvider: 'NEST',
} as const

export const beth = {
  name: 'Beth Morgan',
  birthDate: '1991-03-14',
  nationalInsuranceNumber: 'AB123456C',
  address: '2 Quay Street',
  phone: '',
  sortCode: '200000',
  accountNumber: '12345678',
  accountName: 'B Morgan',
  ...bethsContract,
  opening: null,
} as const

/** Northbridge, its pooled account, and whatever is written through the desk's own operations. */
export async function withNorthbridge(
  desk: TestDesk,
  policy: Partial<typeof northbridgePolicy> | object = {},
) {
  const { councilId } = await desk.call('recipients.addCouncil', {
    name: 'Northbridge',
    policy: { ...northbridgePolicy, ...policy, arrearsSteps: [...northbridgePolicy.arrearsSteps] },
  })
  const bankAccountId = await desk.database.writer.transaction().execute((trx) =>
    insertBankAccount(trx, {
      name: 'Pooled',
      kind: 'pooled',
      recipientId: null,
      sortCode: '200000',
      accountNumber: '55667788',
    }),
  )
  const addAmina = (askedOn = '2026-09-21') =>
    desk.call('recipients.add', { ...amina, councilId, bankAccountId, askedOn })
  const agreePackageA = (recipientId: number, fromDay: string) =>
    desk.call('budgets.agree', { ...packageA, lines: [...packageA.lines], recipientId, fromDay })
  const hireBeth = (recipientId: number, changes: object = {}) =>
    desk.ask('employment.hire', {
      ...beth,
      studentLoanPlans: [...beth.studentLoanPlans],
      recipientId,
      ...changes,
    })
  return { councilId, bankAccountId, addAmina, agreePackageA, hireBeth }
}
