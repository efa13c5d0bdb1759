import type { CallInput, Input } from '../../../src-shared/contract/index.ts'
import type { PlainDate } from '../../../src-shared/domain/plain-date.ts'
import type { World } from './actors.ts'

type Mapping = Input<'banking.saveMapping'>['mapping']
type Policy = Input<'recipients.addCouncil'>['policy']

/** The steps of rules R3.2 to R3.6. */
const arrearsSteps: Policy['arrearsSteps'] = [
  { step: 0, daysAfterDue: 3, action: 'Check for a mistake and call', letterCode: '' },
  { step: 1, daysAfterDue: 7, action: 'Write: one payment has not reached us', letterCode: 'C1' },
  { step: 2, daysAfterDue: 21, action: 'Offer a visit and smaller payments', letterCode: 'C2' },
  { step: 3, daysAfterDue: 35, action: 'Ask the council to help', letterCode: 'C3' },
  { step: 4, daysAfterDue: 49, action: 'Meet with the social worker', letterCode: 'C4' },
]

const policy = (
  own: Pick<Policy, 'directPaymentBasis' | 'cycle' | 'contingencyWeeks' | 'weeksInAdvance'>,
  fromDay: PlainDate,
): Policy => ({
  ...own,
  fromDay,
  cycleAnchorDay: own.cycle === 'monthly' ? '2026-10-01' : '2026-10-26',
  firstReviewWeeks: 6,
  reviewMonths: 12,
  receiptThresholdPence: 5_000,
  weeksInYearHundredths: 5200,
  graceWorkingDays: 3,
  arrearsSteps,
})

const mapping = (own: Pick<Mapping, 'dateOrder' | 'amounts' | 'balanceColumn'>): Mapping => ({
  headerRows: 1,
  delimiter: ',',
  dateColumn: 0,
  descriptionColumns: [1],
  decimalMark: '.',
  ...own,
})

/** Three councils that differ in what a desk must get right: who pays what, when, and how their bank writes it. */
const councils = [
  {
    name: 'Northbridge',
    policy: { directPaymentBasis: 'net', cycle: 'four-weekly', contingencyWeeks: 6, weeksInAdvance: 4 },
    mapping: {
      dateOrder: 'day-month-year',
      amounts: { kind: 'one-column', amountColumn: 2, sign: 'positive-is-in' },
      balanceColumn: 3,
    },
  },
  {
    name: 'Southmere',
    policy: { directPaymentBasis: 'gross', cycle: 'four-weekly', contingencyWeeks: 8, weeksInAdvance: 4 },
    mapping: {
      dateOrder: 'year-month-day',
      amounts: { kind: 'two-columns', moneyInColumn: 2, moneyOutColumn: 3 },
      balanceColumn: 4,
    },
  },
  {
    name: 'Westhaven',
    policy: { directPaymentBasis: 'net', cycle: 'monthly', contingencyWeeks: 4, weeksInAdvance: 0 },
    mapping: {
      dateOrder: 'day-month-year',
      amounts: { kind: 'one-column', amountColumn: 2, sign: 'positive-is-out' },
      balanceColumn: null,
    },
  },
] as const satisfies readonly {
  readonly name: string
  readonly policy: Parameters<typeof policy>[0]
  readonly mapping: Parameters<typeof mapping>[0]
}[]

export type ExampleCouncil = {
  readonly councilId: number
  readonly bankAccountId: number
  readonly name: string
  readonly mapping: Mapping
  readonly bank: Pick<CallInput<'ledger.addBankAccount'>, 'sortCode' | 'accountNumber'>
}

/** Makes the councils, a pooled bank account for each, and says once how each bank writes its statements. */
export async function makeCouncils({ act }: World, fromDay: PlainDate): Promise<ExampleCouncil[]> {
  const made: ExampleCouncil[] = []
  for (const [index, council] of councils.entries()) {
    const { councilId } = await act('manager', 'recipients.addCouncil', {
      name: council.name,
      policy: policy(council.policy, fromDay),
    })
    // 09-01-2x with these numbers passes no real bank's check: the accounts are invented.
    const bank = { sortCode: `09012${String(index)}`, accountNumber: `0000001${String(index)}` }
    const { bankAccountId } = await act('manager', 'ledger.addBankAccount', {
      name: `${council.name} pooled account`,
      kind: 'pooled',
      recipientId: null,
      ...bank,
    })
    const stated = mapping(council.mapping)
    await act('finance-officer', 'banking.saveMapping', { bankAccountId, mapping: stated })
    made.push({ councilId, bankAccountId, name: council.name, mapping: stated, bank })
  }
  return made
}
