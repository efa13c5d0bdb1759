import type { Reader, Writer } from '../database/schema.ts'

export type BankAccounts = {
  readonly bankAccountId: number
  readonly bankAccount: number
  readonly unallocatedAccount: number
  readonly inTransitAccount: number
}

/** A bank account has three accounts in the books: the bank, what nobody has claimed, and what is on its way out. */
export async function insertBankAccount(
  trx: Writer,
  bank: {
    readonly name: string
    readonly kind: 'pooled' | 'named'
    readonly recipientId: number | null
    readonly sortCode: string
    readonly accountNumber: string
  },
): Promise<number> {
  const { id } = await trx
    .insertInto('bank_account')
    .values({
      name: bank.name,
      kind: bank.kind,
      recipient_id: bank.recipientId,
      sort_code: bank.sortCode,
      account_number: bank.accountNumber,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const kinds = [
    ['bank', bank.name],
    ['unallocated', `${bank.name}: not yet allocated`],
    ['in-transit', `${bank.name}: sent, not yet cleared`],
  ] as const
  await trx
    .insertInto('account')
    .values(kinds.map(([kind, name]) => ({ kind, bank_account_id: id, recipient_id: null, name })))
    .execute()
  return id
}

/** Undefined when there is no such bank account. */
export async function findBankAccounts(db: Reader, bankAccountId: number): Promise<BankAccounts | undefined> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'kind'])
    .where('bank_account_id', '=', bankAccountId)
    .where('kind', '<>', 'recipient')
    .execute()
  const idOf = (kind: string): number | undefined => rows.find((row) => row.kind === kind)?.id
  const [bankAccount, unallocatedAccount, inTransitAccount] = [
    idOf('bank'),
    idOf('unallocated'),
    idOf('in-transit'),
  ]
  if (bankAccount === undefined || unallocatedAccount === undefined || inTransitAccount === undefined)
    return undefined
  return { bankAccountId, bankAccount, unallocatedAccount, inTransitAccount }
}

export type RecipientAccount = {
  readonly recipientId: number
  readonly accountId: number
  readonly bankAccountId: number
}

export async function insertRecipientAccounts(
  trx: Writer,
  accounts: readonly {
    readonly recipientId: number
    readonly bankAccountId: number
    readonly name: string
  }[],
): Promise<void> {
  await trx
    .insertInto('account')
    .values(
      accounts.map((account) => ({
        kind: 'recipient' as const,
        bank_account_id: account.bankAccountId,
        recipient_id: account.recipientId,
        name: account.name,
      })),
    )
    .execute()
}

/** Puts a person's account under another bank account. Only before anything was posted on it. */
export async function moveRecipientAccount(
  trx: Writer,
  recipientId: number,
  bankAccountId: number,
): Promise<void> {
  await trx
    .updateTable('account')
    .set({ bank_account_id: bankAccountId })
    .where('recipient_id', '=', recipientId)
    .execute()
}

/** Every person's account, or those of the people named. */
export async function recipientAccounts(
  db: Reader,
  recipientId?: number,
): Promise<Map<number, RecipientAccount>> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'recipient_id', 'bank_account_id'])
    .where('kind', '=', 'recipient')
    .$if(recipientId !== undefined, (query) => query.where('recipient_id', '=', recipientId ?? 0))
    .execute()
  return new Map(
    rows.map((row) => {
      const owner = row.recipient_id ?? 0
      return [owner, { recipientId: owner, accountId: row.id, bankAccountId: row.bank_account_id }]
    }),
  )
}
