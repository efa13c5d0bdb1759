import { statementMapping } from '../../src-shared/contract/banking.contract.ts'
import type { Reader, Writer } from '../database/schema.ts'
import type { Mapping } from './read-statement.service.ts'

export async function findMapping(db: Reader, bankAccountId: number): Promise<Mapping | undefined> {
  const row = await db
    .selectFrom('statement_mapping')
    .select('mapping_json')
    .where('bank_account_id', '=', bankAccountId)
    .executeTakeFirst()
  return row === undefined ? undefined : statementMapping.parse(JSON.parse(row.mapping_json))
}

export async function saveMapping(trx: Writer, bankAccountId: number, mapping: Mapping): Promise<void> {
  const json = JSON.stringify(mapping)
  await trx
    .insertInto('statement_mapping')
    .values({ bank_account_id: bankAccountId, mapping_json: json })
    .onConflict((conflict) => conflict.column('bank_account_id').doUpdateSet({ mapping_json: json }))
    .execute()
}
