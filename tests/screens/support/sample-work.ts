import type { Output } from '../../../src-shared/contract/index.ts'
import type { FakeDesk } from './fake-desk.ts'

type Line = Output<'banking.listLines'>['lines'][number]
type Sheet = Output<'care.sheetsOfPeriod'>['sheets'][number]
type Batch = Output<'payments.batch'>['batch']
type Run = Output<'payroll.run'>['run']

const bankAccount: Output<'ledger.listBankAccounts'>['bankAccounts'][number] = {
  id: 1,
  name: 'Northbridge pooled account',
  kind: 'pooled',
  recipientId: null,
  sortCode: '090120',
  accountNumber: '00000010',
  balancePence: 1_000_000,
  peoplePence: 990_000,
  unallocatedPence: 10_000,
  inTransitPence: 0,
}

const lineOf = (changes: Partial<Line>): Line => ({
  id: 1,
  bankAccountId: 1,
  bankAccountName: bankAccount.name,
  postedOn: '2026-11-13',
  description: 'FPI KOWALSKA M',
  amountPence: 9_300,
  state: 'tray',
  reason: 'nothing expected names it',
  recipientId: null,
  recipientName: null,
  ageDays: 8,
  ordinaryReason: 'likely ordinary reason: paid in without the usual reference',
  firstStep: 'call',
  asksForReceipt: false,
  suggestions: [],
  ...changes,
})

export const trayLines: readonly Line[] = [
  lineOf({ id: 11 }),
  lineOf({
    id: 12,
    description: 'DD NEST P-00004',
    amountPence: -4_200,
    suggestions: [
      {
        expectedItemId: 71,
        recipientId: 1,
        recipientName: 'Marta Kowalska',
        words: 'names NEST',
        confidence: 'possible',
      },
      {
        expectedItemId: 72,
        recipientId: 2,
        recipientName: 'Leonard Okafor',
        words: 'names NEST',
        confidence: 'possible',
      },
    ],
  }),
  lineOf({
    id: 13,
    description: 'FPI FAMILY',
    suggestions: [
      {
        expectedItemId: null,
        recipientId: 1,
        recipientName: 'Marta Kowalska',
        words: 'names her',
        confidence: 'likely',
      },
    ],
  }),
]

const expectedItems: Output<'banking.expectedItems'>['items'] = [
  {
    id: 72,
    recipientId: 2,
    recipientName: 'Leonard Okafor',
    kind: 'pension',
    description: 'Pension NEST',
    amountPence: -4_200,
    dueOn: '2026-10-22',
    daysLate: 30,
  },
]

export const batchOf = (changes: Partial<Batch> = {}): Batch => ({
  id: 5,
  bankAccountId: 1,
  bankAccountName: bankAccount.name,
  processingDay: '2026-11-24',
  state: 'made',
  payments: 214,
  people: 198,
  totalPence: 18_640_211,
  madeBy: 'Tom Fielding',
  approvedBy: null,
  sentAt: null,
  fileName: null,
  ...changes,
})

const waiting: Output<'payments.list'>['waiting'] = [31, 32, 33].map((id) => ({
  id,
  bankAccountId: 1,
  recipientId: id,
  recipientName: `Person ${String(id)}`,
  kind: 'wages' as const,
  payeeName: `Assistant ${String(id)}`,
  accountNumber: '••••1039',
  reference: 'W-00031',
  amountPence: 10_000,
  dueOn: '2026-11-27',
  state: 'waiting' as const,
}))

export const sheetOf = (changes: Partial<Sheet>): Sheet => ({
  employmentId: 1,
  recipientId: 1,
  recipientName: 'Marta Kowalska',
  assistantName: 'Elsie Cole',
  worksNumber: 'W-1',
  usualMinutesPerWeek: 1_350,
  timesheetId: null,
  days: [],
  totalMinutes: 0,
  receivedAt: null,
  isLate: false,
  urgentReason: '',
  state: 'none',
  ...changes,
})

/** Monday 9 to Sunday 22 November 2026. */
export const period = {
  firstDay: '2026-11-09',
  lastDay: '2026-11-22',
  cutOffDay: '2026-11-23',
  payDay: '2026-11-27',
  isCurrent: true,
}

export const runOf = (changes: Partial<Run> = {}): Run => ({
  id: 9,
  frequency: 'four-weekly',
  firstDay: '2026-10-12',
  lastDay: '2026-11-08',
  payDay: '2026-11-13',
  taxYear: '2026-27',
  taxPeriod: 32,
  state: 'draft',
  preparedBy: 'Tom Fielding',
  approvedBy: null,
  payslips: 1,
  employers: 1,
  grossPence: 109_200,
  taxPence: 2_800,
  employeeNationalInsurancePence: 2_896,
  employerNationalInsurancePence: 10_620,
  employmentAllowancePence: 10_620,
  pensionDeductedPence: 2_268,
  employerPensionPence: 1_701,
  netPence: 101_236,
  moneyOutPence: 110_901,
  ...changes,
})

export const payslipRow: Output<'payroll.payslip'>['row'] = {
  id: 77,
  employmentId: 1,
  recipientId: 1,
  recipientName: 'Marta Kowalska',
  assistantName: 'Elsie Cole',
  minutes: 4_200,
  grossPence: 109_200,
  taxPence: 2_800,
  employeeNationalInsurancePence: 2_896,
  pensionDeductedPence: 2_268,
  netPence: 101_236,
  employerCostPence: 110_901,
}

export const letterOf = (changes: Partial<Output<'letters.preview'>> = {}): Output<'letters.preview'> => ({
  title: 'We have not had your payment',
  format: 'standard',
  needsFormat: 'standard',
  isPhoneFirst: false,
  text: 'Dear Marta\n\nWe have not had £84.20.',
  checks: [
    { check: 'K1', outcome: 'pass', name: 'Reading age', figure: '8', limit: '9', place: '', suggestion: '' },
  ],
  mayPrint: true,
  pages: 1,
  document: { fileName: 'letter.pdf', mediaType: 'application/pdf', base64: '' },
  ...changes,
})

/** Gives a sample desk the answers of money, pay, care and letters. */
export function addWork(desk: FakeDesk): FakeDesk {
  const document = { fileName: 'file.txt', mediaType: 'text/plain', base64: '' }
  desk.answer('ledger.listBankAccounts', () => ({ bankAccounts: [bankAccount] }))
  desk.answer('banking.listLines', () => ({ lines: [...trayLines], total: trayLines.length }))
  desk.answer('banking.expectedItems', () => ({ items: expectedItems }))
  desk.answer('banking.allocateLine', () => ({ entryId: 400 }))
  desk.answer('payments.list', () => ({ waiting, batches: [] }))
  desk.answer('payments.batch', () => ({ batch: batchOf(), payments: [] }))
  desk.answer('payments.sendBatch', () => ({ document, payments: 214, totalPence: 18_640_211 }))
  desk.answer('care.listPeriods', () => ({ periods: [period] }))
  desk.answer('care.deliveredAgainstPlan', () => ({
    plannedMinutes: 2_700,
    givenMinutes: 2_700,
    basisPoints: 10_000,
    tone: 'in-range',
    words: 'As planned',
  }))
  desk.answer('care.enterSheet', () => ({
    timesheetId: 1,
    totalMinutes: 2_700,
    goesToRunPaidOn: '2026-11-27',
  }))
  return desk
}
