import { sumPence } from '../../src-shared/domain/money.ts'
import { formatShortDate } from '../../src-shared/domain/plain-date.ts'
import { groupBy } from '../database/group-by.ts'
import type { Employment } from '../employment/employment.service.ts'
import type { NewExpectedItem } from '../ledger/posting.service.ts'
import type { NewPayment } from '../payments/payments.service.ts'
import type { Recipient } from '../recipients/people.service.ts'
import type { PayRun } from './pay-runs.repository.ts'
import type { PayslipRow } from './payslips.repository.ts'
import { pensionDueOn, taxDueOn } from './run-period.ts'
import { dueToHmrcPence, dueToPensionPence } from './year-figures.ts'

/** HMRC's account for PAYE and National Insurance. Source: GOV.UK, pay employers' PAYE. */
const HMRC = { payeeName: 'HMRC Shipley', sortCode: '083210', accountNumber: '12001039' } as const

/** Money set aside because of a run, and the payment that takes it where it goes, if we make it. */
export type MoneyOut = {
  readonly item: NewExpectedItem
  readonly payment?: Omit<NewPayment, 'expectedItemId'>
}

const known = (words: readonly string[]): string[] => words.filter((word) => word !== '')

function wages(run: PayRun, payslip: PayslipRow, contract: Employment): MoneyOut[] {
  const { recipientId, netPence } = payslip
  if (netPence === 0) return []
  const { name, worksNumber, accountName, sortCode, accountNumber } = contract
  const days = `${formatShortDate(run.firstDay)} to ${formatShortDate(run.lastDay)}`
  return [
    {
      item: {
        recipientId,
        kind: 'wages',
        description: `Wages for ${name}, ${days}`,
        words: known([...name.split(/\s+/), worksNumber]),
        amountPence: -netPence,
        dueOn: run.payDay,
        sourceKind: 'payslip',
        sourceId: payslip.id,
      },
      payment: {
        recipientId,
        kind: 'wages',
        payeeName: accountName,
        sortCode,
        accountNumber,
        reference: worksNumber,
        amountPence: netPence,
        dueOn: run.payDay,
      },
    },
  ]
}

/** Below nothing HMRC owes a refund: then the money is expected in, and there is nothing to pay. */
function tax(run: PayRun, recipient: Recipient, payslips: readonly PayslipRow[]): MoneyOut[] {
  const duePence = sumPence(payslips.map(dueToHmrcPence))
  if (duePence === 0) return []
  const reference = recipient.accountsOfficeReference
  const dueOn = taxDueOn(run.payDay)
  const item = {
    recipientId: recipient.id,
    kind: 'tax',
    description: `Tax and National Insurance, paid ${formatShortDate(run.payDay)}`,
    words: known(['HMRC', reference]),
    amountPence: -duePence,
    dueOn,
    sourceKind: 'pay_run',
    sourceId: run.id,
  } as const
  if (reference === '' || duePence < 0) return [{ item }]
  const amountPence = duePence
  return [
    { item, payment: { recipientId: recipient.id, kind: 'tax', ...HMRC, reference, amountPence, dueOn } },
  ]
}

/** The provider takes it by direct debit, so there is no payment to make. */
function pension(
  run: PayRun,
  recipient: Recipient,
  provider: string,
  payslips: readonly PayslipRow[],
): MoneyOut[] {
  const duePence = sumPence(payslips.map(dueToPensionPence))
  if (duePence === 0) return []
  return [
    {
      item: {
        recipientId: recipient.id,
        kind: 'pension',
        description: `Pension ${provider}, paid ${formatShortDate(run.payDay)}`.replace('  ', ' '),
        words: known([provider, recipient.reference]),
        amountPence: -duePence,
        dueOn: pensionDueOn(run.payDay),
        sourceKind: 'pay_run',
        sourceId: run.id,
      },
    },
  ]
}

/** Everything one person's account has to pay because of a run. */
export function moneyOutOf(
  run: PayRun,
  recipient: Recipient,
  payslips: readonly PayslipRow[],
  contracts: ReadonlyMap<number, Employment>,
): MoneyOut[] {
  const contractOf = ({ employmentId }: PayslipRow): Employment => {
    const contract = contracts.get(employmentId)
    if (contract === undefined) throw new Error(`no contract ${String(employmentId)}`)
    return contract
  }
  const byProvider = groupBy(payslips, (payslip) => contractOf(payslip).pensionProvider)
  return [
    ...payslips.flatMap((payslip) => wages(run, payslip, contractOf(payslip))),
    ...tax(run, recipient, payslips),
    ...[...byProvider].flatMap(([provider, own]) => pension(run, recipient, provider, own)),
  ]
}
