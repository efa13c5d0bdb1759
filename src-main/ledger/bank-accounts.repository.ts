import type { Reader } from '../database/schema.ts'
import { sumsByAccount } from './entries.repository.ts'

export type BankAccountRow = {
  readonly id: number
  readonly name: string
  readonly kind: 'pooled' | 'named'
  readonly recipientId: number | null
  readonly sortCode: string
  readonly accountNumber: string
}

export async function listBankAccountRows(db: Reader): Promise<BankAccountRow[]> {
  return db
    .selectFrom('bank_account')
    .select(['id', 'name', 'kind', 'recipient_id as recipientId', 'sort_code as sortCode'])
    .select('account_number as accountNumber')
    .orderBy('name')
    .execute()
}

export async function findBankAccount(
  db: Reader,
  bankAccountId: number,
): Promise<BankAccountRow | undefined> {
  return (await listBankAccountRows(db)).find(({ id }) => id === bankAccountId)
}

/** What a bank holds and for whom: bank = people + unallocated + on its way, each above 0 as people say it. */
export type BankSums = {
  readonly balancePence: number
  readonly peoplePence: number
  readonly unallocatedPence: number
  readonly inTransitPence: number
}

/** The sums of every bank account, by its number. Sums of accounts that are known are not read again. */
export async function bankSums(
  db: Reader,
  known?: ReadonlyMap<number, number>,
): Promise<Map<number, BankSums>> {
  const totalOf = known ?? (await sumsByAccount(db))
  const accounts = await db.selectFrom('account').select(['id', 'kind', 'bank_account_id']).execute()
  const sums = new Map<number, Record<'recipient' | 'bank' | 'unallocated' | 'in-transit', number>>()
  for (const { id, kind, bank_account_id: bankAccountId } of accounts) {
    const sum = sums.get(bankAccountId) ?? { recipient: 0, bank: 0, unallocated: 0, 'in-transit': 0 }
    sum[kind] += totalOf.get(id) ?? 0
    sums.set(bankAccountId, sum)
  }
  return new Map(
    [...sums].map(([id, sum]) => [
      id,
      {
        balancePence: sum.bank,
        peoplePence: 0 - sum.recipient,
        unallocatedPence: 0 - sum.unallocated,
        inTransitPence: 0 - sum['in-transit'],
      },
    ]),
  )
}

/** True when a line of a statement has been posted at the bank. */
export async function hasBankLines(db: Reader, bankAccount: number): Promise<boolean> {
  const row = await db
    .selectFrom('posting')
    .innerJoin('entry', 'entry.id', 'posting.entry_id')
    .select('posting.id')
    .where('posting.account_id', '=', bankAccount)
    .where('entry.kind', '=', 'bank-line')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
